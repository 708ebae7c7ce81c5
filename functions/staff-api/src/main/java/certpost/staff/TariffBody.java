package certpost.staff;

import certpost.aws.http.FieldReader;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.address.Divisions;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.text.PlainText;
import certpost.domain.window.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a tariff from a body's fields; all mistakes at once. */
final class TariffBody {
    private final Divisions divisions;

    TariffBody(Divisions divisions) {
        this.divisions = divisions;
    }

    Checked<Tariff> read(String tariffId, FieldReader body) {
        Channel channel = body.oneOf("channel", Channel.class);
        String agency = body.optionalText("agency").orElse(null);
        Instant validFrom = body.value("validFrom", text -> BeijingTime.instant("validFrom", text));
        String source = body.optionalText("source").map(PlainText::words).orElse(null);
        List<Rate> rates = rates(body);
        Checked<Tariff> read = Tariff.of(tariffId, channel, agency, validFrom, source, rates, divisions);
        body.addRest(read.mistakes());
        var mistakes = body.mistakes();
        return mistakes.isEmpty() ? read : new Checked.Invalid<>(mistakes);
    }

    private static List<Rate> rates(FieldReader body) {
        var rates = new ArrayList<Rate>();
        List<Optional<FieldReader>> lines = body.has("rates") ? body.objects("rates") : List.of();
        for (int i = 0; i < lines.size(); i++) {
            String field = "rates[" + i + "]";
            Checked<Rate> rate = lines.get(i)
                    .map(line -> rate(field, line))
                    .orElseGet(() -> Checked.invalid(field, "malformed", "must be an object"));
            switch (rate) {
                case Checked.Valid<Rate>(var value) -> rates.add(value);
                case Checked.Invalid<Rate>(var mistakes) ->
                    mistakes.forEach(mistake -> body.mistake(mistake.field(), mistake.code(), mistake.message()));
            }
        }
        return rates;
    }

    /** One line, with the fields' names within the whole. */
    private static Checked<Rate> rate(String field, FieldReader line) {
        List<String> provinces = line.texts("provinces");
        var amount = line.decimal("amount").orElse(null);
        Integer upToGrams = line.has("upToGrams") ? line.whole("upToGrams", 1, Rate.HEAVIEST) : null;
        Checked<Rate> rate = Rate.of("amount", provinces, amount, upToGrams);
        line.addRest(rate.mistakes());
        var mistakes = line.mistakes();
        return mistakes.isEmpty()
                ? rate
                : new Checked.Invalid<>(mistakes.stream()
                        .map(mistake -> new Mistake(field + "." + mistake.field(), mistake.code(), mistake.message()))
                        .toList());
    }
}
