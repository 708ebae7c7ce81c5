package certpost.staff;

import certpost.domain.registration.Registration;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That registration for an exam opens, as staff announced it. */
@Json
record RegistrationDocument(String qualification, int year, String opensOn, @Nullable String closesOn,
        @Nullable String note) {
    static RegistrationDocument of(Registration registration) {
        LocalDate closesOn = registration.closesOn();
        return new RegistrationDocument(registration.qualification(), registration.year(),
                registration.opensOn().toString(), closesOn == null ? null : closesOn.toString(), registration.note());
    }
}
