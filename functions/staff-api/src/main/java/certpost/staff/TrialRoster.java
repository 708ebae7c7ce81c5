package certpost.staff;

import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.ReferenceStore;
import certpost.domain.certificate.RosterStore;
import java.util.List;
import java.util.Map;

/** Says what would come of entering certificates that are not there yet, and enters none. */
final class TrialRoster implements RosterStore {
    private final ReferenceStore references;

    TrialRoster(ReferenceStore references) {
        this.references = references;
    }

    /** A certificate's first reference tells whose it is. */
    @Override
    public List<Entered> enter(List<NewRow> rows) {
        Map<Reference, CertificateKey> owners = references.find(rows.stream().map(TrialRoster::reference).toList());
        return rows.stream().map(row -> {
            CertificateKey owner = owners.getOrDefault(reference(row), row.key());
            boolean another = owner.certificate().equals(row.key().certificate()) && !owner.equals(row.key());
            return another ? Entered.OTHER_HOLDER : Entered.ADDED;
        }).toList();
    }

    private static Reference reference(NewRow row) {
        return Reference.of(row.key().certificate(), 0);
    }
}
