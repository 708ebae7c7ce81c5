package certpost.aws.signed;

import java.util.Locale;

/** A service of AWS whose address is looked up here. */
public enum AwsService {
    DYNAMODB("DynamoDb"),
    SECRETS_MANAGER("SecretsManager"),
    SNS("Sns");

    private final String inProperties;

    AwsService(String inProperties) {
        this.inProperties = inProperties;
    }

    /** As hosts' names begin, and as requests are signed for. */
    String host() {
        return inProperties.toLowerCase(Locale.ROOT);
    }

    /** Its part of the names of settings, as the SDK has it: in properties, and in profiles. In variables it is its name here. */
    String inProperties() {
        return inProperties;
    }

    String inProfiles() {
        return name().toLowerCase(Locale.ROOT);
    }
}
