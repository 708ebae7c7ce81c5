package certpost.aws.dynamodb;

import certpost.domain.registration.Registration;
import java.time.LocalDate;

/** That registration for an exam opens, in the table of reference data. */
final class RegistrationItem {
    private RegistrationItem() {}

    static Attributes of(Registration registration) {
        LocalDate closesOn = registration.closesOn();
        return new Attributes().number("year", registration.year())
                .text("opensOn", registration.opensOn().toString())
                .text("closesOn", closesOn == null ? null : closesOn.toString())
                .text("note", registration.note());
    }

    static Registration read(String code, StoredItem item) {
        return new Registration(code, Math.toIntExact(item.number("year")), LocalDate.parse(item.text("opensOn")),
                item.textIfAny("closesOn").map(LocalDate::parse).orElse(null), item.textIfAny("note").orElse(null));
    }
}
