package certpost.domain.certificate;

import certpost.domain.window.ExamSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One certificate of one exam session: the session, and a hash of the certificate number that is the same at every
 * import. Written {@code authority.qualification.year.hash}.
 *
 * @param hash 20 hexadecimal digits
 */
public record CertificateId(ExamSession session, String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{20}");
    private static final int HASH_BYTES = 10;

    public CertificateId {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a certificate id");
        }
    }

    /** The id of the certificate with that number. */
    public static CertificateId of(ExamSession session, CertificateNumber number) {
        return new CertificateId(session, hash(number.value()));
    }

    /** Reads an id; empty where the text is no certificate's. */
    public static Optional<CertificateId> parse(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 0 || !HASH.matcher(text.substring(dot + 1)).matches()) {
            return Optional.empty();
        }
        return ExamSession.parse(text.substring(0, dot))
                .map(session -> new CertificateId(session, text.substring(dot + 1)));
    }

    private static String hash(String number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return session + "." + hash;
    }
}
