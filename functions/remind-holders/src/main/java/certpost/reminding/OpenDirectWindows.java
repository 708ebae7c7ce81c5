package certpost.reminding;

import certpost.domain.Page;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import certpost.domain.window.WindowState;
import certpost.domain.window.Windows;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The windows whose holders are to be told: open ones for direct mail of a qualification that goes by it. */
record OpenDirectWindows(Windows windows, ReferenceData reference, InstantSource clock) {

    List<Window> now() {
        var found = new ArrayList<Window>();
        @Nullable
        String cursor = null;
        do {
            Page<Window> page = windows.list(this::isOne, cursor, Page.MOST);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private boolean isOne(Window window) {
        return window.channel() == Channel.DIRECT && window.stateAt(clock.instant()) == WindowState.OPEN
                && reference.qualification(window.session().qualification())
                        .filter(Qualification::directMail)
                        .isPresent();
    }
}
