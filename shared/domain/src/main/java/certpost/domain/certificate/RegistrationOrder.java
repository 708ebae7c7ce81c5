package certpost.domain.certificate;

import certpost.domain.text.Padded;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the order of registration: by the time of submission, and within one millisecond by certificate.
 *
 * @param registeredAt in whole milliseconds, as the gateway gives it
 */
public record RegistrationOrder(Instant registeredAt,
        CertificateId certificate) implements Comparable<RegistrationOrder> {
    private static final Pattern FORM = Pattern.compile("([0-9]{14})#(.+)");
    private static final Comparator<RegistrationOrder> ORDER = Comparator.comparing(RegistrationOrder::text);

    /** Text that sorts like the order: the milliseconds since 1970 in 14 digits, and the certificate's id. */
    public String text() {
        return Padded.of(registeredAt.toEpochMilli(), 14) + "#" + certificate;
    }

    /** Reads that text; empty where it is something else. */
    public static Optional<RegistrationOrder> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(form.group(1)));
        return CertificateId.parse(form.group(2)).map(certificate -> new RegistrationOrder(at, certificate));
    }

    @Override
    public int compareTo(RegistrationOrder other) {
        return ORDER.compare(this, other);
    }
}
