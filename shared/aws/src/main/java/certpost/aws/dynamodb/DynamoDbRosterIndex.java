package certpost.aws.dynamodb;

import certpost.domain.Page;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.RosterIndex;
import certpost.domain.window.ExamSession;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The roster's index of the certificates' table, shard after shard, each in the order of certificates. */
public final class DynamoDbRosterIndex implements RosterIndex {
    private final Table certificates;

    public DynamoDbRosterIndex(DynamoDbClient client, String certificatesTable) {
        this.certificates = new Table(client, certificatesTable);
    }

    @Override
    public Page<Row> rows(ExamSession session, @Nullable String cursor, int limit) {
        CertificateId after = cursor == null ? null : place(session, Cursor.place(cursor));
        int first = after == null ? 0 : Shard.number(after, Shard.OF_CERTIFICATES);
        var found = new ArrayList<Row>();
        for (int number = first; number < Shard.OF_CERTIFICATES && found.size() <= limit; number++) {
            String shard = Shard.name(session, number);
            int wanted = limit + 1 - found.size();
            certificates.query(RosterItem.INDEX,
                    after != null && number == first ? RosterItem.isIn(shard, after) : RosterItem.isIn(shard), wanted)
                    .limit(wanted)
                    .map(RosterItem::row)
                    .forEach(found::add);
        }
        return Cursor.page(found, limit, row -> row.key().certificate().toString());
    }

    private static CertificateId place(ExamSession session, String text) {
        return Optional.of(text)
                .flatMap(CertificateId::parse)
                .filter(place -> place.session().equals(session))
                .orElseThrow(Page.NoSuchCursor::new);
    }
}
