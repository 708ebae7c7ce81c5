package certpost.faults.paths;

import certpost.faults.house.Feed;
import certpost.faults.house.House;
import certpost.faults.house.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What streams bring beside what they should. */
final class StreamHappenings {
    private static final String TABLE = "CertificatesTable";

    static final List<Happening> ALL = List.of(
            new Happening("the stream repeats a whole day", "10 SMS before, 10 after", StreamHappenings::repeatADay),
            new Happening("a changed item's key is nobody's", "1 dead letter, 3 SMS", StreamHappenings::strangeKey),
            new Happening("a changed item cannot be read", "1 dead letter, 3 SMS", StreamHappenings::unreadableItem));

    private StreamHappenings() {}

    private static String repeatADay(Chapters chapters) throws InterruptedException {
        chapters.mailed();
        Scene.must(chapters::reportOutForDelivery, "report a parcel out for delivery");
        Scene scene = chapters.scene();
        scene.settle();
        int told = scene.house().phone().texts().size();
        scene.house().feeds().forEach(Feed::rewind);
        scene.house().deliverStreams();
        return told + " SMS before, " + scene.house().phone().texts().size() + " after";
    }

    private static String strangeKey(Chapters chapters) throws InterruptedException {
        return between(chapters, Map.of("holderId", AttributeValue.fromS("nobody"), "certificateId",
                AttributeValue.fromS("not a certificate's id")));
    }

    private static String unreadableItem(Chapters chapters) throws InterruptedException {
        Map<String, AttributeValue> item = new HashMap<>(chapters.scene().certificateKeyOfNobody());
        item.put("timeline", AttributeValue.fromS("not a list"));
        return between(chapters, item);
    }

    /** Changes that item between changes of two people's certificates; they are told, and it is set aside alone. */
    private static String between(Chapters chapters, Map<String, AttributeValue> item) throws InterruptedException {
        chapters.entered();
        House house = chapters.scene().house();
        Ledger ledger = house.ledger();
        house.deliverStreams();
        int letters = house.queues().messages().size();
        Scene.must(chapters.person(0)::apply, "apply");
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.put("changed", AttributeValue.fromBool(true));
        ledger.put(TABLE, item);
        ledger.put(TABLE, changed);
        Scene.must(chapters.person(1)::apply, "apply");
        house.deliverStreams();
        ledger.delete(TABLE, item);
        return house.queues().messages().size() - letters + " dead letter, " + house.phone().texts().size() + " SMS";
    }
}
