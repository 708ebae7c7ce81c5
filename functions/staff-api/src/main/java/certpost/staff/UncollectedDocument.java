package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.holder.MobileNumber;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate that waits at the counter, as staff see it: personal data masked. */
@Json
record UncollectedDocument(String reference, String certificateNumber, String qualification, int year,
        String registrationCity, String state, String since, String name, @Nullable String mobile,
        @Nullable String remindedAt) {

    /** Some of them, who waits longest first. */
    @Json
    record UncollectedList(List<UncollectedDocument> uncollected, @Nullable String next) {}

    /** What came of reminding some of them. */
    @Json
    record Reminded(int reminded, int unchanged, int withoutNumber, @Nullable String next) {}

    static UncollectedDocument of(Certificate certificate, Instant since) {
        var session = certificate.key().certificate().session();
        return new UncollectedDocument(certificate.reference().value(), certificate.roster().number().value(),
                session.qualification(), session.year(), certificate.roster().registrationCity(),
                certificate.state().name(), BeijingTime.text(since), certificate.roster().name().masked(),
                certificate.contact().map(MobileNumber::masked).orElse(null),
                certificate.timeline()
                        .reversed()
                        .stream()
                        .filter(fact -> fact.kind() == FactKind.REMINDED)
                        .findFirst()
                        .map(Fact::at)
                        .map(BeijingTime::text)
                        .orElse(null));
    }
}
