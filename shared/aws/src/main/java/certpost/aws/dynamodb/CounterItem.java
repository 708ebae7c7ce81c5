package certpost.aws.dynamodb;

import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.certificate.Uncollected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a certificate that came to the counter by itself waits, within its item, and the index of those, by when they came. */
final class CounterItem {
    static final String INDEX = "counter";

    private CounterItem() {}

    static List<String> shards() {
        return Shard.all(INDEX);
    }

    /** Nothing for a certificate that waits with its whole session, or does not wait. */
    static Attributes of(Certificate certificate) {
        return Uncollected.since(certificate)
                .map(since -> new Attributes().text("counterShard", Shard.of(INDEX, certificate.key()))
                        .text("waitingSince", new RegistrationOrder(since, certificate.key().certificate()).text()))
                .orElseGet(Attributes::new);
    }

    static Expression isIn(String shard, @Nullable RegistrationOrder after) {
        var values = new Attributes().text(":shard", shard);
        return after == null
                ? new Expression("#counterShard = :shard", values)
                : new Expression("#counterShard = :shard AND #waitingSince > :after",
                        values.text(":after", after.text()));
    }

    static Entry entry(StoredItem inIndex) {
        return new Entry(RegistrationOrder.parse(inIndex.text("waitingSince")).orElseThrow(),
                CertificateItem.key(inIndex));
    }
}
