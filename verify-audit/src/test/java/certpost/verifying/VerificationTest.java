package certpost.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHeadsInMemory;
import certpost.domain.audit.AuditInMemory;
import certpost.domain.audit.SomeActs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final List<AuditEntry> CHAIN = SomeActs.chain(SomeActs.WINDOW, 4);

    private final AuditInMemory audit = new AuditInMemory();
    private final AuditHeadsInMemory heads = new AuditHeadsInMemory();
    private final List<String> said = new ArrayList<>();

    @Test
    void shouldSayThatAChainIsWholeAndWhereItEnds() {
        audit.tamper(SomeActs.WINDOW, CHAIN);
        heads.advance(CHAIN.get(2).head());

        assertThat(verified()).isTrue();

        assertThat(said).containsExactly("recorded head: 3:" + CHAIN.get(2).hash(),
                "whole: window/gd-social-worker-2025, 4 entries, end: 4:" + CHAIN.get(3).hash());
    }

    @Test
    void shouldNameTheFirstBrokenLink() {
        var touched = new ArrayList<>(CHAIN);
        touched.remove(1);
        audit.tamper(SomeActs.WINDOW, touched);

        assertThat(verified()).isFalse();

        assertThat(said).containsExactly("no head is recorded yet",
                "broken: window/gd-social-worker-2025 entry 2: MISSING");
    }

    @Test
    void shouldNameWhereAChainIsCutBeforeTheRecordedHead() {
        audit.tamper(SomeActs.WINDOW, CHAIN.subList(0, 2));
        heads.advance(CHAIN.getLast().head());

        assertThat(verified()).isFalse();
        assertThat(said).last().isEqualTo("broken: window/gd-social-worker-2025 entry 3: CUT");
    }

    @Test
    void shouldHoldAChainAgainstAHeadFromTheLogToo() {
        audit.tamper(SomeActs.WINDOW, SomeActs.chain(SomeActs.WINDOW, 3));

        assertThat(new Verification(audit, heads, () -> SomeActs.AT, said::add).of(SomeActs.WINDOW,
                Optional.of(CHAIN.get(2).head()))).isTrue();
        assertThat(new Verification(audit, heads, () -> SomeActs.AT, said::add).of(SomeActs.WINDOW,
                Optional.of(CHAIN.get(3).head()))).isFalse();
    }

    @Test
    void shouldNotCallAChainWholeOfWhichThereIsNothing() {
        assertThat(verified()).isFalse();
        assertThat(said).last().asString().contains("has no entries");
    }

    private boolean verified() {
        return new Verification(audit, heads, () -> SomeActs.AT, said::add).of(SomeActs.WINDOW, Optional.empty());
    }
}
