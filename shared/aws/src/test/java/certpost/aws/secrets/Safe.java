package certpost.aws.secrets;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.InternalServiceErrorException;

/** Keeps one secret text, and fails where it is empty. */
final class Safe implements SecretsManagerClient {
    final List<String> asked = new ArrayList<>();
    String text;

    Safe(String text) {
        this.text = text;
    }

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
        asked.add(request.secretId());
        if (text.isEmpty()) {
            throw InternalServiceErrorException.builder().build();
        }
        return GetSecretValueResponse.builder().secretString(text).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
