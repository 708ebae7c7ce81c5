package certpost.faults.house;

import certpost.local.secrets.Keys;
import certpost.local.template.Template;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is in the secrets.
 *
 * @param ofCarrier the key with which the carrier signs, as {@code whsec_base64}
 */
public record SecretKeys(String ofHolders, String ofCarrier) {
    static SecretKeys random(SecureRandom random) {
        return new SecretKeys(Keys.OF_HOLDERS.random(random), Keys.OF_CARRIER.random(random).strip());
    }

    /** The same by the secrets' names in the template. */
    Map<String, String> in(Template template) {
        Map<String, String> secrets = new HashMap<>();
        Map.of("HolderKeysSecret", ofHolders, "CarrierKeysSecret", ofCarrier)
                .forEach((parameter, text) -> Optional.ofNullable(template.parameters().get(parameter))
                        .ifPresent(name -> secrets.put(name, text)));
        return secrets;
    }

    @Override
    public String toString() {
        return "SecretKeys[****]";
    }
}
