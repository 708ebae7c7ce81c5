package certpost.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.badinput.HostileText;
import certpost.aws.badinput.Requests;
import certpost.aws.badinput.SpoiltJson;
import certpost.aws.http.Call;
import certpost.aws.http.JsonDocument;
import certpost.domain.parcel.CarrierKeys;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent as events, and whatever is said to be their signature. */
@Tag("bad-input")
class EventParsingTest {
    private static final int CASES = 1_000;
    private static final Map<String, ?> RIGHT = Map.of("events",
            List.of(Map.of("waybillNo", "1000000000001", "opCode", "702", "opTime", "2025-10-14 08:30:00", "opOrgCode",
                    "51000061", "opOrgName", "广州市天河区体育西揽投部", "opDesc", "安排投递", "deliverCode", "86352109"),
                    Map.of("waybillNo", "EB250000018CN", "opCode", "704", "opTime", "2025-10-14 09:30:00")));

    private final JsonDocument json = new JsonDocument(Jsonb.builder().build());
    private final Signatures signatures = new Signatures(() -> CarrierKeys.parse(CarrierDoor.KEY));

    @Test
    void shouldTakeEveryEventOrRejectItOrRefuseAll() {
        Requests.check(CASES, random -> {
            if (json.read(SpoiltJson.of(random, RIGHT)) instanceof JsonDocument.Read.Fields(var fields)) {
                int sent = fields.objects("events").size();
                EventSheet sheet = EventSheet.of(fields);
                assertThat(sheet.mistakes().isEmpty() ? sent : 0)
                        .isEqualTo(sheet.lines().size() + sheet.rejected().size());
            }
        });
    }

    @Test
    void shouldKnowASignatureOnlyAsItWasMade() {
        Requests.check(CASES, random -> {
            Instant at = CarrierDoor.NOW.plusSeconds(random.nextInt(-400, 400));
            String body = HostileText.any(random).replaceAll("\\p{Cs}", "?");
            List<String> right = List.of("msg_1", Long.toString(at.getEpochSecond()),
                    CarrierDoor.signature(CarrierDoor.KEY, "msg_1", at, body));
            List<String> sent = right.stream()
                    .map(header -> random.nextInt(3) == 0 ? HostileText.spoilt(random, header) : header)
                    .map(Requests::whole)
                    .toList();
            boolean isSigned = signatures.isSigned(Requests.of(Call.of("POST /v1/carrier/events")
                    .at(CarrierDoor.NOW)
                    .json(body)
                    .header("webhook-id", sent.get(0))
                    .header("webhook-timestamp", sent.get(1))
                    .header("webhook-signature", sent.get(2))));

            boolean isOfNow = Math.abs(at.getEpochSecond() - CarrierDoor.NOW.getEpochSecond()) <= 300;
            if (sent.equals(right)) {
                assertThat(isSigned).isEqualTo(isOfNow);
            } else if (isSigned) {
                // A list may hold more than the right one, which need not be padded.
                assertThat(sent.subList(0, 2)).isEqualTo(right.subList(0, 2));
                assertThat(sent.get(2)).contains(right.get(2).replace("=", "").substring(0, 42));
            }
        });
    }
}
