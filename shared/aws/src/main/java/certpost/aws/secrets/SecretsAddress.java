package certpost.aws.secrets;

import java.net.URI;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Where Secrets Manager is: in the region's own partition, if nothing such as {@code AWS_ENDPOINT_URL_SECRETS_MANAGER} or
 * {@code AWS_ENDPOINT_URL} says otherwise, which the SDK looks up as for clients of its own.
 *
 * @param region for which calls are signed
 */
public record SecretsAddress(URI endpoint, Region region) {
    /** As hosts' names begin, and as requests are signed for. */
    static final String SERVICE = "secretsmanager";

    /** A function's, which reads no file of profiles. */
    public static SecretsAddress inLambda(Region region) {
        var noProfiles = ProfileFile.aggregator().build();
        return of(region, AwsClientEndpointProvider.builder().profileFile(() -> noProfiles));
    }

    /** As the environment and an engineer's profile say. */
    public static SecretsAddress asTheSdkDoes(Region region) {
        return of(region, AwsClientEndpointProvider.builder());
    }

    private static SecretsAddress of(Region region, AwsClientEndpointProvider.Builder settings) {
        URI endpoint = settings.serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_SECRETS_MANAGER")
                .serviceEndpointOverrideSystemProperty("aws.endpointUrlSecretsManager")
                .serviceProfileProperty("secrets_manager")
                .resolveFromOverrides()
                .orElseGet(() -> URI.create(
                        "https://" + SERVICE + "." + region.id() + "." + PartitionMetadata.of(region).dnsSuffix()));
        return new SecretsAddress(endpoint, region);
    }
}
