package certpost.staff;

import certpost.domain.address.Address;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Reference;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** To whom an application is to be mailed, unmasked, and nothing else of the holder. */
@Json
record DisclosureDocument(String reference, String recipient, String mobile, AddressDocument address) {

    /** Where to. */
    @Json
    record AddressDocument(String region, @Nullable String province, @Nullable String city, @Nullable String district,
            String detail, @Nullable String postalCode) {}

    static DisclosureDocument of(Reference reference, ApplicationForm form) {
        Address address = form.address();
        return new DisclosureDocument(reference.value(), form.recipient().value(), form.mobile().e164(),
                new AddressDocument(address.region().name(), address.province(), address.city(), address.district(),
                        address.detail(), address.postalCode()));
    }

    /** A record shows all it has. */
    @Override
    public String toString() {
        return "DisclosureDocument of " + reference;
    }
}
