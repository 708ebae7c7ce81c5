package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.HolderKeyring;
import certpost.domain.holder.HolderKeys;
import certpost.domain.window.SessionRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HolderTest {
    private static final HolderKeys BEFORE = new HolderKeys(Map.of(1, new byte[32]));
    private static final HolderKeys NOW = new HolderKeys(Map.of(1, new byte[32], 2, Door.NEW_KEY));

    @Test
    void shouldBeKnownInASessionWhoseKeyIsNewerThanWhatIsRemembered() {
        var session = new SessionRecord(SomeCertificates.SESSION, 2, Map.of());
        var holder = new Holder(Door.document(1));
        var certificate = CertificateId.of(SomeCertificates.SESSION, SomeCertificates.number(1));

        assertThat(holder.key(new Lagging(), session, certificate)).map(CertificateKey::holder)
                .contains(NOW.holderId(2, Door.document(1)));
    }

    /** Looks again only when asked for a version. */
    private static final class Lagging implements HolderKeyring {
        @Override
        public HolderKeys keys() {
            return BEFORE;
        }

        @Override
        public HolderKeys with(int version) {
            return NOW;
        }
    }
}
