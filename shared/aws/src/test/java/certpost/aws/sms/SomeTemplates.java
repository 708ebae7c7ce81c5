package certpost.aws.sms;

import certpost.domain.notice.NoticeKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Ids of texts that a gateway might have. */
final class SomeTemplates {
    private SomeTemplates() {}

    /** As a setting: {@code T-} and the kind's name for each kind of notice. */
    static String setting() {
        return Arrays.stream(NoticeKind.values()).map(kind -> kind + "=T-" + kind).collect(Collectors.joining(","));
    }

    static TemplateIds ofEveryKind() {
        return TemplateIds.parse(setting());
    }
}
