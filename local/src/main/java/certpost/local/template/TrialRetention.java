package certpost.local.template;

import java.util.HashMap;
import java.util.Map;

/** The template's parameters of retention where all data are invented: longer than any stack lives. */
public final class TrialRetention {
    private static final String DAYS = "3650";

    private TrialRetention() {}

    /** Those parameters, and others. */
    public static Map<String, String> and(Map<String, String> others) {
        var all = new HashMap<>(Map.of("AddressDays", DAYS, "ApplicationDays", DAYS, "RosterDays", DAYS,
                "CarrierEventDays", DAYS, "NoticeDays", DAYS, "AuditDays", DAYS));
        all.putAll(others);
        return all;
    }
}
