package certpost.faults.paths;

import java.util.List;

/** What is written where staff load facts; all go one way, and each kind has a door of its own. */
final class LoadingPaths {
    private static final String FUNCTION = "StaffApi";
    private static final String QUALIFICATION = "trial";

    static final List<WritePath> ALL = List.of(loading("load a qualification", LoadingPaths::qualification),
            new WritePath("load a qualification again, changed", FUNCTION,
                    chapters -> Scene.must(() -> qualification(new Loads(chapters.scene())), "load a qualification"),
                    chapters -> new Loads(chapters.scene()).qualification(QUALIFICATION, "YES")),
            loading("load a calendar", Loads::calendar), loading("load a tariff", Loads::tariff),
            loading("load an agency", Loads::agency), loading("load a carrier's code", Loads::carrierCode),
            loading("load the signature", Loads::signature));

    private LoadingPaths() {}

    /** Something that is loaded. */
    @FunctionalInterface
    private interface Load {
        boolean of(Loads loads) throws InterruptedException;
    }

    private static boolean qualification(Loads loads) throws InterruptedException {
        return loads.qualification(QUALIFICATION, "NO");
    }

    private static WritePath loading(String title, Load load) {
        return new WritePath(title, FUNCTION, chapters -> {}, chapters -> load.of(new Loads(chapters.scene())));
    }
}
