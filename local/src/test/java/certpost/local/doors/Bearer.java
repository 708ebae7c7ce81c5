package certpost.local.doors;

import certpost.local.client.Client;
import java.util.HashMap;
import java.util.Map;

/** Whom a token speaks of: what it opens, and what it says. */
record Bearer(String scope, Map<String, String> claims) {

    static Bearer clerkOf(String agency) {
        return new Bearer("certpost/staff", Map.of("sub", "clerk of " + agency, "agency", agency));
    }

    static Bearer printingHouse() {
        return new Bearer("certpost/printer", Map.of("sub", "printing-house"));
    }

    static Bearer holder(String passport) {
        return new Bearer("certpost/candidate",
                Map.of("sub", "holder", "id_type", "PASSPORT", "id_number", passport, "name", "王小明"));
    }

    /** Another person, of whom the same is said else. */
    Bearer called(String name) {
        Map<String, String> others = new HashMap<>(claims);
        others.put("sub", name);
        return new Bearer(scope, others);
    }

    Bearer with(String otherScope) {
        return new Bearer(otherScope, claims);
    }

    /** The same door, but nothing said of who comes. */
    Bearer anonymous() {
        return new Bearer(scope, Map.of("sub", "somebody"));
    }

    /** The same door, and claims that name nobody. */
    Bearer nonsensical() {
        return new Bearer(scope, Map.of("sub", "somebody", "id_type", "RESIDENT_ID", "id_number", "11010519491231002Y",
                "name", "王小明", "agency", "../guangdong"));
    }

    String token(Client client) {
        return client.token(scope, claims);
    }
}
