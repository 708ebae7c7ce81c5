package certpost.aws.dynamodb;

import certpost.domain.Page;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.RosterIndex;
import certpost.domain.certificate.RosterOrder;
import certpost.domain.window.ExamSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The roster's index of the certificates' table, shard after shard, each in the order of certificates. */
public final class DynamoDbRosterIndex implements RosterIndex, RosterOrder {
    private final Table certificates;

    public DynamoDbRosterIndex(DynamoDbClient client, String certificatesTable) {
        this.certificates = new Table(client, certificatesTable);
    }

    @Override
    public Page<Row> rows(ExamSession session, @Nullable String cursor, int limit) {
        CertificateId after = cursor == null ? null : place(session, Cursor.place(cursor));
        return Cursor.page(after(session, after, limit + 1), limit, row -> row.key().certificate().toString());
    }

    /** Shards follow each other by the first digit of what ends an id, so theirs is the order of ids. */
    @Override
    public List<Row> after(ExamSession session, @Nullable CertificateId certificate, int limit) {
        int first = certificate == null ? 0 : Shard.number(certificate, Shard.OF_CERTIFICATES);
        var found = new ArrayList<Row>();
        for (int number = first; number < Shard.OF_CERTIFICATES && found.size() < limit; number++) {
            String shard = Shard.name(session, number);
            int wanted = limit - found.size();
            certificates
                    .query(RosterItem.INDEX,
                            certificate != null && number == first
                                    ? RosterItem.isIn(shard, certificate)
                                    : RosterItem.isIn(shard),
                            wanted)
                    .limit(wanted)
                    .map(RosterItem::row)
                    .forEach(found::add);
        }
        return found;
    }

    private static CertificateId place(ExamSession session, String text) {
        return Optional.of(text)
                .flatMap(CertificateId::parse)
                .filter(place -> place.session().equals(session))
                .orElseThrow(Page.NoSuchCursor::new);
    }
}
