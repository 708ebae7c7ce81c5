package certpost.domain.audit;

import certpost.domain.batch.BatchId;
import certpost.domain.certificate.Reference;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.WindowId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What acts are about: each subject has a chain of its own, so that no two of them ever wait for each other.
 *
 * @param kind of thing
 * @param name of the one thing; nothing personal
 */
public record AuditSubject(String kind, String name) {
    public static final String WINDOW = "window";
    public static final String APPLICATION = "application";
    public static final String BATCH = "batch";
    /** Reminders of the registration for an exam, as far as staff do something about them. */
    public static final String REMINDERS = "reminders";
    private static final Pattern FORM = Pattern.compile("([a-z-]{1,32})/([A-Za-z0-9._-]{1,100})");

    public AuditSubject {
        if (!FORM.matcher(kind + "/" + name).matches()) {
            throw new IllegalArgumentException("not a subject of the audit");
        }
    }

    public static AuditSubject of(WindowId window) {
        return new AuditSubject(WINDOW, window.value());
    }

    public static AuditSubject of(Reference application) {
        return new AuditSubject(APPLICATION, application.value());
    }

    public static AuditSubject of(BatchId batch) {
        return new AuditSubject(BATCH, batch.toString());
    }

    /** A fact of that kind. */
    public static AuditSubject of(ReferenceKind<?> kind, String code) {
        return new AuditSubject(kind.text(), code);
    }

    public static AuditSubject remindersOf(String qualification) {
        return new AuditSubject(REMINDERS, qualification);
    }

    /** Reads {@code kind/name}; empty where the text is no subject. */
    public static Optional<AuditSubject> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new AuditSubject(form.group(1), form.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
