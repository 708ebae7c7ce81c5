package certpost.reconciling;

import certpost.domain.books.Difference;
import certpost.domain.books.DifferenceKind;
import certpost.domain.books.Ledger;
import certpost.domain.books.Reserved;
import certpost.domain.books.Sums;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds each reference against its certificate: both were written together, and neither ever goes. */
final class ReferenceExaminer implements Examiner<Reserved> {
    private static final int AT_A_TIME = 500;

    private final Stores stores;

    ReferenceExaminer(Stores stores) {
        this.stores = stores;
    }

    @Override
    public Ledger<Reserved> ledger() {
        return stores.referenceLedger();
    }

    @Override
    public int linesAtATime() {
        return AT_A_TIME;
    }

    @Override
    public Examined examine(List<Reserved> lines) {
        Map<CertificateKey, Certificate> now = stores.certificates()
                .findAll(lines.stream().map(Reserved::certificate).toList());
        var suspects = new ArrayList<Suspect>();
        for (Reserved line : lines) {
            if (!isOf(line.reference(), now.get(line.certificate()))) {
                suspects.add(new Suspect(line.reference() + "@" + Places.of(line.certificate()),
                        difference(line.reference())));
            }
        }
        return new Examined(Sums.none(), suspects);
    }

    @Override
    public List<Difference> lookAgain(String place) {
        int at = place.indexOf('@');
        var reference = new Reference(place.substring(0, at));
        Certificate now = stores.certificates().find(Places.certificate(place.substring(at + 1))).orElse(null);
        return isOf(reference, now) ? List.of() : List.of(difference(reference));
    }

    private static boolean isOf(Reference reference, @Nullable Certificate certificate) {
        return certificate != null && certificate.reference().equals(reference);
    }

    private static Difference difference(Reference reference) {
        return new Difference(DifferenceKind.REFERENCE_WITHOUT_CERTIFICATE, reference.value(), "");
    }
}
