package certpost.aws.sms;

import certpost.domain.notice.NoticeKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/** What the gateway calls the text of each kind of notice. */
public record TemplateIds(Map<NoticeKind, String> ids) {

    public TemplateIds {
        var lacking = EnumSet.allOf(NoticeKind.class);
        lacking.removeAll(ids.keySet());
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException("names no template for " + lacking);
        }
        ids = Map.copyOf(ids);
    }

    /**
     * Reads {@code KIND=id} between commas, such as {@code APPLIED=100001,SENT=100002}; unknown, repeated or lacking
     * kinds are an {@link IllegalArgumentException} that says so.
     */
    public static TemplateIds parse(String text) {
        var ids = new EnumMap<NoticeKind, String>(NoticeKind.class);
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            String id = pair.substring(equals + 1).strip();
            if (equals < 0 || id.isEmpty()) {
                throw new IllegalArgumentException("must be KIND=id between commas");
            }
            if (ids.put(kind(pair.substring(0, equals).strip()), id) != null) {
                throw new IllegalArgumentException("names a kind of notice twice");
            }
        }
        return new TemplateIds(ids);
    }

    /** The id of a kind's text. */
    String of(NoticeKind kind) {
        return Objects.requireNonNull(ids.get(kind));
    }

    private static NoticeKind kind(String name) {
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("names a kind of notice that there is not");
    }
}
