package certpost.domain.parcel;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.text.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the carrier says happened to a parcel. The carrier numbers nothing, so an event is known by its content.
 *
 * @param code of the carrier's
 * @param at to the second
 * @param officeCode of the office where it happened, empty for none
 * @param officeName in Chinese, empty for none
 * @param text what may be kept of the carrier's free text, often nothing
 * @param byProxy whether somebody else than the recipient signed
 */
public record CarrierEvent(Waybill waybill, String code, Instant at, String officeCode, String officeName, String text,
        boolean byProxy) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern OFFICE = Pattern.compile("[A-Z0-9]{0,20}");
    private static final Pattern KEY = Pattern.compile("([A-Z0-9]{1,8})-(\\d{1,10})-([A-Z0-9]{0,20})(-proxy)?");

    /** An event as the carrier writes it, every field possibly missing; a mistake never repeats what was written. */
    public record Typed(@Nullable String waybillNo, @Nullable String opCode, @Nullable String opTime,
            @Nullable String opOrgCode, @Nullable String opOrgName, @Nullable String opDesc) {
        @Override
        public String toString() {
            return "Typed[****]";
        }
    }

    /**
     * An event scrubbed of couriers and signers, or all that is wrong with it: fields as the carrier names them, codes
     * {@code missing}, {@code malformed}, {@code check-digit}. Office and text may be missing.
     */
    public static Checked<CarrierEvent> of(Typed typed) {
        Checked<Waybill> waybill = Waybill.of("waybillNo", typed.waybillNo());
        Checked<String> code = code("opCode", typed.opCode(), CODE, true);
        Checked<Instant> at = time(typed.opTime());
        Checked<String> office = code("opOrgCode", typed.opOrgCode(), OFFICE, false);
        var mistakes = new ArrayList<Mistake>(waybill.mistakes());
        mistakes.addAll(code.mistakes());
        mistakes.addAll(at.mistakes());
        mistakes.addAll(office.mistakes());
        if (!mistakes.isEmpty()) {
            return new Checked.Invalid<>(mistakes);
        }
        String text = orEmpty(typed.opDesc());
        return Checked.valid(new CarrierEvent(waybill.orThrow(), code.orThrow(), at.orThrow(),
                CarrierText.officeCode(office.orThrow()), CarrierText.office(orEmpty(typed.opOrgName())),
                CarrierText.phrases(text), CarrierText.tellsOfAProxy(text)));
    }

    /** What it is known by among the events of its waybill, e.g. {@code 702-1758328200-51000061}. */
    public String key() {
        return code + "-" + at.getEpochSecond() + "-" + officeCode + (byProxy ? "-proxy" : "");
    }

    /** The event of a key, as far as the key tells; empty where the text is no key. */
    static Optional<CarrierEvent> ofKey(Waybill waybill, String key, String officeName) {
        var parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(
                        new CarrierEvent(waybill, parts.group(1), Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                                parts.group(3), officeName, "", parts.group(4) != null))
                : Optional.empty();
    }

    private static Checked<Instant> time(@Nullable String text) {
        String typed = orEmpty(text).strip();
        return typed.isEmpty() ? missing("opTime") : BeijingTime.onTheClock("opTime", typed);
    }

    private static Checked<String> code(String field, @Nullable String text, Pattern form, boolean required) {
        String code = PlainText.code(orEmpty(text));
        if (required && code.isEmpty()) {
            return missing(field);
        }
        return form.matcher(code).matches()
                ? Checked.valid(code)
                : Checked.invalid(field, "malformed", "must be a few letters and digits");
    }

    private static <T> Checked<T> missing(String field) {
        return new Checked.Invalid<>(List.of(PlainText.missing(field)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
