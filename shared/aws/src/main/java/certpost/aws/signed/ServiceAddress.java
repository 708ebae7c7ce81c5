package certpost.aws.signed;

import java.net.URI;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Where a service is: in the region's own partition, if nothing such as {@code AWS_ENDPOINT_URL_SECRETS_MANAGER} or
 * {@code AWS_ENDPOINT_URL} says otherwise, which is looked up by the SDK's own means.
 *
 * @param region for which calls are signed
 */
public record ServiceAddress(AwsService service, URI endpoint, Region region) {

    /** For a function, which reads no file of profiles. */
    public static ServiceAddress inLambda(AwsService service, Region region) {
        var noProfiles = ProfileFile.aggregator().build();
        return of(service, region, AwsClientEndpointProvider.builder().profileFile(() -> noProfiles));
    }

    /** As the environment and an engineer's profile say. */
    public static ServiceAddress asTheSdkDoes(AwsService service, Region region) {
        return of(service, region, AwsClientEndpointProvider.builder());
    }

    private static ServiceAddress of(AwsService service, Region region, AwsClientEndpointProvider.Builder settings) {
        URI endpoint = settings.serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_" + service.name())
                .serviceEndpointOverrideSystemProperty("aws.endpointUrl" + service.inProperties())
                .serviceProfileProperty(service.inProfiles())
                .resolveFromOverrides()
                .orElseGet(() -> URI.create("https://" + service.host() + "." + region.id() + "."
                        + PartitionMetadata.of(region).dnsSuffix()));
        return new ServiceAddress(service, endpoint, region);
    }
}
