package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StaffApiTest {
    static final List<String> OPEN = List.of("GET /v1/health", "GET /v1/qualifications", "GET /v1/deadlines",
            "GET /v1/postage");
    static final List<String> STAFF = List.of("PUT /v1/qualifications/{code}", "PUT /v1/calendars/{year}",
            "GET /v1/calendars/{year}", "PUT /v1/agencies/{code}", "GET /v1/agencies", "PUT /v1/tariffs/{tariffId}",
            "GET /v1/tariffs", "PUT /v1/carrier-codes/{opCode}", "GET /v1/carrier-codes", "PUT /v1/signature",
            "GET /v1/signature", "GET /v1/reference-data/{kind}/{code}/versions", "PUT /v1/windows/{windowId}",
            "GET /v1/windows", "GET /v1/windows/{windowId}", "POST /v1/windows/{windowId}/extension",
            "POST /v1/windows/{windowId}/roster", "GET /v1/windows/{windowId}/applications",
            "GET /v1/applications/{reference}", "POST /v1/applications/{reference}/disclosure", "GET /v1/audit");
    static final List<String> ALL = Stream.concat(OPEN.stream(), STAFF.stream()).toList();

    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    @ParameterizedTest
    @FieldSource("STAFF")
    void shouldLetNobodyInWhoseTokenNamesNoAgency(String route) {
        door.refused(door.byAnybody(route), 403, "forbidden");
        door.refused(door.by("", route), 403, "forbidden");
        door.refused(door.by("Guangdong", route), 403, "forbidden");
        door.refused(door.by("guang dong", route), 403, "forbidden");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void shouldRefuseParametersThatTheRouteDoesNotHave(String route) {
        Reply reply = door.refused(door.call(route).query("verbose", "1"), 422, "invalid");

        assertThat(reply.mistakes()).contains("verbose unknown");
    }

    @Test
    void shouldNotAnswerRoutesOfOtherFunctions() {
        Call call = door.call("GET /v1/batches");

        assertThatThrownBy(() -> door.answer(call)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldAnnounceAWindowByAnEventAsTheGatewaySendsIt() throws IOException {
        RequestStreamHandler function = door.function();
        var out = new ByteArrayOutputStream();
        try (var event = Files.newInputStream(Path.of("../../events/http-staff-windows.json"))) {
            function.handleRequest(event, out, null);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"statusCode\":201",
                "\\\"windowId\\\":\\\"gz-social-worker-2025\\\"", "\\\"state\\\":\\\"SCHEDULED\\\"");
        Window window = door.windows.find(new WindowId("gz-social-worker-2025")).orElseThrow();
        assertThat(window.session().authority()).isEqualTo("guangzhou");
        assertThat(window.closesAt()).isEqualTo(Instant.parse("2025-11-20T16:00:00Z"));
    }
}
