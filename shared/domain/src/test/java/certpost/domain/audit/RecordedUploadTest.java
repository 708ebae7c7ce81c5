package certpost.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedUploadTest {
    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final AuditedAct ACT = new AuditedAct(SomeActs.WINDOW, ActKind.ROSTER_UPLOADED, SomeActs.CLERK,
            SomeActs.AT);

    private final AuditInMemory audit = new AuditInMemory();

    @Test
    void shouldRecordAFileBeforeItsRowsAndWhatCameOfIt() {
        audit.append(SomeActs.on(SomeActs.WINDOW));
        var upload = RecordedUpload.begin(audit, ACT, "abc".getBytes(UTF_8), 3, 2);
        assertThat(audit.acts(SomeActs.WINDOW)).containsExactly("WINDOW_EXTENDED", "ROSTER_UPLOADED");

        upload.end(ActKind.ROSTER_IMPORTED, Map.of("accepted", 1, "changed", 1));

        assertThat(audit.chain(SomeActs.WINDOW).map(AuditEntry::what).skip(1)).containsExactly(
                Map.of("sha256", DIGEST, "rows", "3", "good", "2"),
                Map.of("sha256", DIGEST, "rows", "3", "upload", "2", "accepted", "1", "changed", "1"));
        assertThat(audit.acts(SomeActs.WINDOW)).last().isEqualTo("ROSTER_IMPORTED");
    }
}
