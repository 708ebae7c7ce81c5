package certpost.domain.certificate;

/**
 * A mailing that came back, or whose paper was replaced since: lists, labels and waybills of that time still speak of it.
 *
 * @param application as it was mailed
 * @param end where it ended
 */
public record Mailing(Application application, BatchPlace place, Parcel parcel, CertificateState end) {}
