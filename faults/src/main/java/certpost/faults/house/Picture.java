package certpost.faults.house;

import certpost.faults.wire.Phone.Text;
import certpost.local.logs.LogGroups.Line;
import certpost.local.streams.ShardReader;
import certpost.local.template.StreamSubscription;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that was outside of the functions' processes at one moment, but for the time and for dead letters.
 *
 * @param items by table
 * @param waiting what was on its way to each subscription
 * @param texts that were sent until then
 * @param lines of the provider's delivery log
 */
public record Picture(Map<String, List<Map<String, AttributeValue>>> items,
        Map<StreamSubscription, List<ShardReader.Page>> waiting, List<Text> texts, List<Line> lines) {
    /** Nothing at all. */
    static final Picture EMPTY = new Picture(Map.of(), Map.of(), List.of(), List.of());

    public Picture {
        items = Map.copyOf(items);
        waiting = Map.copyOf(waiting);
        texts = List.copyOf(texts);
        lines = List.copyOf(lines);
    }

    List<ShardReader.Page> waiting(StreamSubscription subscription) {
        return waiting.getOrDefault(subscription, List.of());
    }
}
