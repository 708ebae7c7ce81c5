package certpost.aws.dynamodb;

import certpost.domain.text.Padded;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.ListChunk;
import certpost.domain.books.BatchPart;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.holder.HolderId;
import java.util.List;

/** A part of a batch's list: a line {@code holder registration} for each certificate, since 500 must fit into an item. */
final class ListItem {
    private static final String PREFIX = "list#";

    private ListItem() {}

    static Attributes key(BatchId batch, int part) {
        return new Attributes().text("batchId", batch.toString()).text("part", PREFIX + Padded.of(part, 4));
    }

    static Expression isOf(BatchId batch) {
        return new Expression("#batchId = :batchId AND begins_with(#part, :list)",
                new Attributes().text(":batchId", batch.toString()).text(":list", PREFIX));
    }

    static Attributes of(BatchId batch, int part, ListChunk chunk) {
        return key(batch, part).texts("entries", chunk.entries().stream().map(ListItem::line).toList())
                .flag("last", chunk.last());
    }

    static ListChunk read(StoredItem item) {
        List<Entry> entries = item.texts("entries").stream().map(ListItem::entry).toList();
        return new ListChunk(entries, item.flag("last"));
    }

    static boolean isPart(StoredItem item) {
        return item.text("part").startsWith(PREFIX);
    }

    static BatchPart.Chunk part(StoredItem item) {
        return new BatchPart.Chunk(BatchId.parse(item.text("batchId")).orElseThrow(),
                Integer.parseInt(item.text("part").substring(PREFIX.length())), read(item));
    }

    private static String line(Entry entry) {
        return entry.key().holder().value() + " " + entry.order().text();
    }

    private static Entry entry(String line) {
        int space = line.indexOf(' ');
        RegistrationOrder order = RegistrationOrder.parse(line.substring(space + 1)).orElseThrow();
        return new Entry(order, new CertificateKey(new HolderId(line.substring(0, space)), order.certificate()));
    }
}
