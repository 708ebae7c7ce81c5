package certpost.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishReaderTest {
    @Test
    void shouldReadWhatThePrintingHouseMayBeAskedFor() {
        assertThat(read("{'act': 'post'}"))
                .contains(new Wish.Post(Optional.empty(), new PrintingHouse.Choice(List.of(TestPath.values()), false)));
        assertThat(read("{'act': 'post', 'batchId': 'w.0001', 'paths': ['RETURNED'], 'numbers': 's10'}")).contains(
                new Wish.Post(Optional.of("w.0001"), new PrintingHouse.Choice(List.of(TestPath.RETURNED), true)));
        assertThat(read("{'act': 'return', 'reference': 'ABC', 'reason': '拒收'}"))
                .contains(new Wish.SendOn("ABC", "拒收"));
    }

    @Test
    void shouldReadWhatTheCarrierMayBeAskedFor() {
        TestWaybill waybill = TestWaybill.digits(TestPath.SILENT, 3);

        assertThat(read("{'act': 'carry', 'waybill': '1900100000003'}"))
                .contains(new Wish.Carry(waybill, Integer.MAX_VALUE));
        assertThat(read("{'act': 'carry', 'waybill': '1900100000003', 'steps': 2}"))
                .contains(new Wish.Carry(waybill, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{}|act: is one of post",
            "{'act': 'fly'}|act: is one of post", "{'act': 'post', 'batch': 'w'}|batch: is not known",
            "{'act': 'post', 'batchId': 1}|batchId: is a text",
            "{'act': 'post', 'paths': 'DELIVERED'}|paths: is a list", "{'act': 'post', 'paths': []}|paths: is a list",
            "{'act': 'post', 'paths': ['LOST']}|paths: has only [DELIVERED,",
            "{'act': 'post', 'numbers': 'roman'}|numbers: is digits or s10",
            "{'act': 'carry'}|waybill: says whose path",
            "{'act': 'carry', 'waybill': '1020250000001'}|waybill: is no test waybill",
            "{'act': 'carry', 'waybill': '1900010000001', 'steps': 0}|steps: is how many",
            "{'act': 'carry', 'waybill': '1900010000001', 'steps': 1.5}|steps: is how many",
            "{'act': 'return'}|waybill: one of waybill and reference",
            "{'act': 'return', 'waybill': '1900010000001', 'reference': 'A'}|waybill: one of waybill and reference",
            "{'act': 'return', 'waybill': 'A'}|waybill: is no test waybill",
            "{'act': 'return', 'reference': 'A', 'reason': 'a,b'}|reason: has 1 to 60",
            "{'act': 'return', 'reference': 'A', 'reason': ' '}|reason: has 1 to 60"})
    void shouldSayByNameWhatIsWrong(String wish, String mistake) {
        WishReader reader = reader(wish);

        assertThat(reader.read()).isEmpty();
        assertThat(reader.mistakes()).singleElement().asString().startsWith(mistake);
    }

    @Test
    void shouldSayAllThatIsWrongAtOnce() {
        WishReader reader = reader("{'act': 'carry', 'waybill': 'x', 'steps': -1, 'path': 'DELIVERED'}");

        assertThat(reader.read()).isEmpty();
        assertThat(reader.mistakes()).hasSize(3);
    }

    private static Optional<Wish> read(String wish) {
        return reader(wish).read();
    }

    private static WishReader reader(String wish) {
        try {
            return new WishReader(new ObjectMapper().readTree(wish.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + wish, e);
        }
    }
}
