package certpost.faults.paths;

import java.util.List;

/** What the closing of a window writes. */
final class ClosingPaths {
    private static final String FUNCTION = "CloseWindows";

    static final List<WritePath> ALL = List.of(
            new WritePath("close a window, first look", FUNCTION, Chapters::readyToClose, Chapters::lookFirst),
            new WritePath("close a window, second look", FUNCTION, Chapters::readyToLookAgain, Chapters::lookAgain));

    private ClosingPaths() {}
}
