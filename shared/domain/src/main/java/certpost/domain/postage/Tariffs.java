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
     * @param submittedAt when the application was successfully submitted; amendments do not move it
     */
    public Postage postage(Consignment piece, Instant submittedAt) {
        if (piece.channel() == Channel.COUNTER) {
            return new Postage.Known(BigDecimal.ZERO, Tariff.CURRENCY, "fetched in person, nothing is posted");
        }
        String province = piece.province();
        if (piece.region() != Region.CN || province == null) {
            return BY_CARRIER;
        }
        return inForce(piece.channel(), piece.agency(), submittedAt)
                .map(tariff -> postage(tariff, province, piece.grams()))
                .orElse(BY_CARRIER);
    }

    /**
     * The tariff at a moment, an agency's own before one for all: the latest to begin by then; of two that begin
     * together the greater id.
     */
    public Optional<Tariff> inForce(Channel channel, @Nullable String agency, Instant at) {
        return tariffs.stream()
                .filter(tariff -> tariff.channel() == channel && !tariff.validFrom().isAfter(at))
                .filter(tariff -> tariff.agency() == null || tariff.agency().equals(agency))
                .max(Comparator.comparing((Tariff tariff) -> tariff.agency() != null)
                        .thenComparing(Tariff::validFrom)
                        .thenComparing(Tariff::tariffId));
    }

    /** All of them. */
    public List<Tariff> all() {
        return tariffs;
    }

    private static Postage postage(Tariff tariff, String province, @Nullable Integer grams) {
        return tariff.amountTo(province, grams)
                .<Postage>map(amount -> known(tariff, amount))
                .orElse(grams == null && tariff.goesByWeight(province)
                        ? new Postage.Unknown("by weight, as tariff %s has it".formatted(tariff.tariffId()))
                        : BY_CARRIER);
    }

    private static Postage known(Tariff tariff, BigDecimal amount) {
        return new Postage.Known(amount, Tariff.CURRENCY, "paid to the carrier on delivery; tariff " + tariff.tariffId()
                + ", in force since " + BeijingTime.dateAt(tariff.validFrom()));
    }
}
