package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.CertificateState;
import certpost.domain.window.Window;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A window as staff see it; {@code announcedOn}, {@code workingDays} and {@code policy} only where it was counted,
 * {@code counts} and {@code asOf} only where its certificates were. */
@Json
record WindowDocument(String windowId, String qualification, int year, String authority, String channel, String opensAt,
        String closesAt, @Nullable LocalDate announcedOn, @Nullable Integer workingDays, @Nullable String policy,
        String countedBy, @Nullable String collectionNotice, String state, @Nullable Counts counts,
        @Nullable String asOf) {

    /** Some windows. */
    @Json
    record WindowList(List<WindowDocument> windows, @Nullable String next) {}

    /** The exam session's certificates, by state; those that have not applied and may not are counted apart. */
    @Json
    record Counts(long roster, Map<String, Long> byState, long notEligible) {}

    static WindowDocument of(Window window, WindowCounts.@Nullable Snapshot snapshot, Instant now) {
        Window.Counting counting = window.counting();
        return new WindowDocument(window.id().value(), window.session().qualification(), window.session().year(),
                window.authority(), window.channel().name(), BeijingTime.text(window.opensAt()),
                BeijingTime.text(window.closesAt()), counting == null ? null : counting.announcedOn(),
                counting == null ? null : counting.workingDays(), counting == null ? null : counting.policy().name(),
                window.countedBy(), window.collectionNotice(), window.stateAt(now).name(),
                snapshot == null ? null : counts(snapshot),
                snapshot == null ? null : BeijingTime.text(snapshot.asOf()));
    }

    private static Counts counts(WindowCounts.Snapshot snapshot) {
        var byState = new LinkedHashMap<String, Long>();
        for (CertificateState state : CertificateState.values()) {
            byState.put(state.name(), snapshot.counts().byState().getOrDefault(state, 0L));
        }
        return new Counts(snapshot.counts().roster(), byState, snapshot.counts().notEligible());
    }
}
