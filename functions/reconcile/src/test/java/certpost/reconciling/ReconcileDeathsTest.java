package certpost.reconciling;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.reconciling.Office.reference;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.NoticeStore.NoticeKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that die anywhere, and runs that meet: the books come to the same. */
class ReconcileDeathsTest {
    private static final List<String> PLANTED = List.of("APPLICATION_NOT_BATCHED " + reference(10),
            "FACT_WITHOUT_NOTICE " + reference(2), "WAYBILL_NOT_OWNED " + reference(1));

    @ParameterizedTest
    @EnumSource
    void shouldComeToTheSameWhereverTheFirstRunDied(When when) {
        Map<String, Object> expected = planted().night();
        for (int lastCall = 1;; lastCall++) {
            Office office = planted();
            boolean died = dies(office, new DyingProcess(lastCall, when), "begin");
            office.run(office.stores(), "begin");
            office.clock.pass(Bookkeeping.UNTIL_NEXT_LOOK);

            assertSame(office, office.run(office.stores(), "go on"), expected, lastCall);
            if (!died) {
                assertThat(lastCall).isGreaterThan(100);
                break;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldComeToTheSameWhereverTheLastRunDied(When when) {
        Map<String, Object> expected = planted().night();
        for (int lastCall = 1;; lastCall++) {
            Office office = planted();
            office.run(office.stores(), "begin");
            office.clock.pass(Bookkeeping.UNTIL_NEXT_LOOK);
            boolean died = dies(office, new DyingProcess(lastCall, when), "go on");
            office.clock.pass(Duration.ofMinutes(15));

            assertSame(office, office.run(office.stores(), "go on"), expected, lastCall);
            if (!died) {
                assertThat(lastCall).isGreaterThan(20);
                break;
            }
        }
    }

    @Test
    void shouldComeToTheSameWhenTwoRunsMeet() throws Exception {
        Map<String, Object> expected = planted().night();
        for (int time = 0; time < 20; time++) {
            Office office = planted();
            Concurrently.call(2, _ -> office.run(office.stores(), "begin"));
            office.clock.pass(Bookkeeping.UNTIL_NEXT_LOOK);
            Concurrently.call(2, _ -> office.run(office.stores(), "go on"));

            assertSame(office, office.run(office.stores(), "go on"), expected, time);
        }
    }

    private static boolean dies(Office office, DyingProcess process, String event) {
        try {
            office.run(office.stores(process), event);
            return false;
        } catch (DyingProcess.Died _) {
            return true;
        }
    }

    private static void assertSame(Office office, Map<String, Object> answer, Map<String, Object> expected, int call) {
        assertThat(answer).as("call " + call)
                .containsEntry("sessions", expected.get("sessions"))
                .containsEntry("differences", expected.get("differences"))
                .containsEntry("closed", true);
        assertThat(new HashSet<>(office.differences())).containsExactlyInAnyOrderElementsOf(PLANTED);
        assertThat(office.windows.isFinished(WINDOW)).isFalse();
        assertThat(office.notices.ofCertificate(key(2).certificate())).hasSize(2);
    }

    private static Office planted() {
        var office = new Office();
        office.keep(SomeCertificates.applied(10));
        Certificate sent = SomeCertificates.sent(2);
        office.notices.lose(new NoticeKey(sent.key().certificate(), sent.timeline().getLast().id()));
        office.waybills.takeAway(SomeCertificates.waybill(1));
        return office;
    }
}
