package certpost.domain.certificate;

import org.jspecify.annotations.Nullable;

/**
 * A mailing that came back, or whose paper was replaced since: lists, labels and waybills of that time still speak of it.
 *
 * @param application as it was mailed; null once it is erased
 * @param end where it ended
 */
public record Mailing(@Nullable Application application, BatchPlace place, Parcel parcel, CertificateState end) {
    /** The same without recipient, mobile and address. */
    Mailing withoutAddress() {
        return new Mailing(application == null ? null : application.withoutForm(), place, parcel, end);
    }

    /** The same without anything of the application. */
    Mailing withoutApplication() {
        return new Mailing(null, place, parcel, end);
    }
}
