package certpost.faults.rush;

import certpost.faults.books.Story;
import certpost.faults.house.Ledger;
import certpost.faults.paths.Scene;
import certpost.local.story.roster.Holder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** People who all applied in the same minute: what one real applicant has in the tables, again and again. */
final class Crowd {
    private static final String CERTIFICATES = "CertificatesTable";

    private final Scene scene;
    private final Ledger ledger;
    private final Map<String, AttributeValue> model;
    private final Holder holder;
    private final Instant at;

    /** Made after the scene's first holder, who has applied. */
    Crowd(Scene scene) {
        this.scene = scene;
        this.ledger = scene.house().ledger();
        this.model = ledger.items(CERTIFICATES)
                .stream()
                .filter(item -> item.containsKey("application"))
                .findFirst()
                .orElseThrow();
        this.holder = scene.story(0).holder();
        this.at = scene.story(0).registeredAt();
    }

    /** That many more. Each enters and then changes: the stream tells of changes only. */
    void gather(int count) {
        for (int who = 1; who <= count; who++) {
            Map<String, AttributeValue> item = member(who);
            ledger.put("ReferencesTable", kept(item, "reference", "holderId", "certificateId"));
            ledger.put(CERTIFICATES, kept(item, "holderId", "certificateId"));
            ledger.put(CERTIFICATES, item);
            Story story = new Story(new Holder(holder.documentType(), holder.documentNumber(), holder.name(),
                    certificateNumber(who), holder.level(), holder.city(), holder.checkStatus(), holder.mobile()));
            story.applied(scene.story(0).recipient(), mobile(who), at);
            scene.promises().story(story);
        }
    }

    private Map<String, AttributeValue> member(int who) {
        Map<String, AttributeValue> item = new HashMap<>(model);
        String session = value("certificateId").s().replaceFirst("[^.]+$", "");
        String id = session + "%x%019x".formatted(who % 16, who);
        item.put("holderId", text("%040x".formatted(who)));
        item.put("certificateId", text(id));
        item.put("certificateNumber", text(certificateNumber(who)));
        item.put("reference", text(reference(who)));
        item.put("registration", text("%014d#%s".formatted(at.toEpochMilli(), id)));
        Map<String, AttributeValue> application = new HashMap<>(value("application").m());
        application.put("mobile", text(mobile(who)));
        item.put("application", AttributeValue.fromM(application));
        return item;
    }

    private AttributeValue value(String name) {
        return Objects.requireNonNull(model.get(name), name);
    }

    private static Map<String, AttributeValue> kept(Map<String, AttributeValue> item, String... names) {
        Map<String, AttributeValue> kept = new HashMap<>(item);
        kept.keySet().retainAll(List.of(names));
        return kept;
    }

    private static String certificateNumber(int who) {
        return "99202545%06d".formatted(who);
    }

    private static String mobile(int who) {
        return "+8613928%06d".formatted(who);
    }

    /** The number in the alphabet of references, and the check character that fits. */
    private static String reference(int who) {
        String alphabet = "23456789CDFHJKMNPRTVWXY";
        StringBuilder reference = new StringBuilder();
        int rest = who;
        int sum = 0;
        for (int place = 1; place < 10; place++) {
            sum += place * (rest % alphabet.length());
            reference.append(alphabet.charAt(rest % alphabet.length()));
            rest /= alphabet.length();
        }
        for (int check = 0;; check++) {
            if ((sum + 10 * check) % alphabet.length() == 0) {
                return reference.append(alphabet.charAt(check)).toString();
            }
        }
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
