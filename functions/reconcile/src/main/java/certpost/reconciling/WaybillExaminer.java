package certpost.reconciling;

import certpost.domain.books.Difference;
import certpost.domain.books.DifferenceKind;
import certpost.domain.books.Ledger;
import certpost.domain.books.Owned;
import certpost.domain.books.Sums;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.parcel.Waybill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds each waybill that somebody has against the parcel of whoever has it. */
final class WaybillExaminer implements Examiner<Owned> {
    /** Items looked at for owners: most are the carrier's events. */
    private static final int AT_A_TIME = 2_000;

    private final Stores stores;

    WaybillExaminer(Stores stores) {
        this.stores = stores;
    }

    @Override
    public Ledger<Owned> ledger() {
        return stores.waybillLedger();
    }

    @Override
    public int linesAtATime() {
        return AT_A_TIME;
    }

    @Override
    public Examined examine(List<Owned> lines) {
        Map<CertificateKey, Certificate> now = stores.certificates()
                .findAll(lines.stream().map(Owned::certificate).toList());
        var suspects = new ArrayList<Suspect>();
        for (Owned line : lines) {
            if (!isOf(line.waybill(), now.get(line.certificate()))) {
                suspects.add(new Suspect(line.waybill() + " " + line.reference().value(),
                        difference(line.reference().value())));
            }
        }
        return new Examined(Sums.none(), suspects);
    }

    /** The owner is read before and after its certificate: nobody else had it in between. */
    @Override
    public List<Difference> lookAgain(String place) {
        int space = place.indexOf(' ');
        var waybill = new Waybill(place.substring(0, space));
        Optional<CertificateKey> before = stores.waybills().owner(waybill);
        if (before.isEmpty()) {
            return List.of();
        }
        Certificate now = stores.certificates().find(before.get()).orElse(null);
        boolean fits = isOf(waybill, now) || !stores.waybills().owner(waybill).equals(before);
        return fits ? List.of() : List.of(difference(place.substring(space + 1)));
    }

    private static boolean isOf(Waybill waybill, @Nullable Certificate certificate) {
        return certificate != null && certificate.wasMailedUnder(waybill);
    }

    private static Difference difference(String reference) {
        return new Difference(DifferenceKind.WAYBILL_WITHOUT_PARCEL, reference, "");
    }
}
