package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An application as staff see it: personal data masked. */
@Json
record ApplicationDocument(String reference, String certificateNumber, String state, String channel,
        String registeredAt, String recipient, String mobile, String address, @Nullable List<TimelineEntry> timeline) {

    /** Some applications, in order of registration. */
    @Json
    record ApplicationList(List<ApplicationDocument> applications, @Nullable String next) {}

    /** One thing that happened. */
    @Json
    record TimelineEntry(String at, String fact, String text) {}

    /** As a list shows it. */
    static ApplicationDocument masked(Certificate certificate) {
        return of(certificate, null);
    }

    /** With all that happened. */
    static ApplicationDocument withTimeline(Certificate certificate) {
        return of(certificate,
                certificate.timeline()
                        .stream()
                        .map(fact -> new TimelineEntry(BeijingTime.text(fact.at()), fact.kind().name(), fact.text()))
                        .toList());
    }

    private static ApplicationDocument of(Certificate certificate, @Nullable List<TimelineEntry> timeline) {
        Application application = Objects.requireNonNull(certificate.application(), "applied for");
        var form = application.form();
        return new ApplicationDocument(certificate.reference().value(), certificate.roster().number().value(),
                certificate.state().name(), form.channel().name(), BeijingTime.text(application.registeredAt()),
                form.recipient().masked(), form.mobile().masked(), form.address().masked(), timeline);
    }
}
