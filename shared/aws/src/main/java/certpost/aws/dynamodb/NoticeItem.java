package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.holder.HolderId;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.notice.Resend;
import certpost.domain.notice.Subject;
import certpost.domain.notice.Urgency;
import certpost.domain.registration.ReminderKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A notice's item; the index shows it as long as it is open, or calls for a person. */
final class NoticeItem {
    static final String INDEX = "due";
    static final Expression IS_ABSENT = Expression.of("attribute_not_exists(#subject)");
    private static final int SHARDS = 4;

    private NoticeItem() {}

    static Attributes key(NoticeKey key) {
        return new Attributes().text("subject", key.subject()).text("fact", key.fact());
    }

    static NoticeKey key(StoredItem item) {
        return new NoticeKey(item.text("subject"), item.text("fact"));
    }

    static Expression isOf(String subject) {
        return new Expression("#subject = :subject", new Attributes().text(":subject", subject));
    }

    /** It is as it was before that change. */
    static Expression isBefore(Notice changed) {
        return new Expression("#version = :before", new Attributes().number(":before", changed.version() - 1));
    }

    /** Where open notices of that urgency are shown: none must wait behind others that have more time. */
    static List<String> shards(Urgency urgency) {
        return shards(due(urgency));
    }

    private static String due(Urgency urgency) {
        return INDEX + "-" + urgency.name();
    }

    /** Where the index shows notices that call for a person. */
    static List<String> shards(NoticeStatus status) {
        return shards(status.name());
    }

    private static List<String> shards(String of) {
        return IntStream.range(0, SHARDS).mapToObj(number -> Shard.name(of, number)).toList();
    }

    static Expression isIn(String shard) {
        return new Expression("#dueShard = :shard", new Attributes().text(":shard", shard));
    }

    /** A place in the index, as a text. */
    static String place(StoredItem inIndex) {
        return String.join(" ", inIndex.text("dueShard"), Long.toString(inIndex.number("dueAt")),
                inIndex.text("subject"), inIndex.text("fact"));
    }

    /** The key of that place; empty where the text names none. */
    static Optional<Attributes> place(String text) {
        String[] parts = text.split(" ", 4);
        return parts.length == 4 && parts[1].matches("[0-9]{1,18}") && Subject.isId(parts[2]) && !parts[3].isEmpty()
                ? Optional.of(new Attributes().text("dueShard", parts[0])
                        .number("dueAt", Long.parseLong(parts[1]))
                        .text("subject", parts[2])
                        .text("fact", parts[3]))
                : Optional.empty();
    }

    static Expression isDue(String shard, Instant by) {
        return new Expression("#dueShard = :shard AND #dueAt <= :by",
                new Attributes().text(":shard", shard).number(":by", by.toEpochMilli()));
    }

    static Instant dueAt(StoredItem item) {
        return Instant.ofEpochMilli(item.number("dueAt"));
    }

    static Attributes of(Notice notice, NoticeRetention retention) {
        Attributes item = key(notice.key()).text("holderId", holder(notice.subject()).value())
                .text("kind", notice.kind().name())
                .text("status", notice.status().name())
                .text("mobile", notice.mobile())
                .instant("factAt", notice.factAt())
                .number("dueAt", notice.dueAt().toEpochMilli())
                .instant("notAfter", notice.notAfter())
                .number("attempts", notice.attempts())
                .text("reason", notice.reason())
                .number("version", notice.version());
        if (notice.status().isOpen() || notice.status().needsAPerson()) {
            String of = notice.status().isOpen() ? due(notice.kind().urgency()) : notice.status().name();
            item.text("dueShard", Shard.name(of, shard(notice.subject())));
        }
        if (!notice.resends().isEmpty()) {
            item.maps("resends", notice.resends().stream().map(NoticeItem::resend).toList());
        }
        item.number("expiresAt", retention.end(notice).getEpochSecond());
        // An index takes no empty text.
        return notice.messageId().isEmpty() ? item : item.text("messageId", notice.messageId());
    }

    private static int shard(Subject subject) {
        return switch (subject) {
            case Subject.OfCertificate(var key) -> Shard.number(key.certificate(), SHARDS);
            case Subject.OfReminder(var key) -> Shard.number(key.holder(), SHARDS);
        };
    }

    private static HolderId holder(Subject subject) {
        return switch (subject) {
            case Subject.OfCertificate(var key) -> key.holder();
            case Subject.OfReminder(var key) -> key.holder();
        };
    }

    private static Subject subject(StoredItem item) {
        String id = item.text("subject");
        return ReminderKey.parse(id)
                .<Subject>map(Subject.OfReminder::new)
                .orElseGet(() -> new Subject.OfCertificate(new CertificateKey(new HolderId(item.text("holderId")),
                        CertificateId.parse(id).orElseThrow())));
    }

    private static Attributes resend(Resend resend) {
        return new Attributes().instant("at", resend.at())
                .text("by", resend.by())
                .text("reason", resend.reason())
                .flag("handedOver", resend.handedOver());
    }

    private static Resend resend(StoredItem item) {
        return new Resend(item.instant("at"), item.text("by"), item.text("reason"), item.flag("handedOver"));
    }

    static Notice read(StoredItem item) {
        return new Notice(subject(item), item.text("fact"), NoticeKind.valueOf(item.text("kind")),
                NoticeStatus.valueOf(item.text("status")), item.text("mobile"), item.instant("factAt"), dueAt(item),
                item.instant("notAfter"), Math.toIntExact(item.number("attempts")),
                item.textIfAny("messageId").orElse(""), item.text("reason"),
                item.has("resends") ? item.maps("resends").stream().map(NoticeItem::resend).toList() : List.of(),
                item.number("version"));
    }
}
