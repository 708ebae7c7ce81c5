package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.address.SomeDivisions;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateNumber;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.HolderKeys;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.queue.QueuePlaces;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.RemindersInMemory;
import certpost.domain.window.OpenWindows;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowsInMemory;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An application as the gateway sends it: {@code events/http-candidate-apply.json}. */
class ApplyEventTest {
    private static final Path EVENT = Path.of("../../events/http-candidate-apply.json");
    private static final Instant RECEIVED = Instant.parse("2025-09-22T02:00:00.123Z");
    private static final HolderKeys KEYS = HolderKeys.parse("1=Y2VydHBvc3RjZXJ0cG9zdGNlcnRwb3N0Y2VydHBvc3Q=");
    private static final CertificateKey KEY = new CertificateKey(
            KEYS.holderId(1, IdentityDocument.of("RESIDENT_ID", "440000199306237928").orThrow()),
            CertificateId.of(SomeCertificates.SESSION, new CertificateNumber("99202544900001")));

    private final Jsonb jsonb = Jsonb.builder().build();
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private WindowsInMemory windows = WindowsInMemory.with(SomeWindows.direct());

    @Test
    void shouldRegisterTheApplicationAndAnswerTheReceipt() throws IOException {
        certificates.keep(entered(CheckStatus.CLEARED));

        APIGatewayV2HTTPResponse answer = handle();

        assertThat(answer.getStatusCode()).isEqualTo(201);
        assertThat(answer.getHeaders()).containsEntry("content-type", "application/json").containsKey("etag");
        assertThat(answer.getBody()).contains("\"state\":\"APPLIED\"",
                "\"registeredAt\":\"2025-09-22T10:00:00.123+08:00\"", "\"closesAt\":\"2025-10-12T00:00:00+08:00\"",
                "\"amount\":15");
        Certificate stored = certificates.find(KEY).orElseThrow();
        assertThat(stored.state()).isEqualTo(CertificateState.APPLIED);
        Application application = Objects.requireNonNull(stored.application());
        assertThat(application.registeredAt()).isEqualTo(RECEIVED);
        assertThat(application.registeredBy()).isEqualTo("RfK2xg1cBJsEJ7w=");
    }

    @Test
    void shouldKnowAnEventAgainThatTheGatewayRepeats() throws IOException {
        certificates.keep(entered(CheckStatus.CLEARED));
        handle();
        Certificate first = certificates.find(KEY).orElseThrow();

        assertThat(handle().getStatusCode()).isEqualTo(201);
        assertThat(certificates.find(KEY)).contains(first);
    }

    @Test
    void shouldRefuseItWhenTheWindowClosedAMillisecondBefore() throws IOException {
        certificates.keep(entered(CheckStatus.CLEARED));
        windows = WindowsInMemory.with(SomeWindows.direct().closingAt(RECEIVED, "the notice"));

        assertRefused(409, "/problems/window-closed");
    }

    @Test
    void shouldRefuseItWhenTheCertificateIsNotClearedOrSomebodyElses() throws IOException {
        certificates.keep(entered(CheckStatus.MATERIAL_REQUESTED));
        assertRefused(403, "/problems/not-eligible");

        certificates.keep(SomeCertificates.entered(1));
        APIGatewayV2HTTPResponse other = handle(Files.readString(EVENT)
                .replace(KEY.certificate().toString(), SomeCertificates.key(1).certificate().toString()));
        assertThat(other.getStatusCode()).isEqualTo(404);
    }

    private void assertRefused(int status, String type) throws IOException {
        Certificate before = certificates.find(KEY).orElseThrow();
        APIGatewayV2HTTPResponse answer = handle();

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.getBody()).contains("\"type\":\"" + type + "\"")
                .doesNotContain("蔡洋信", "13800900001", "440000199306237928", "体育西路");
        assertThat(certificates.find(KEY)).contains(before);
    }

    private static Certificate entered(CheckStatus status) {
        return Certificate.entered(KEY, Reference.of(KEY.certificate(), 0), SomeCertificates.entry(1, status));
    }

    private APIGatewayV2HTTPResponse handle() throws IOException {
        return handle(Files.readString(EVENT));
    }

    private APIGatewayV2HTTPResponse handle(String event) throws IOException {
        var reminders = new RemindersInMemory(new NoticesInMemory());
        var ports = new Ports(certificates, new OpenWindows(windows, windows, () -> RECEIVED), new NoticesInMemory(),
                new QueuePlaces(_ -> new long[0], () -> RECEIVED), new ReferenceDataInMemory(), () -> KEYS,
                SomeDivisions.read(), new ReminderPorts(reminders, reminders, () -> new ConfirmationCode("000001")));
        var out = new ByteArrayOutputStream();
        new CandidateApi(ports, jsonb).handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                out, context());
        return jsonb.type(APIGatewayV2HTTPResponse.class).fromJson(out.toByteArray());
    }

    /** The function has no use for it. */
    private static Context context() {
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[]{Context.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
