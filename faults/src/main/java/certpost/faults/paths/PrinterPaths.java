package certpost.faults.paths;

import java.util.List;

/** What the printing house writes. */
final class PrinterPaths {
    private static final String FUNCTION = "PrinterApi";

    static final List<WritePath> ALL = List.of(
            new WritePath("receipt of a batch", FUNCTION, Chapters::batched,
                    chapters -> chapters.printingHouse().receive()),
            new WritePath("waybills", FUNCTION, Chapters::received,
                    chapters -> chapters.printingHouse().post(Chapters.PEOPLE)),
            new WritePath("waybills that the carrier knew before", FUNCTION, chapters -> {
                chapters.received();
                Scene.must(chapters::reportEarly, "report on a parcel of nobody's");
            }, Chapters::postWhatIsKnown), new WritePath("returns", FUNCTION, Chapters::cameBack,
                    chapters -> chapters.printingHouse().bringBack(List.of(0))));

    private PrinterPaths() {}
}
