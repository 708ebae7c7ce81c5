package certpost.structure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The keys under which tables are encrypted. */
final class Keys {
    private static final Map<String, Map<String, Object>> TABLES = Cloud.resources("AWS::DynamoDB::Table");

    private Keys() {}

    /** The template's key of a table; empty for AWS's own, and for what is no table. */
    static Optional<String> of(String table) {
        return Optional.ofNullable(TABLES.get(table))
                .flatMap(properties -> Cloud.about(properties, "SSESpecification", "KMSMasterKeyId"));
    }

    /** The tables under each key. */
    static Map<String, Set<String>> tables() {
        var tables = new TreeMap<String, Set<String>>();
        TABLES.keySet()
                .forEach(table -> of(table)
                        .ifPresent(key -> tables.computeIfAbsent(key, _ -> new TreeSet<>()).add(table)));
        return tables;
    }
}
