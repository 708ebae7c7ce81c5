package certpost.aws.http;

import certpost.domain.Checked;
import certpost.domain.address.Address;
import certpost.domain.address.Divisions;
import certpost.domain.address.Region;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.window.Channel;
import org.jspecify.annotations.Nullable;

/** Reads an application from a body's fields; all its mistakes at once. */
public final class ApplicationBody {
    private final Divisions divisions;

    public ApplicationBody(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The application, or all that is wrong with it. */
    public Checked<ApplicationForm> read(FieldReader body) {
        Channel channel = body.oneOf("channel", Channel.class);
        if (channel == Channel.COUNTER) {
            body.mistake("channel", "unknown", "certificates are collected at the counter without an application");
        }
        PersonName recipient = body.value("recipient", text -> PersonName.of("recipient", text));
        FieldReader place = body.object("address");
        String region = place.optionalText("region").orElse(null);
        MobileNumber mobile = body.value("mobile", text -> MobileNumber.of("mobile", text, isMainland(region)));
        Address address = body.has("address") ? address(body, place, region) : null;
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty() || channel == null || recipient == null || mobile == null || address == null) {
            return new Checked.Invalid<>(mistakes);
        }
        return Checked.valid(new ApplicationForm(channel, recipient, mobile, address));
    }

    private @Nullable Address address(FieldReader body, FieldReader place, @Nullable String region) {
        return body.take(Address.of(region, place.optionalText("province").orElse(null),
                place.optionalText("city").orElse(null), place.optionalText("district").orElse(null),
                place.optionalText("detail").orElse(null), place.optionalText("postalCode").orElse(null), divisions));
    }

    /** Where the region is wrong, a mainland number is assumed: the case of most people. */
    private static boolean isMainland(@Nullable String region) {
        return region == null || Region.named(region).orElse(Region.CN) == Region.CN;
    }
}
