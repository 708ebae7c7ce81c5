package certpost.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.SomeActs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each night the chains of the audit are proved, and how far they reach is recorded elsewhere. */
class ReconcileAuditTest {
    private static final AuditSubject OTHER = new AuditSubject(AuditSubject.WINDOW, "other");
    private static final String SUBJECT = SomeActs.WINDOW.toString();

    private Office office = new Office();

    @Test
    void shouldRecordHowFarEachChainReachesInAnotherTableAndInTheLog() {
        List<AuditEntry> chain = appended(SomeActs.WINDOW, 3);
        appended(OTHER, 1);

        assertThat(office.run(office.stores(), "begin")).containsEntry("differences", 0L);

        assertThat(office.heads.findAll(Set.of(SUBJECT))).containsEntry(SUBJECT, chain.getLast().head());
        assertThat(office.log).anyMatch(line -> line.contains("\"books\":\"head\"") && line.contains("\"sequence\":3")
                && line.contains(SUBJECT) && line.contains(chain.getLast().hash()));
    }

    @Test
    void shouldLogNoHeadThatHasNotMoved() {
        appended(SomeActs.WINDOW, 3);
        nextNight();
        office.log.clear();

        assertThat(nextNight()).isZero();

        assertThat(office.log).noneMatch(line -> line.contains("\"books\":\"head\""));
    }

    @Test
    void shouldNameTheChainOfWhichAnyEntryIsTouchedEveryNight() {
        RandomCases.check(60, random -> {
            office = new Office();
            List<AuditEntry> chain = new ArrayList<>(appended(SomeActs.WINDOW, 5));
            appended(OTHER, 2);
            nextNight();
            int at = random.nextInt(chain.size());
            if (random.nextBoolean()) {
                chain.remove(at);
            } else {
                AuditEntry entry = chain.get(at);
                chain.set(at,
                        new AuditEntry(entry.subject(), entry.sequence(), entry.at(), "another", entry.agency(),
                                entry.act(), entry.what(), entry.until(), entry.previous(), entry.previousUntil(),
                                entry.hash()));
            }
            office.audit.tamper(SomeActs.WINDOW, chain);

            assertThat(nextNight()).isPositive();
            assertThat(nextNight()).isPositive();
            assertThat(office.differences()).isNotEmpty().allMatch(line -> line.endsWith(SUBJECT));
        });
    }

    @Test
    void shouldFindAChainThatIsWrittenAnewAsAWholeAndGrowsOn() {
        appended(SomeActs.WINDOW, 3);
        nextNight();
        office.audit.tamper(SomeActs.WINDOW, forged(4));

        assertThat(nextNight()).isEqualTo(1);
        office.audit.append(SomeActs.on(SomeActs.WINDOW));
        assertThat(nextNight()).isEqualTo(1);

        assertThat(office.differences()).containsExactly("AUDIT_HEAD_LOST " + SUBJECT, "AUDIT_HEAD_LOST " + SUBJECT);
        assertThat(office.heads.all()).extracting(AuditHead::sequence).containsExactly(3L);
    }

    @Test
    void shouldNameWhatNoCodeOfOursCanHavePutThereAndGoOn() {
        List<AuditEntry> chain = new ArrayList<>(appended(SomeActs.WINDOW, 2));
        AuditEntry last = chain.getLast();
        chain.add(new AuditEntry(last.subject(), AuditPlace.NOWHERE, last.at(), last.by(), last.agency(), last.act(),
                last.what(), last.until(), last.previous(), last.previousUntil(), last.hash()));
        chain.add(new AuditEntry("x".repeat(2_048), 1, last.at(), last.by(), last.agency(), last.act(), last.what(),
                last.until(), last.previous(), last.previousUntil(), last.hash()));
        office.audit.tamper(SomeActs.WINDOW, chain);

        assertThat(nextNight()).isEqualTo(2);
        assertThat(nextNight()).isEqualTo(2);
        assertThat(office.heads.all()).extracting(AuditHead::sequence).containsExactly(2L);
    }

    @Test
    void shouldFindAChainThatIsGoneAsAWhole() {
        appended(SomeActs.WINDOW, 3);
        nextNight();
        office.audit.tamper(SomeActs.WINDOW, List.of());

        assertThat(nextNight()).isEqualTo(1);
        assertThat(office.differences()).containsExactly("AUDIT_HEAD_LOST " + SUBJECT);
    }

    @Test
    void shouldMissNothingWhoseTimeIsUpAndBeginAnewWhereAllIs() {
        AuditEntry first = office.audit.append(SomeActs.on(SomeActs.WINDOW));
        AuditEntry second = office.audit.append(SomeActs.at(SomeActs.WINDOW, Office.NIGHT));
        nextNight();
        office.clock.moveTo(Instant.parse(first.until()));
        office.audit.tamper(SomeActs.WINDOW, List.of(second));
        assertThat(nextNight()).isZero();

        office.clock.moveTo(Instant.parse(second.until()));
        office.audit.tamper(SomeActs.WINDOW, List.of());
        assertThat(nextNight()).isZero();
        AuditEntry anew = office.audit.append(SomeActs.at(SomeActs.WINDOW, office.clock.instant()));

        assertThat(nextNight()).isZero();
        assertThat(office.heads.findAll(Set.of(SUBJECT))).containsEntry(SUBJECT, anew.head());
    }

    @Test
    void shouldFindAChainWhoseBeginningHasGoneBeforeItsTime() {
        AuditEntry first = office.audit.append(SomeActs.on(SomeActs.WINDOW));
        AuditEntry second = office.audit.append(SomeActs.at(SomeActs.WINDOW, Office.NIGHT));
        office.audit.tamper(SomeActs.WINDOW, List.of(second));
        office.clock.moveTo(Instant.parse(first.until()).minus(Duration.ofDays(2)));

        assertThat(nextNight()).isEqualTo(1);
        assertThat(office.differences()).containsExactly("AUDIT_LINK_BROKEN " + SUBJECT);
    }

    private long nextNight() {
        office.clock.pass(Duration.ofDays(1));
        return (Long) Objects.requireNonNull(office.night().get("differences"));
    }

    private List<AuditEntry> appended(AuditSubject subject, int length) {
        var chain = new ArrayList<AuditEntry>();
        for (int i = 0; i < length; i++) {
            chain.add(office.audit.append(SomeActs.on(subject)));
        }
        return chain;
    }

    private static List<AuditEntry> forged(int length) {
        var chain = new ArrayList<AuditEntry>();
        AuditHead head = AuditHead.none(SomeActs.WINDOW);
        for (int i = 0; i < length; i++) {
            chain.add(SomeActs.on(SomeActs.WINDOW).because("another").after(head, SomeActs.KEPT));
            head = chain.getLast().head();
        }
        return chain;
    }
}
