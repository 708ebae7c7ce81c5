package certpost.domain.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.domain.Checked;
import certpost.domain.notice.NoticeKind;
import certpost.domain.text.PlainText;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a holder reads on the phone and gives back, to prove that the number is the right one: a secret.
 *
 * @param value six digits
 */
public record ConfirmationCode(String value) {
    /** How often it may be tried: five of a million leave a guess no chance. */
    public static final int MOST_TRIES = 5;

    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final int HOW_MANY = 1_000_000;

    public ConfirmationCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a confirmation code");
        }
    }

    /** Another code; the generator has to be one that nobody can foretell. */
    public static ConfirmationCode random(RandomGenerator secret) {
        return new ConfirmationCode(String.format(Locale.ROOT, "%06d", secret.nextInt(HOW_MANY)));
    }

    /** A code as typed, or what is wrong with it: code {@code malformed}. */
    public static Checked<ConfirmationCode> of(String field, String text) {
        String code = PlainText.code(text);
        return FORM.matcher(code).matches()
                ? Checked.valid(new ConfirmationCode(code))
                : Checked.invalid(field, "malformed", "must be six digits");
    }

    /** Until when it can be used. */
    public static Instant expiresAt(Instant askedAt) {
        return NoticeKind.CONFIRMATION_CODE.notAfter(askedAt);
    }

    /** Whether that is it; takes as long for every code. */
    public boolean is(ConfirmationCode typed) {
        return MessageDigest.isEqual(value.getBytes(UTF_8), typed.value.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "******";
    }
}
