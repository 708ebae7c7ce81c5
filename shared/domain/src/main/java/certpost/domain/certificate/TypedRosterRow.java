package certpost.domain.certificate;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.text.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a roster as an agency typed it, every cell possibly wrong; see {@link RosterRow#of}. */
record TypedRosterRow(@Nullable String documentType, @Nullable String documentNumber, @Nullable String name,
        @Nullable String certificateNumber, @Nullable String level, @Nullable String registrationCity,
        @Nullable String checkStatus, @Nullable String mobile) {

    Checked<RosterRow> check(Collection<String> levels) {
        var mistakes = new ArrayList<Mistake>();
        var document = taken(IdentityDocument.of(documentType, documentNumber), mistakes);
        var holder = taken(PersonName.of("name", name), mistakes);
        var number = taken(CertificateNumber.of("certificateNumber", certificateNumber), mistakes);
        var ofLevel = taken(level(levels), mistakes);
        var city = taken(PlainText.of("registrationCity", registrationCity, RosterRow.LONGEST_TEXT), mistakes);
        var status = taken(status(), mistakes);
        var phone = isBlank(mobile) ? null : taken(mobile(mobile), mistakes);
        if (document == null || holder == null || number == null || ofLevel == null || city == null || status == null
                || !mistakes.isEmpty()) {
            return new Checked.Invalid<>(mistakes);
        }
        return Checked.valid(new RosterRow(document,
                new RosterEntry(holder, document.type(), document.lastFour(), number, ofLevel, city, status, phone)));
    }

    private Checked<String> level(Collection<String> levels) {
        return switch (PlainText.of("level", level, RosterRow.LONGEST_TEXT)) {
            case Checked.Invalid<String> invalid -> invalid;
            case Checked.Valid<String>(var words) -> levels.contains(words)
                    ? Checked.valid(words)
                    : Checked.invalid("level", "unknown", "the qualification has no such level");
        };
    }

    private Checked<CheckStatus> status() {
        if (checkStatus == null || isBlank(checkStatus)) {
            return new Checked.Invalid<>(List.of(PlainText.missing("checkStatus")));
        }
        return CheckStatus.named(PlainText.words(checkStatus))
                .map(Checked::valid)
                .orElseGet(() -> Checked.invalid("checkStatus", "unknown", "this check status is not known"));
    }

    /** Only what begins like a foreign number is one. */
    private static Checked<MobileNumber> mobile(@Nullable String text) {
        String typed = text == null ? "" : PlainText.halfWidth(text);
        return MobileNumber.of("mobile", text, !typed.startsWith("+") || typed.startsWith("+86"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || PlainText.words(text).isEmpty();
    }

    private static <T> @Nullable T taken(Checked<T> checked, List<Mistake> mistakes) {
        mistakes.addAll(checked.mistakes());
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Invalid<T> _ -> null;
        };
    }

    @Override
    public String toString() {
        return "TypedRosterRow[****]";
    }
}
