package certpost.domain.certificate;

import java.util.List;

/**
 * Where a certificate's present way to its holder begins: with the roster, with a new paper, or with the next
 * application once a parcel has come back.
 *
 * @param begin the index of its first fact in the timeline; those of earlier ways are before
 * @param unapplied the state in which nobody has applied this time
 */
public record Round(int begin, CertificateState unapplied) {

    static Round of(List<Fact> timeline) {
        var round = new Round(0, CertificateState.NOT_APPLIED);
        boolean isBack = false;
        for (int i = 0; i < timeline.size(); i++) {
            switch (timeline.get(i).kind()) {
                case REISSUED -> {
                    round = new Round(i + 1, CertificateState.REISSUED);
                    isBack = false;
                }
                case AT_AGENCY -> isBack = true;
                case APPLIED -> {
                    round = isBack ? new Round(i, CertificateState.AT_AGENCY) : round;
                    isBack = false;
                }
                default -> {
                }
            }
        }
        return round;
    }
}
