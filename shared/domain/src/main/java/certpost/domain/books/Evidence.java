package certpost.domain.books;

import certpost.domain.certificate.Certificate;
import certpost.domain.notice.Notice;
import java.util.List;

/**
 * A certificate, and what the other tables say of it.
 *
 * @param isListed whether the list of its batch has it at its place; of no meaning without a place
 * @param isBatchMailed whether its batch is mailed as a whole
 * @param isWindowDone whether closing has nothing left to do with its application's window
 * @param ownsWaybill whether the waybill of its parcel belongs to it; of no meaning without a parcel
 * @param notices of the certificate
 */
public record Evidence(Certificate certificate, boolean isListed, boolean isBatchMailed, boolean isWindowDone,
        boolean ownsWaybill, List<Notice> notices) {
    public Evidence {
        notices = List.copyOf(notices);
    }
}
