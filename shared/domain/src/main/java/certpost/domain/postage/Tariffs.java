package certpost.domain.postage;

import certpost.domain.address.Region;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every tariff there was, is and will be; a submission falls under the one in force at its time (R11). */
public final class Tariffs {

    private static final Postage BY_CARRIER = new Postage.Unknown("as charged by the carrier");

    private final List<Tariff> tariffs;

    /** In any order. */
    public Tariffs(Collection<Tariff> tariffs) {
        this.tariffs = List.copyOf(tariffs);
    }

    /**
     * What a piece costs.
     *
     * @param region where it goes; only the mainland has figures
     * @param province its full name, needed in the mainland
     * @param submittedAt when the application was successfully submitted; amendments do not move it
     */
    public Postage postage(Channel channel, Region region, @Nullable String province, Instant submittedAt) {
        if (channel == Channel.COUNTER) {
            return new Postage.Known(BigDecimal.ZERO, Tariff.CURRENCY, "fetched in person, nothing is posted");
        }
        if (region != Region.CN || province == null) {
            return BY_CARRIER;
        }
        return inForce(channel, submittedAt)
                .flatMap(tariff -> tariff.amountTo(province).map(amount -> known(tariff, amount)))
                .orElse(BY_CARRIER);
    }

    /** The channel's tariff at a moment: the latest to begin by then; of two that begin together the greater id. */
    public Optional<Tariff> inForce(Channel channel, Instant at) {
        return tariffs.stream()
                .filter(tariff -> tariff.channel() == channel && !tariff.validFrom().isAfter(at))
                .max(Comparator.comparing(Tariff::validFrom).thenComparing(Tariff::tariffId));
    }

    private static Postage known(Tariff tariff, BigDecimal amount) {
        return new Postage.Known(amount, Tariff.CURRENCY,
                "paid to the carrier on delivery; tariff %s, in force since %s".formatted(tariff.tariffId(),
                        BeijingTime.dateAt(tariff.validFrom())));
    }
}
