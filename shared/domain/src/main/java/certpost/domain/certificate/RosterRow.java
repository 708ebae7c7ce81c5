package certpost.domain.certificate;

import certpost.domain.Checked;
import certpost.domain.holder.IdentityDocument;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One row of a roster.
 *
 * @param document by which the holder is known; never stored
 * @param entry what is stored
 */
public record RosterRow(IdentityDocument document, RosterEntry entry) {

    /** The longest level or city of registration, in characters; this project's own limit. */
    public static final int LONGEST_TEXT = 40;

    /**
     * A row as an agency typed it, or all that is wrong with it. Fields are {@code documentType},
     * {@code documentNumber}, {@code name}, {@code certificateNumber}, {@code level}, {@code registrationCity},
     * {@code checkStatus}, {@code mobile}; codes {@code missing}, {@code malformed}, {@code too-long}, {@code unknown},
     * {@code check-digit}, {@code birth-date}.
     *
     * @param documentType code or Chinese name
     * @param level one of the qualification's
     * @param checkStatus code or Chinese name
     * @param mobile may be missing; abroad in E.164
     * @param levels that the qualification has
     */
    public static Checked<RosterRow> of(@Nullable String documentType, @Nullable String documentNumber,
            @Nullable String name, @Nullable String certificateNumber, @Nullable String level,
            @Nullable String registrationCity, @Nullable String checkStatus, @Nullable String mobile,
            Collection<String> levels) {
        return new TypedRosterRow(documentType, documentNumber, name, certificateNumber, level, registrationCity,
                checkStatus, mobile).check(levels);
    }
}
