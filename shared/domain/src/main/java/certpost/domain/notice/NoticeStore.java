package certpost.domain.notice;

import certpost.domain.Page;
import certpost.domain.certificate.CertificateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps notices: one for each subject and fact, so that a fact recorded often is told once. */
public interface NoticeStore {

    /**
     * Which notice.
     *
     * @param subject the id of what it is about, see {@link Subject#id}
     */
    record NoticeKey(String subject, String fact) {
        /** A certificate's. */
        public NoticeKey(CertificateId certificate, String fact) {
            this(certificate.toString(), fact);
        }
    }

    /** Stores a notice, whatever has come of it so far, unless there is one of that fact: of all who do, one succeeds. */
    boolean add(Notice notice);

    /** Stores a changed notice if it was of the version before. */
    boolean replace(Notice changed);

    /** The notice, read consistently. */
    Optional<Notice> find(NoticeKey key);

    /** All notices of a certificate, in no particular order, read consistently. */
    default List<Notice> ofCertificate(CertificateId certificate) {
        return of(certificate.toString());
    }

    /** All notices about the subject of that id, read consistently. */
    List<Notice> of(String subject);

    /** The notice whose message the provider gave that id; may lag behind. */
    Optional<NoticeKey> ofMessage(String messageId);

    /**
     * Notices that call for a person, in no particular order; may lag behind.
     *
     * @param status one of {@link NoticeStatus#NEED_A_PERSON}
     */
    Page<NoticeKey> thatAre(NoticeStatus status, @Nullable String cursor, int limit);

    /**
     * Open notices that a sender should look at by that time, by their urgency, and then the oldest first; may lag
     * behind.
     */
    List<NoticeKey> due(Instant by, int limit);
}
