package certpost.aws.dynamodb;

import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A tariff, in the table of reference data. */
final class TariffItem {
    private TariffItem() {}

    static Attributes of(Tariff tariff) {
        return new Attributes().text("channel", tariff.channel().name())
                .text("agency", tariff.agency())
                .instant("validFrom", tariff.validFrom())
                .text("source", tariff.source())
                .maps("rates", tariff.rates().stream().map(TariffItem::rate).toList());
    }

    static Tariff read(String code, StoredItem item) {
        return new Tariff(code, Channel.valueOf(item.text("channel")), item.textIfAny("agency").orElse(null),
                item.instant("validFrom"), item.text("source"),
                item.maps("rates").stream().map(TariffItem::rate).toList());
    }

    /** The amount as text: a number would lose how many decimals it was written with. */
    private static Attributes rate(Rate rate) {
        Attributes line = new Attributes().texts("provinces", List.copyOf(rate.provinces()))
                .text("amount", rate.amount().toPlainString());
        return rate.upToGrams() == null ? line : line.number("upToGrams", rate.upToGrams());
    }

    private static Rate rate(StoredItem line) {
        return new Rate(Set.copyOf(line.texts("provinces")), new BigDecimal(line.text("amount")),
                line.has("upToGrams") ? Math.toIntExact(line.number("upToGrams")) : null);
    }
}
