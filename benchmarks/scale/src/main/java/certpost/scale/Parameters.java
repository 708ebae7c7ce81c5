package certpost.scale;

import certpost.local.template.TrialRetention;
import java.util.Map;

/** The template's parameters here. */
final class Parameters {
    /**
     * Notices are kept for a day only: so nobody misses, days later, the acknowledgements that the certificates' stream
     * would have brought about, which is not read here.
     */
    static final Map<String, String> ALL = TrialRetention.and(Map.of("TokenIssuer", "http://127.0.0.1", "TokenAudience",
            "certpost-scale", "Release", "scale", "Stage", "local", "SmsGuests", "*", "SmsReceipts", "false",
            "SmsDailyCeiling", "999999999", "NoticeDays", "1"));

    private Parameters() {}
}
