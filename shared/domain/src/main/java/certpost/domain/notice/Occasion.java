package certpost.domain.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why holders are told of a window. */
public enum Occasion {
    /** It has opened. */
    OPENED(NoticeKind.WINDOW_OPEN),
    /** Its end was moved, later or earlier, after the holder was told of it. */
    MOVED(NoticeKind.WINDOW_EXTENDED),
    /** Two working days are left before its last day. */
    TWO_DAYS_LEFT(NoticeKind.CLOSING_SOON),
    /** Its last day has come, or the day before where it closes in the morning. */
    LAST_DAY(NoticeKind.CLOSING_SOON);

    private final NoticeKind kind;

    Occasion(NoticeKind kind) {
        this.kind = kind;
    }

    /** What tells it. */
    public NoticeKind kind() {
        return kind;
    }

    /** The occasion as ids write it, e.g. {@code two-days-left}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Occasion> of(String code) {
        return Stream.of(values()).filter(occasion -> occasion.code().equals(code)).findFirst();
    }
}
