package certpost.faults.paths;

import java.util.List;
import java.util.stream.Stream;

/** All ways in which something is written, in the order in which a certificate meets them. */
public final class Paths {
    private Paths() {}

    public static List<WritePath> all() {
        return Stream
                .of(LoadingPaths.ALL, StaffPaths.ALL, ProposalPaths.ALL, RemindingPaths.ALL, HolderPaths.ALL,
                        ClosingPaths.ALL, AgencyPaths.ALL, PrinterPaths.ALL, CarrierPaths.ALL, CounterPaths.ALL,
                        ReissuePaths.ALL, SecondMailingPaths.ALL, TellingPaths.ALL, WishPaths.ALL, ReconcilingPaths.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
