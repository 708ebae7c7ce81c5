package certpost.aws.signed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;

/** Where services are found. */
class ServiceAddressTest {

    @ParameterizedTest
    @CsvSource({"cn-north-1, https://secretsmanager.cn-north-1.amazonaws.com.cn",
            "cn-northwest-1, https://secretsmanager.cn-northwest-1.amazonaws.com.cn",
            "us-east-1, https://secretsmanager.us-east-1.amazonaws.com",
            "cn-south-9, https://secretsmanager.cn-south-9.amazonaws.com.cn"})
    void shouldBeInTheRegionsOwnPartition(String region, String endpoint) {
        assertThat(ServiceAddress.inLambda(AwsService.SECRETS_MANAGER, Region.of(region)).endpoint())
                .hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws.endpointUrlSecretsManager", "aws.endpointUrl"})
    void shouldBeWhereTheDeploymentSays(String property) {
        System.setProperty(property, "http://127.0.0.1:1/secrets");
        try {
            assertThat(ServiceAddress.inLambda(AwsService.SECRETS_MANAGER, Region.CN_NORTH_1).endpoint())
                    .hasToString("http://127.0.0.1:1/secrets");
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void shouldBeAnotherForEachService() {
        System.setProperty("aws.endpointUrlSns", "http://127.0.0.1:1/sns");
        try {
            assertThat(ServiceAddress.inLambda(AwsService.SNS, Region.CN_NORTH_1).endpoint())
                    .hasToString("http://127.0.0.1:1/sns");
            assertThat(ServiceAddress.inLambda(AwsService.SECRETS_MANAGER, Region.CN_NORTH_1).endpoint().getHost())
                    .startsWith("secretsmanager.");
        } finally {
            System.clearProperty("aws.endpointUrlSns");
        }
        assertThat(ServiceAddress.inLambda(AwsService.SNS, Region.US_EAST_1).endpoint())
                .hasToString("https://sns.us-east-1.amazonaws.com");
    }

    @ParameterizedTest
    @EnumSource(AwsService.class)
    void shouldBeWhereTheSettingOfTheServiceSays(AwsService service) {
        String property = "aws.endpointUrl" + service.inProperties();
        System.setProperty(property, "http://127.0.0.1:1/here");
        try {
            assertThat(ServiceAddress.inLambda(service, Region.CN_NORTH_1).endpoint())
                    .hasToString("http://127.0.0.1:1/here");
        } finally {
            System.clearProperty(property);
        }
    }

    /** It is given to the SDK's client, which would have found the same. */
    @ParameterizedTest
    @CsvSource({"cn-north-1", "cn-northwest-1", "us-east-1", "eu-central-1"})
    void shouldBeWhereTheSdkFindsDynamoDb(String id) {
        Region region = Region.of(id);
        assertThat(ServiceAddress.inLambda(AwsService.DYNAMODB, region).endpoint())
                .isEqualTo(DynamoDbEndpointProvider.defaultProvider()
                        .resolveEndpoint(parameters -> parameters.region(region).accountIdEndpointMode("disabled"))
                        .join()
                        .endpointUrl()
                        .toUri());
    }

    @Test
    void shouldBeSignedForTheSameRegion() {
        assertThat(ServiceAddress.inLambda(AwsService.SECRETS_MANAGER, Region.CN_NORTH_1).region())
                .isEqualTo(Region.CN_NORTH_1);
    }
}
