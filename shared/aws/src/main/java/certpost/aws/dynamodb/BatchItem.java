package certpost.aws.dynamodb;

import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.window.Channel;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A batch's manifest, and the index of manifests by whom they are served to. */
final class BatchItem {
    static final String INDEX = "served";
    static final Expression IS_ABSENT = Expression.of("attribute_not_exists(#batchId)");
    private static final String MANIFEST = "manifest";

    private BatchItem() {}

    static Attributes key(BatchId id) {
        return new Attributes().text("batchId", id.toString()).text("part", MANIFEST);
    }

    static Expression isServedTo(String servedTo, @Nullable BatchId after) {
        var values = new Attributes().text(":servedTo", servedTo);
        return after == null
                ? new Expression("#servedTo = :servedTo", values)
                : new Expression("#servedTo = :servedTo AND #batchId > :after",
                        values.text(":after", after.toString()));
    }

    static Expression isIn(BatchState state) {
        return new Expression("#state = :before", new Attributes().text(":before", state.name()));
    }

    static Expression moved(BatchState state) {
        return new Expression("SET #state = :state", new Attributes().text(":state", state.name()));
    }

    static BatchState state(StoredItem item) {
        return BatchState.valueOf(item.text("state"));
    }

    static Attributes of(Batch batch) {
        Attributes item = key(batch.id()).text("channel", batch.channel().name())
                .text("servedTo", batch.servedTo())
                .text("state", batch.state().name())
                .number("count", batch.count())
                .text("sha256", batch.sha256())
                .instant("madeAt", batch.madeAt());
        return batch.leftOut().isEmpty()
                ? item
                : item.texts("leftOut", batch.leftOut().stream().sorted().map(String::valueOf).toList());
    }

    static Batch read(StoredItem item) {
        return new Batch(BatchId.parse(item.text("batchId")).orElseThrow(), Channel.valueOf(item.text("channel")),
                item.text("servedTo"), state(item), Math.toIntExact(item.number("count")),
                item.has("leftOut")
                        ? item.texts("leftOut").stream().map(Integer::valueOf).collect(Collectors.toSet())
                        : Set.of(),
                item.text("sha256"), item.instant("madeAt"));
    }
}
