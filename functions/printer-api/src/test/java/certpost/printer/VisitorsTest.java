package certpost.printer;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorsTest {
    private static final String ONE = "GET /v1/batches/{batchId}";
    private static final String LIST = "GET /v1/batches";

    private final PrinterDoor door = new PrinterDoor();

    @BeforeEach
    void makeBatches() {
        door.batch(BatchState.RECEIVED, 3);
        door.batch(PrinterDoor.AGENCYS, "guangzhou", BatchState.RECEIVED, 11, 12);
    }

    @Test
    void shouldShowThePrintingHouseItsBatches() {
        assertThat(ids(door.answer(door.call(LIST)))).containsExactly(PrinterDoor.FIRST.toString());
        assertThat(door.answer(door.call(ONE)).text("batchId")).isEqualTo(PrinterDoor.FIRST.toString());
    }

    @Test
    void shouldShowAnAgencyItsOwnBatches() {
        assertThat(ids(door.answer(door.byAgency("guangzhou", LIST)))).containsExactly(PrinterDoor.AGENCYS.toString());
        assertThat(door.answer(door.byAgency("guangzhou", ONE).path("batchId", PrinterDoor.AGENCYS.toString()))
                .text("count")).isEqualTo("2");
        assertThat(ids(door.answer(door.byAgency("shenzhen", LIST)))).isEmpty();
    }

    @Test
    void shouldTakeABearerOfBothScopesForThePrintingHouse() {
        Call both = door.byAgency("guangzhou", LIST).claim("scope", "certpost/staff certpost/printer");

        assertThat(ids(door.answer(both))).containsExactly(PrinterDoor.FIRST.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, ONE, "GET /v1/batches/{batchId}/labels", "POST /v1/batches/{batchId}/receipt",
            "POST /v1/batches/{batchId}/waybills"})
    void shouldForbidStaffWithoutAnAgency(String route) {
        door.refused(door.by(route).claim("scope", "certpost/staff"), 403, "forbidden");
        door.refused(door.byAgency("", route), 403, "forbidden");
        door.refused(door.byAgency("Guangzhou!", route), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, ONE, "GET /v1/batches/{batchId}/labels"})
    void shouldForbidAnAgencyToCallItselfThePrintingHouse(String route) {
        door.refused(door.byAgency(Batch.PRINTING_HOUSE, route), 403, "forbidden");
    }

    @Test
    void shouldForbidTokensOfNeitherScope() {
        door.refused(door.by(LIST).claim("agency", "guangzhou"), 403, "forbidden");
        door.refused(door.by(LIST).claim("agency", "guangzhou").claim("scope", "certpost/printers"), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, "GET /v1/batches/{batchId}/labels", "POST /v1/batches/{batchId}/receipt",
            "POST /v1/batches/{batchId}/waybills"})
    void shouldAnswerSomebodyElsesBatchExactlyLikeAMissingOne(String route) {
        String valid = route.endsWith("receipt")
                ? "{\"count\": 2, \"sha256\": \"%064d\"}".formatted(0)
                : "reference,waybill\n" + PrinterDoor.line(11, 1);
        String type = route.endsWith("receipt") ? "application/json" : "text/csv";
        Reply others = door.refused(door.call(route).path("batchId", PrinterDoor.AGENCYS.toString()).text(type, valid),
                404, "not-found");

        assertThat(others).isEqualTo(door.refused(
                door.call(route).path("batchId", "gd-social-worker-2025.0002").text(type, valid), 404, "not-found"));
        assertThat(others)
                .isEqualTo(door.refused(door.call(route).path("batchId", "../x").text(type, valid), 404, "not-found"));
        assertThat(others)
                .isEqualTo(door.refused(door.byAgency("guangzhou", route).text(type, valid), 404, "not-found"));
        assertThat(others)
                .isEqualTo(door.refused(door.byAgency("guangdong", route).text(type, valid), 404, "not-found"));
    }

    private static List<String> ids(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return BatchListTest.each(reply, "batchId");
    }
}
