package certpost.domain.certificate;

/**
 * A mailing of a paper that was replaced since: lists, labels and waybills of that time still speak of it.
 *
 * @param application as it was mailed
 * @param end where it ended
 */
public record Mailing(Application application, BatchPlace place, Parcel parcel, CertificateState end) {}
