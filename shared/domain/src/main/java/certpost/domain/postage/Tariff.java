package certpost.domain.postage;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.address.Divisions;
import certpost.domain.text.PlainText;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a channel costs in the mainland, in yuan (CNY), from a moment on (R11).
 *
 * @param tariffId 1 to 64 lower-case letters, digits and hyphens
 * @param channel {@code DIRECT} or {@code AGENCY}: nothing is posted over the counter
 * @param agency code of the agency whose own it is; null where it is for all: direct mail has no other
 * @param validFrom the first moment at which a submission falls under it
 * @param source where the figures are published
 * @param rates at least one; in each weight step no province twice, at most one line for every other province
 */
public record Tariff(String tariffId, Channel channel, @Nullable String agency, Instant validFrom, String source,
        List<Rate> rates) {

    /** The only currency of tariffs, by ISO 4217. */
    public static final String CURRENCY = "CNY";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int LONGEST_SOURCE = 500;

    public Tariff {
        var mistakes = mistakesIn(tariffId, channel, agency, validFrom, source, rates);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("not a tariff: " + mistakes);
        }
        rates = List.copyOf(rates);
    }

    /**
     * A tariff as staff enter it, or all that is wrong with it: fields {@code tariffId}, {@code channel},
     * {@code agency}, {@code validFrom}, {@code source}, {@code rates}; codes {@code missing}, {@code malformed}, {@code too-long},
     * {@code unknown}, {@code repeated}. Messages number the rates from 1.
     */
    public static Checked<Tariff> of(@Nullable String tariffId, @Nullable Channel channel, @Nullable String agency,
            @Nullable Instant validFrom, @Nullable String source, List<Rate> rates, Divisions divisions) {
        var mistakes = mistakesIn(tariffId, channel, agency, validFrom, source, rates);
        for (int i = 0; i < rates.size(); i++) {
            if (!rates.get(i).provinces().stream().allMatch(divisions::knowsProvince)) {
                mistakes.add(
                        new Mistake("rates", "unknown", "rate " + (i + 1) + " names a province that is not known"));
            }
        }
        if (tariffId == null || channel == null || validFrom == null || source == null || !mistakes.isEmpty()) {
            return new Checked.Invalid<>(mistakes);
        }
        return Checked.valid(new Tariff(tariffId, channel, agency, validFrom, source, rates));
    }

    private static List<Mistake> mistakesIn(@Nullable String tariffId, @Nullable Channel channel,
            @Nullable String agency, @Nullable Instant validFrom, @Nullable String source, List<Rate> rates) {
        var mistakes = new ArrayList<Mistake>();
        if (tariffId == null || !ID.matcher(tariffId).matches()) {
            mistakes.add(new Mistake("tariffId", "malformed", "an id has 1 to 64 lower-case letters, digits, hyphens"));
        }
        if (channel == null) {
            mistakes.add(PlainText.missing("channel"));
        } else if (channel == Channel.COUNTER) {
            mistakes.add(new Mistake("channel", "malformed", "nothing is posted over the counter"));
        }
        if (agency != null) {
            mistakes.addAll(ExamSession.code("agency", agency).mistakes());
            if (channel == Channel.DIRECT) {
                mistakes.add(new Mistake("agency", "malformed", "direct mail has no tariff of an agency's own"));
            }
        }
        if (validFrom == null) {
            mistakes.add(PlainText.missing("validFrom"));
        }
        if (source == null) {
            mistakes.add(PlainText.missing("source"));
        } else {
            mistakes.addAll(PlainText.mistakes("source", source, LONGEST_SOURCE));
        }
        mistakes.addAll(mistakesAmong(rates));
        return mistakes;
    }

    private static List<Mistake> mistakesAmong(List<Rate> rates) {
        var mistakes = new ArrayList<Mistake>();
        if (rates.isEmpty()) {
            mistakes.add(PlainText.missing("rates"));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < rates.size(); i++) {
            String step = "/" + rates.get(i).upToGrams();
            if (rates.get(i).isForEveryOther() && !seen.add(step)) {
                mistakes.add(new Mistake("rates", "repeated", "only one rate can be for every other province"));
            }
            for (var province : rates.get(i).provinces()) {
                if (!seen.add(province + step)) {
                    mistakes.add(new Mistake("rates", "repeated", "rate " + (i + 1) + " names a province again"));
                }
            }
        }
        return mistakes;
    }

    /** The lines for a mainland province, the lightest step first; none where no line is for it. */
    List<Rate> ratesTo(String province) {
        List<Rate> named = rates.stream().filter(rate -> rate.provinces().contains(province)).toList();
        return (named.isEmpty() ? rates.stream().filter(Rate::isForEveryOther) : named.stream())
                .sorted(Comparator.comparingInt(Tariff::end))
                .toList();
    }

    private static int end(Rate rate) {
        return rate.upToGrams() == null ? Integer.MAX_VALUE : rate.upToGrams();
    }

    /** The price of a piece to a mainland province, in yuan; nothing where no line is for it and its weight. */
    public Optional<BigDecimal> amountTo(String province, @Nullable Integer grams) {
        List<Rate> steps = ratesTo(province);
        return grams == null && steps.size() > 1
                ? Optional.empty()
                : steps.stream().filter(rate -> rate.isFor(grams)).findFirst().map(Rate::amount);
    }

    /** Whether what a piece to that province costs depends on its weight. */
    boolean goesByWeight(String province) {
        return ratesTo(province).stream().anyMatch(rate -> rate.upToGrams() != null);
    }
}
