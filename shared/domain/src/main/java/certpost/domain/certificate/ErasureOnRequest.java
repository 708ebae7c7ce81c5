package certpost.domain.certificate;

/**
 * What of a certificate is erased because its holder asks for it, before its time is up (PIPL, article 47), and why the
 * rest stays: nothing that is still open or on its way is taken from anybody.
 *
 * @param left what is left; the very same where nothing can be erased
 * @param stays why there is more than a pseudonym left
 */
public record ErasureOnRequest(Certificate left, Reason stays) {

    /** Why something stays. */
    public enum Reason {
        /** It is to be mailed: the holder can withdraw while the window is open, or ask the agency to reject it. */
        APPLIED_FOR("it is applied for; the holder can withdraw the application, then ask again"),
        /** It is in a batch, or under way: without name, number and address it cannot arrive. */
        ON_ITS_WAY("it is in a batch or on its way, which needs name, mobile number and address"),
        /** It lies at the agency, which hands it over by what the roster says. */
        AT_AGENCY("the paper waits at the agency, which hands it over by name and document"),
        /** A new paper is asked of the state. */
        REISSUING("a new paper is asked of the state"),
        /** It has reached the holder; then the deployment's retention runs. */
        REACHED_HOLDER("it has reached its holder; it is proved for as long as the rule of retention says");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** As people are told. */
        public String text() {
            return text;
        }
    }

    /** What can be erased of a certificate: the roster's mobile always, an application that was rejected too. */
    public static ErasureOnRequest of(Certificate certificate) {
        Certificate left = certificate.state() == CertificateState.REJECTED
                ? CertificateRetention.withoutAddress(certificate)
                : certificate.keeping(certificate.roster().withoutMobile(), certificate.application(),
                        certificate.earlier());
        return new ErasureOnRequest(left.equals(certificate) ? certificate : left, reason(certificate.state()));
    }

    /** Whether there is anything to erase. */
    public boolean erases(Certificate certificate) {
        return !left.equals(certificate);
    }

    private static Reason reason(CertificateState state) {
        return switch (state) {
            case APPLIED, APPROVED -> Reason.APPLIED_FOR;
            case BATCHED, SENT, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_FAILED, RETURNING, AT_PRINTING_HOUSE ->
                Reason.ON_ITS_WAY;
            case NOT_APPLIED, REJECTED, AT_AGENCY, REISSUED -> Reason.AT_AGENCY;
            case REISSUING -> Reason.REISSUING;
            case DELIVERED, COLLECTED -> Reason.REACHED_HOLDER;
        };
    }
}
