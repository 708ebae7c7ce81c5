package certpost.faults.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every window that was announced is there with the end that was promised, and has its exam session's place. */
final class WindowRule implements Rule {
    @Override
    public List<Finding> findings(Books books, Promises promises) {
        List<Finding> findings = new ArrayList<>();
        List<Item> windows = books.items("WindowsTable");
        List<Item> sessions = books.items("SessionsTable");
        promises.windows().forEach((id, closesAt) -> {
            List<Item> found = windows.stream().filter(window -> window.text("windowId").equals(id)).toList();
            if (found.isEmpty()) {
                findings.add(Finding.lost("window " + id));
            } else if (!found.getFirst().text("closesAt").equals(closesAt.toString())) {
                findings.add(Finding.lost("the end of window " + id + " that was promised"));
            }
        });
        for (Item window : windows) {
            String id = window.text("windowId");
            if (!promises.windows().containsKey(id)) {
                findings.add(Finding.untrue("window " + id + " was never accepted"));
            }
            if (sessions.stream().noneMatch(session -> leadsTo(session, window))) {
                findings.add(Finding.lost("the place of window " + id + " in its session"));
            }
        }
        if (sessions.size() > windows.size()) {
            findings.add(Finding.untrue("there is a session whose window does not exist"));
        }
        return findings;
    }

    private static boolean leadsTo(Item session, Item window) {
        return session.text("session").equals(window.text("session"))
                && session.text(place(window)).equals(window.text("windowId"));
    }

    private static String place(Item window) {
        return window.text("channel").toLowerCase(Locale.ROOT) + "Window_" + window.text("authority");
    }
}
