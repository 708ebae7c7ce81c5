package certpost.domain.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.DeliveryCodeStore.CodeKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of delivery codes does. */
public abstract class DeliveryCodeStoreContract {
    private static final CodeKey KEY = new CodeKey(SomeCertificates.key(1).certificate(), "out-for-delivery-1");
    private static final CodeKey OTHER = new CodeKey(SomeCertificates.key(1).certificate(), "out-for-delivery-2");
    private static final DeliveryCode CODE = new DeliveryCode("863521");
    private static final DeliveryCode NEWER = new DeliveryCode("A41977");
    private static final Instant MORNING = Instant.parse("2025-10-14T00:30:00Z");
    private static final Instant NOON = Instant.parse("2025-10-14T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2025-10-14T16:00:00Z");

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract DeliveryCodeStore codes();

    @Test
    void shouldKeepACodeUntilItExpires() {
        codes().keep(KEY, CODE, MORNING, MIDNIGHT);

        assertThat(codes().find(KEY, MIDNIGHT.minusMillis(1))).contains(CODE);
        assertThat(codes().find(KEY, MIDNIGHT)).isEmpty();
        assertThat(codes().find(OTHER, MORNING)).isEmpty();
    }

    @Test
    void shouldKeepTheCodeOfTheLatestEvent() {
        codes().keep(KEY, CODE, MORNING, MIDNIGHT);
        codes().keep(KEY, NEWER, NOON, MIDNIGHT);
        codes().keep(KEY, CODE, MORNING, MIDNIGHT);

        assertThat(codes().find(KEY, NOON)).contains(NEWER);
    }

    @Test
    void shouldForgetASpentCodeAndKeepNoOtherInItsPlace() {
        codes().keep(KEY, CODE, MORNING, MIDNIGHT);
        codes().spend(KEY, MIDNIGHT);
        codes().keep(KEY, NEWER, NOON, MIDNIGHT);
        codes().spend(OTHER, MIDNIGHT);
        codes().keep(OTHER, CODE, NOON, MIDNIGHT);

        assertThat(codes().find(KEY, NOON)).isEmpty();
        assertThat(codes().find(OTHER, NOON)).isEmpty();
    }
}
