package certpost.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.CertificateState;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealEventTest {
    private final CarrierDoor door = new CarrierDoor();

    @Test
    void shouldTakeAnEventOfTheGatewayAndAnswerInItsForm() throws IOException {
        var out = new ByteArrayOutputStream();

        try (InputStream event = Files.newInputStream(Path.of("../../events/http-carrier.json"))) {
            RequestStreamHandler function = door.function();
            function.handleRequest(event, out, null);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"statusCode\":202")
                .contains("{\\\"accepted\\\":2,\\\"duplicates\\\":0,\\\"unknown\\\":0,\\\"rejected\\\":[]}");
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.OUT_FOR_DELIVERY);
    }
}
