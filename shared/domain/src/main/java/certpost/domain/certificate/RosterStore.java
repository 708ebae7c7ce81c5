package certpost.domain.certificate;

import java.util.List;

/** Takes new certificates into the house, each with a reference that nobody else has or ever had. */
public interface RosterStore {

    /** A certificate to enter. */
    record NewRow(CertificateKey key, RosterEntry entry) {}

    /** What came of entering one certificate. */
    enum Entered {
        /** It is stored, with its reference reserved. */
        ADDED,
        /** The holder has it already. */
        EXISTS,
        /** Another holder has the certificate of that number. */
        OTHER_HOLDER
    }

    /** Enters certificates, the outcomes in the same order; rows must differ in their keys. */
    List<Entered> enter(List<NewRow> rows);
}
