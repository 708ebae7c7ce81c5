package certpost.faults.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A waybill's owner is the certificate that has it or had it, and the carrier's events are there, each once. */
final class CarrierRule implements Rule {
    private static final String EVENT = "event#";

    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        owners(books, findings);
        Map<String, Set<String>> stored = new HashMap<>();
        books.items("CarrierEventsTable")
                .stream()
                .filter(item -> item.text("event").startsWith(EVENT))
                .forEach(item -> stored.computeIfAbsent(item.text("waybill"), waybill -> new HashSet<>())
                        .add(item.text("event").substring(EVENT.length())));
        Set<String> waybills = new HashSet<>(stored.keySet());
        waybills.addAll(promises.events().keySet());
        for (String waybill : waybills) {
            Set<String> promised = promises.events().getOrDefault(waybill, Set.of());
            Set<String> found = stored.getOrDefault(waybill, Set.of());
            promised.stream()
                    .filter(key -> !found.contains(key))
                    .forEach(key -> findings.add(Finding.lost("event " + key + " of " + waybill)));
            found.stream()
                    .filter(key -> !promised.contains(key))
                    .forEach(key -> findings.add(Finding.untrue("event " + key + " of " + waybill)));
        }
        return findings;
    }

    private static void owners(Books books, List<Finding> findings) {
        Map<String, String> owners = new HashMap<>();
        books.items("CarrierEventsTable")
                .stream()
                .filter(item -> item.text("event").equals("owner"))
                .forEach(item -> owners.put(item.text("waybill"), item.text("certificateId")));
        for (Item certificate : books.certificates()) {
            Stream.concat(Stream.of(certificate), certificate.maps("earlier").stream())
                    .map(mailing -> mailing.text("waybill"))
                    .filter(waybill -> !waybill.isEmpty())
                    .filter(waybill -> !certificate.text("certificateId").equals(owners.remove(waybill)))
                    .forEach(waybill -> findings.add(Finding.lost("the owner of waybill " + waybill)));
        }
        owners.keySet().forEach(waybill -> findings.add(Finding.untrue("waybill " + waybill + " has a wrong owner")));
    }
}
