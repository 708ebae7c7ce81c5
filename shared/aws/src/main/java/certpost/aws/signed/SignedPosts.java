package certpost.aws.signed;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** Signs POSTs to one service, by the SDK's signer, which is loaded with DynamoDB's client anyway. */
public final class SignedPosts {
    private final ServiceAddress address;
    private final AwsCredentialsProvider credentials;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    public SignedPosts(ServiceAddress address, AwsCredentialsProvider credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /** Where they go. */
    public URI endpoint() {
        return address.endpoint();
    }

    /**
     * A POST with these headers and this body.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException where there are no credentials to sign it by
     */
    public SignedRequest sign(Map<String, String> headers, byte[] body) {
        SdkHttpRequest.Builder post = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(address.endpoint());
        headers.forEach(post::putHeader);
        return signer.sign(SignRequest.builder(credentials.resolveCredentials())
                .request(post.build())
                .payload(ContentStreamProvider.fromByteArray(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, address.service().host())
                .putProperty(AwsV4HttpSigner.REGION_NAME, address.region().id())
                .build());
    }
}
