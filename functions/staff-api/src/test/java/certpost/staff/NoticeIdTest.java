package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.NoticeStore.NoticeKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeIdTest {
    private static final String CERTIFICATE = SomeCertificates.key(1).certificate().toString();

    @Test
    void shouldLeadBackToItsNotice() {
        var key = new NoticeKey(CERTIFICATE, "applied 1+2/3");

        assertThat(NoticeId.key(NoticeId.of(key))).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "AAAA", "bm9ib2R5"})
    void shouldLeadNowhereWhereItIsNone(String id) {
        assertThat(NoticeId.key(id)).isEmpty();
    }

    @Test
    void shouldLeadNowhereWhereNoKeyIsAsLong() {
        assertThat(NoticeId.key(NoticeId.of(new NoticeKey(CERTIFICATE, "x".repeat(1_024))))).isEmpty();
    }
}
