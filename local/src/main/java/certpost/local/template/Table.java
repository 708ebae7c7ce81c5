package certpost.local.template;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A table, and the attribute by which its items expire. */
public record Table(String name, CreateTableRequest creation, Optional<String> timeToLive) {
    public boolean hasStream() {
        return creation.streamSpecification() != null;
    }
}
