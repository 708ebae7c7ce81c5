package certpost.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One act in the chain of its subject. It is all of texts, and may be anything: entries outlive the code that wrote
 * them, and whoever tampered with one must be found out by its hash, not by an error on reading it.
 *
 * @param sequence in the chain, from 1
 * @param what more there is to say of the act
 * @param until when it may go, by the deployment's rule at the time; it never goes before an earlier one
 * @param previous the hash of the entry before; zeros in the first
 * @param previousUntil when the entry before may go: if it is not there, it tells whether it may be missing
 * @param hash SHA-256 of all of that, in hexadecimal digits
 */
public record AuditEntry(String subject, long sequence, String at, String by, String agency, String act,
        Map<String, String> what, String until, String previous, String previousUntil, String hash) {
    /** Named in what is hashed, so that another form of it could never pass for this one. */
    private static final String FORM = "certpost-audit-2";

    public AuditEntry {
        what = Collections.unmodifiableMap(new TreeMap<>(what));
    }

    /** An entry with the hash that it must have. */
    static AuditEntry sealed(String subject, long sequence, String at, String by, String agency, String act,
            Map<String, String> what, String until, String previous, String previousUntil) {
        var open = new AuditEntry(subject, sequence, at, by, agency, act, what, until, previous, previousUntil, "");
        return new AuditEntry(subject, sequence, at, by, agency, act, what, until, previous, previousUntil,
                open.digest());
    }

    /** Whether it says what it said when it was written. */
    public boolean isIntact() {
        return hash.equals(digest());
    }

    /** The end of the chain that this entry is the last of. */
    public AuditHead head() {
        return new AuditHead(subject, sequence, hash, until);
    }

    /** The end of the chain when it was written, as far as it tells. */
    AuditHead before() {
        return new AuditHead(subject, sequence - 1, previous, previousUntil);
    }

    /** Whether it is kept at that time. */
    public boolean isKept(Instant now) {
        return !head().isOver(now);
    }

    /** Each text follows its own length in bytes, so no other entry has the same bytes. */
    private String digest() {
        MessageDigest sha256 = sha256();
        for (String text : new String[]{FORM, subject, Long.toString(sequence), at, by, agency, act,
                Integer.toString(what.size())}) {
            update(sha256, text);
        }
        what.forEach((name, value) -> {
            update(sha256, name);
            update(sha256, value);
        });
        update(sha256, until);
        update(sha256, previous);
        update(sha256, previousUntil);
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void update(MessageDigest sha256, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        sha256.update((bytes.length + ":").getBytes(UTF_8));
        sha256.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
