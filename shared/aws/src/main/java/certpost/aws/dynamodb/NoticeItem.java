package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateId;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.notice.Resend;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A notice's item; the index shows it as long as it is open, or calls for a person. */
final class NoticeItem {
    static final String INDEX = "due";
    static final Expression IS_ABSENT = Expression.of("attribute_not_exists(#certificateId)");
    private static final String OF_WINDOWS = INDEX + "-windows";
    private static final int SHARDS = 4;

    private NoticeItem() {}

    static Attributes key(NoticeKey key) {
        return new Attributes().text("certificateId", key.certificate().toString()).text("fact", key.fact());
    }

    static NoticeKey key(StoredItem item) {
        return new NoticeKey(CertificateId.parse(item.text("certificateId")).orElseThrow(), item.text("fact"));
    }

    static Expression isOf(CertificateId certificate) {
        return new Expression("#certificateId = :certificateId",
                new Attributes().text(":certificateId", certificate.toString()));
    }

    /** It is as it was before that change. */
    static Expression isBefore(Notice changed) {
        return new Expression("#version = :before", new Attributes().number(":before", changed.version() - 1));
    }

    /** Where notices of certificates are shown. */
    static List<String> shards() {
        return shards(INDEX);
    }

    /** Where notices of windows and reminders are shown, which come by the hundred thousand: nothing else must wait behind them. */
    static List<String> shardsOfWindows() {
        return shards(OF_WINDOWS);
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
                inIndex.text("certificateId"), inIndex.text("fact"));
    }

    /** The key of that place; empty where the text names none. */
    static Optional<Attributes> place(String text) {
        String[] parts = text.split(" ", 4);
        return parts.length == 4 && parts[1].matches("[0-9]{1,18}") && CertificateId.parse(parts[2]).isPresent()
                && !parts[3].isEmpty()
                        ? Optional.of(new Attributes().text("dueShard", parts[0])
                                .number("dueAt", Long.parseLong(parts[1]))
                                .text("certificateId", parts[2])
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

    static Attributes of(Notice notice) {
        CertificateId certificate = notice.certificate().certificate();
        Attributes item = key(new NoticeKey(certificate, notice.fact()))
                .text("holderId", notice.certificate().holder().value())
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
            String open = notice.kind().isForMany() ? OF_WINDOWS : INDEX;
            String of = notice.status().isOpen() ? open : notice.status().name();
            item.text("dueShard", Shard.name(of, Shard.number(certificate, SHARDS)));
        }
        if (!notice.resends().isEmpty()) {
            item.maps("resends", notice.resends().stream().map(NoticeItem::resend).toList());
        }
        // An index takes no empty text.
        return notice.messageId().isEmpty() ? item : item.text("messageId", notice.messageId());
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
        return new Notice(CertificateItem.key(item), item.text("fact"), NoticeKind.valueOf(item.text("kind")),
                NoticeStatus.valueOf(item.text("status")), item.text("mobile"), item.instant("factAt"), dueAt(item),
                item.instant("notAfter"), Math.toIntExact(item.number("attempts")),
                item.textIfAny("messageId").orElse(""), item.text("reason"),
                item.has("resends") ? item.maps("resends").stream().map(NoticeItem::resend).toList() : List.of(),
                item.number("version"));
    }
}
