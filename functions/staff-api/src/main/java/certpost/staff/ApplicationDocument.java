package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate as staff see it, with its application if there is one: personal data masked, and none once they are erased. */
@Json
record ApplicationDocument(String reference, String certificateNumber, String state, @Nullable String channel,
        @Nullable String registeredAt, @Nullable String recipient, @Nullable String mobile, @Nullable String address,
        @Nullable List<TimelineEntry> timeline) {

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
        Application application = certificate.application();
        if (application == null) {
            return new ApplicationDocument(certificate.reference().value(), certificate.roster().number().value(),
                    certificate.state().name(), null, null, null, null, null, timeline);
        }
        ApplicationForm form = application.formIfAny().orElse(null);
        return new ApplicationDocument(certificate.reference().value(), certificate.roster().number().value(),
                certificate.state().name(), application.channel().name(), BeijingTime.text(application.registeredAt()),
                form == null ? null : form.recipient().masked(), form == null ? null : form.mobile().masked(),
                form == null ? null : form.address().masked(), timeline);
    }
}
