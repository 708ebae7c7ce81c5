package certpost.aws.secrets;

/** Where secrets are kept. */
public interface Secrets {

    /**
     * The current text of a secret; where it cannot be read, an {@link software.amazon.awssdk.core.exception.SdkException}
     * that names the secret and what went wrong, and repeats nothing of any answer's text.
     */
    String text(String name);
}
