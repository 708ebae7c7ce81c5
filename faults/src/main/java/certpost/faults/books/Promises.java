package certpost.faults.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that clients and carrier have been told is done. What nobody was promised must not be in the books. */
public final class Promises {
    private final Map<String, Instant> windows = new HashMap<>();
    private final List<Story> stories = new ArrayList<>();
    private final Map<String, String> batches = new HashMap<>();
    private final Map<String, Set<String>> events = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> delivered = new HashSet<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final Map<String, List<String>> loaded = new HashMap<>();

    /** The same, whatever happens to this. */
    public Promises copy() {
        Promises copy = new Promises();
        copy.windows.putAll(windows);
        stories.forEach(story -> copy.stories.add(story.copy()));
        copy.batches.putAll(batches);
        events.forEach((waybill, keys) -> copy.events.put(waybill, new HashSet<>(keys)));
        copy.codes.addAll(codes);
        copy.delivered.addAll(delivered);
        wishes.forEach(wish -> copy.wishes.add(wish.copy()));
        loaded.forEach((fact, marks) -> copy.loaded.put(fact, new ArrayList<>(marks)));
        return copy;
    }

    /** A window is announced, or its end is moved. */
    public void window(String id, Instant closesAt) {
        windows.put(id, closesAt);
    }

    /** A certificate is on the roster. */
    public void story(Story story) {
        stories.add(story);
    }

    /** A batch has got that far. */
    public void batch(String id, String state) {
        batches.put(id, state);
    }

    /** The carrier's event is taken; its key is code, seconds since 1970 and office. */
    public void event(String waybill, String key) {
        events.computeIfAbsent(waybill, number -> new HashSet<>()).add(key);
    }

    /** The carrier's secret: it may be in one SMS, and nowhere else once that is sent. */
    public void code(String code) {
        codes.add(code);
    }

    /** The provider says that the message of that id has reached its phone. */
    public void delivered(String messageId) {
        delivered.add(messageId);
    }

    /** Somebody wants to be reminded of a registration; the same wish for the same number. */
    public Wish wish(String mobile) {
        return wishes.stream().filter(wish -> wish.mobile().equals(mobile)).findFirst().orElseGet(() -> {
            wishes.add(new Wish(mobile));
            return wishes.getLast();
        });
    }

    public List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    /** Staff have loaded another version of a fact of that kind and code, which says that of where it comes from. */
    public void loaded(String kind, String code, String mark) {
        loaded.computeIfAbsent(kind + " " + code, fact -> new ArrayList<>()).add(mark);
    }

    /** The versions of each fact, the oldest first. */
    Map<String, List<String>> loaded() {
        return Map.copyOf(loaded);
    }

    public List<Story> stories() {
        return List.copyOf(stories);
    }

    public Map<String, Instant> windows() {
        return Map.copyOf(windows);
    }

    public Map<String, String> batches() {
        return Map.copyOf(batches);
    }

    Map<String, Set<String>> events() {
        return Map.copyOf(events);
    }

    Set<String> delivered() {
        return Set.copyOf(delivered);
    }

    Set<String> codes() {
        return Set.copyOf(codes);
    }
}
