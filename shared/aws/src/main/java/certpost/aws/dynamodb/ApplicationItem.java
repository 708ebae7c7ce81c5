package certpost.aws.dynamodb;

import certpost.domain.address.Address;
import certpost.domain.address.Region;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Application.Replaced;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.window.Channel;
import certpost.domain.window.WindowId;
import org.jspecify.annotations.Nullable;

/** An application within a certificate's item, and the index of applications in order of registration. */
final class ApplicationItem {
    static final String INDEX = "applications";

    private ApplicationItem() {}

    static Attributes of(Application application) {
        return new Attributes().text("channel", application.channel().name())
                .with(application.formIfAny().map(ApplicationItem::form).orElseGet(Attributes::new))
                .text("windowId", application.window().value())
                .instant("registeredAt", application.registeredAt())
                .text("registeredBy", application.registeredBy())
                .text("acknowledges", application.acknowledges())
                .maps("before", application.before().stream().map(ApplicationItem::replaced).toList());
    }

    static Application read(StoredItem item) {
        Channel channel = Channel.valueOf(item.text("channel"));
        ApplicationForm kept = item.has("recipient") ? form(channel, item) : null;
        return new Application(channel, kept, new WindowId(item.text("windowId")), item.instant("registeredAt"),
                item.text("registeredBy"), item.text("acknowledges"),
                item.maps("before").stream().map(ApplicationItem::replaced).toList());
    }

    /** What is erased before the rest. */
    private static Attributes form(ApplicationForm form) {
        return new Attributes().text("recipient", form.recipient().value())
                .text("mobile", form.mobile().e164())
                .map("address", address(form.address()));
    }

    private static ApplicationForm form(Channel channel, StoredItem item) {
        return new ApplicationForm(channel, new PersonName(item.text("recipient")),
                new MobileNumber(item.text("mobile")), address(item.mapIfAny("address").orElseThrow()));
    }

    private static Attributes replaced(Replaced replaced) {
        return new Attributes().text("mobile", replaced.mobile().e164()).text("fact", replaced.fact());
    }

    private static Replaced replaced(StoredItem item) {
        return new Replaced(new MobileNumber(item.text("mobile")), item.text("fact"));
    }

    /** Where the index shows an application, under those two names. */
    static Attributes inIndex(CertificateKey key, Application application, String shardName, String orderName) {
        var order = new RegistrationOrder(application.registeredAt(), key.certificate());
        return new Attributes().text(shardName, Shard.of(application.window(), key)).text(orderName, order.text());
    }

    static Expression isIn(String shard, @Nullable RegistrationOrder after) {
        var values = new Attributes().text(":shard", shard);
        return after == null
                ? new Expression("#applicationShard = :shard", values)
                : new Expression("#applicationShard = :shard AND #registration > :after",
                        values.text(":after", after.text()));
    }

    /** Whether it waits to be mailed, as far as the index knows. */
    static boolean waits(StoredItem inIndex) {
        return CertificateState.valueOf(inIndex.text("state")).waits();
    }

    static Entry entry(StoredItem inIndex) {
        return new Entry(RegistrationOrder.parse(inIndex.text("registration")).orElseThrow(),
                CertificateItem.key(inIndex));
    }

    private static Attributes address(Address address) {
        return new Attributes().text("region", address.region().name())
                .text("province", address.province())
                .text("city", address.city())
                .text("district", address.district())
                .text("detail", address.detail())
                .text("postalCode", address.postalCode());
    }

    private static Address address(StoredItem item) {
        return new Address(Region.valueOf(item.text("region")), item.textIfAny("province").orElse(null),
                item.textIfAny("city").orElse(null), item.textIfAny("district").orElse(null), item.text("detail"),
                item.textIfAny("postalCode").orElse(null));
    }
}
