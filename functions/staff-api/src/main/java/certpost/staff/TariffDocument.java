package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.postage.Tariff;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tariff as staff see it and send it; {@code agency} only where it is an agency's own. */
@Json
record TariffDocument(String tariffId, String channel, @Nullable String agency, String validFrom, String source,
        String currency, List<Line> rates) {

    /** One line; {@code upToGrams} only where it is a weight step. */
    @Json
    record Line(List<String> provinces, BigDecimal amount, @Nullable Integer upToGrams) {}

    /** Some tariffs, by id. */
    @Json
    record TariffList(List<TariffDocument> tariffs, @Nullable String next) {}

    static TariffDocument of(Tariff tariff) {
        return new TariffDocument(tariff.tariffId(), tariff.channel().name(), tariff.agency(),
                BeijingTime.text(tariff.validFrom()), tariff.source(), Tariff.CURRENCY,
                tariff.rates()
                        .stream()
                        .map(rate -> new Line(List.copyOf(rate.provinces()), rate.amount(), rate.upToGrams()))
                        .toList());
    }
}
