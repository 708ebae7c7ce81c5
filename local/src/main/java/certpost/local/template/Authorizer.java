package certpost.local.template;

import java.util.List;

/** Whose tokens the HTTP API takes. */
public record Authorizer(String issuer, List<String> audience) {
    public Authorizer {
        audience = List.copyOf(audience);
    }
}
