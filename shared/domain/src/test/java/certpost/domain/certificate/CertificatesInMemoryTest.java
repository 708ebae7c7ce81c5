package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CertificatesInMemoryTest {

    private final CertificatesInMemory all = new CertificatesInMemory();

    @Test
    void shouldShowInItsIndexWhatItHasOnlyAfterCatchingUp() {
        all.keep(SomeCertificates.entered(1));
        all.keep(SomeCertificates.applied(2));
        all.hideFromIndex(key(1));
        all.freezeInIndex(key(2));
        all.keep(SomeCertificates.applied(1));
        all.keep(SomeCertificates.entered(2));

        assertThat(shown()).containsExactly(key(2));
        all.catchUp();
        assertThat(shown()).containsExactly(key(1));
    }

    @Test
    void shouldCountWhatItIsAskedAndTold() {
        all.enter(List.of(SomeCertificates.row(1)));
        all.find(key(1));
        all.register(key(1), SomeCertificates.form(), WINDOW, SomeCertificates.APPLIED_AT, "write-1");

        assertThat(all.reads()).isEqualTo(1);
        assertThat(all.writes()).isEqualTo(2);
    }

    private List<CertificateKey> shown() {
        return all.page(WINDOW, null, 10).items().stream().map(ApplicationIndex.Entry::key).toList();
    }

    @Nested
    class AsCertificateStore extends CertificateStoreContract {
        @Override
        protected CertificateStore certificates() {
            return all;
        }

        @Override
        protected RosterStore roster() {
            return all;
        }
    }

    @Nested
    class AsRosterIndex extends RosterIndexContract {
        @Override
        protected RosterIndex index() {
            return all;
        }

        @Override
        protected CertificateStore certificates() {
            return all;
        }

        @Override
        protected RosterStore roster() {
            return all;
        }
    }

    @Nested
    class AsRosterStore extends RosterStoreContract {
        @Override
        protected RosterStore roster() {
            return all;
        }

        @Override
        protected CertificateStore certificates() {
            return all;
        }

        @Override
        protected ReferenceStore references() {
            return all;
        }

        @Override
        protected void reserve(Reference reference, CertificateKey owner) {
            all.reserve(reference, owner);
        }
    }

    @Nested
    class AsReferenceStore extends ReferenceStoreContract {
        @Override
        protected ReferenceStore references() {
            return all;
        }

        @Override
        protected RosterStore roster() {
            return all;
        }
    }

    @Nested
    class AsApplicationIndex extends ApplicationIndexContract {
        @Override
        protected ApplicationIndex index() {
            return all;
        }

        @Override
        protected CertificateStore certificates() {
            return all;
        }

        @Override
        protected RosterStore roster() {
            return all;
        }
    }

    @Nested
    class AsCounterIndex extends CounterIndexContract {
        @Override
        protected CounterIndex index() {
            return all;
        }

        @Override
        protected CertificateStore certificates() {
            return all;
        }

        @Override
        protected RosterStore roster() {
            return all;
        }

        @Override
        protected RosterOrder rosterOrder() {
            return all;
        }
    }
}
