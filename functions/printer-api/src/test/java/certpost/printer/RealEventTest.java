package certpost.printer;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.batch.BatchState;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealEventTest {
    private final PrinterDoor door = new PrinterDoor();

    @Test
    void shouldTakeAnEventOfTheGatewayAndAnswerInItsForm() throws IOException {
        door.batch(BatchState.RECEIVED, 3);
        var out = new ByteArrayOutputStream();
        RequestStreamHandler function = door.function();

        try (InputStream event = Files.newInputStream(Path.of("../../events/http-printer-waybills.json"))) {
            function.handleRequest(event, out, null);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"statusCode\":200")
                .contains("\"content-type\":\"application/json\"")
                .contains("{\\\"accepted\\\":2,\\\"unchanged\\\":0,\\\"errors\\\":[],\\\"ignoredColumns\\\":[]}");
        assertThat(door.waybill(1)).isEqualTo("1020250000001");
        assertThat(door.waybill(2)).isEqualTo("EB250000012CN");
        assertThat(door.state()).isEqualTo(BatchState.RECEIVED);
    }
}
