package certpost.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

/** Where Secrets Manager is found. */
class SecretsAddressTest {

    @ParameterizedTest
    @CsvSource({"cn-north-1, https://secretsmanager.cn-north-1.amazonaws.com.cn",
            "cn-northwest-1, https://secretsmanager.cn-northwest-1.amazonaws.com.cn",
            "us-east-1, https://secretsmanager.us-east-1.amazonaws.com",
            "cn-south-9, https://secretsmanager.cn-south-9.amazonaws.com.cn"})
    void shouldBeInTheRegionsOwnPartition(String region, String endpoint) {
        assertThat(SecretsAddress.inLambda(Region.of(region)).endpoint()).hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws.endpointUrlSecretsManager", "aws.endpointUrl"})
    void shouldBeWhereTheDeploymentSays(String property) {
        System.setProperty(property, "http://127.0.0.1:1/secrets");
        try {
            assertThat(SecretsAddress.inLambda(Region.CN_NORTH_1).endpoint()).hasToString("http://127.0.0.1:1/secrets");
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void shouldBeSignedForTheSameRegion() {
        assertThat(SecretsAddress.inLambda(Region.CN_NORTH_1).region()).isEqualTo(Region.CN_NORTH_1);
    }
}
