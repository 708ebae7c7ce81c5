package certpost.printer;

import static certpost.printer.PrinterDoor.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.http.Call.Reply;
import certpost.domain.Concurrently;
import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.domain.Intercepted;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.Waybill;
import certpost.domain.parcel.WaybillStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaybillRacesTest {
    private static final String[] ALL = {line(1, 71), line(2, 72), line(3, 73)};

    private final PrinterDoor door = new PrinterDoor();

    @BeforeEach
    void makeABatchThatWasReceived() {
        door.batch(BatchState.RECEIVED, 3);
    }

    @Test
    void shouldTryAgainWhenSomebodyElseChangesTheCertificateFirst() {
        var changes = new AtomicInteger();
        door.over(interrupted(() -> {
            if (changes.incrementAndGet() <= 4) {
                touch();
            }
        }));

        assertThat(door.taken(door.upload(line(1, 71)))).containsExactly(1, 0);
        assertThat(changes).hasValue(5);
        assertThat(door.certificate(1).timeline()).hasSize(3);
    }

    @Test
    void shouldGiveUpARowWhoseCertificateNeverRests() {
        door.over(interrupted(this::touch));

        assertThat(door.taken(door.upload(line(1, 71)))).containsExactly(0, 0, "2 conflict");
        assertThat(door.waybill(1)).isEmpty();
    }

    @Test
    void shouldFindThatAnotherRequestGaveTheSameWaybillFirst() {
        door.over(interrupted(
                () -> door.waybills.assign(door.certificate(1).sent(SomeCertificates.waybill(71), PrinterDoor.NOW),
                        SomeCertificates.waybill(71), null, "other")));

        assertThat(door.taken(door.upload(line(1, 71)))).containsExactly(0, 1);
        assertThat(door.certificate(1).timeline()).hasSize(3);
    }

    @Test
    void shouldNameEachWriteByTheRequestAndTheReference() {
        door.over(new WaybillStore() {
            @Override
            public Assigned assign(Certificate changed, Waybill waybill, @Nullable Waybill replaces, String writeId) {
                assertThat(writeId).isEqualTo("request-7-" + changed.reference());
                assertThat(door.waybills.assign(changed, waybill, replaces, writeId)).isInstanceOf(Assigned.Done.class);
                return door.waybills.assign(changed, waybill, replaces, writeId);
            }

            @Override
            public Optional<CertificateKey> owner(Waybill waybill) {
                return door.waybills.owner(waybill);
            }
        });

        assertThat(door.taken(door.upload(ALL).id("request-7"))).containsExactly(3, 0);
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeCompletedByTheSameFileWhereverTheProcessDied(When when) {
        for (int lastCall = 1;; lastCall++) {
            var after = new PrinterDoor();
            after.batch(BatchState.RECEIVED, 3);
            var process = new DyingProcess(lastCall, when);
            after.over(process.with(BatchStore.class, after.batches))
                    .over(process.with(WaybillStore.class, after.waybills));
            try {
                assertThat(after.taken(after.upload(ALL))).containsExactly(3, 0);
                assertThat(process.isDead()).isFalse();
                break;
            } catch (DyingProcess.Died _) {
                after.over(after.batches).over(after.waybills);
            }

            after.taken(after.upload(ALL).id("again"));

            assertThat(after.state()).isEqualTo(BatchState.SENT);
            assertThat(IntStream.rangeClosed(1, 3).mapToObj(after::certificate))
                    .allSatisfy(certificate -> assertThat(certificate.timeline()).extracting(Fact::kind)
                            .containsExactly(FactKind.APPLIED, FactKind.BATCHED, FactKind.SENT));
        }
    }

    @Test
    void shouldBeSentByAnyFileAfterTheProcessDiedBehindTheLastWaybill() {
        dieBehindTheLastWaybill();

        assertThat(door.taken(door.upload(ALL))).containsExactly(0, 3);
        assertThat(door.state()).isEqualTo(BatchState.SENT);
    }

    @Test
    void shouldBeSentAlsoByAFileWithoutAGoodRow() {
        dieBehindTheLastWaybill();

        assertThat(door.taken(door.upload("x,y"))).startsWith(0, 0);
        assertThat(door.state()).isEqualTo(BatchState.SENT);
    }

    private void dieBehindTheLastWaybill() {
        door.over(Intercepted.before(BatchStore.class, door.batches, "move", () -> {
            throw new IllegalStateException("out of time");
        }));
        assertThatThrownBy(() -> door.answer(door.upload(ALL))).hasMessage("out of time");
        assertThat(door.state()).isEqualTo(BatchState.RECEIVED);
        door.over(door.batches);
    }

    @Test
    void shouldBeSentWhenTwoPartsAreTakenAtOnce() throws Exception {
        for (int round = 0; round < 50; round++) {
            var both = new PrinterDoor();
            both.batch(BatchState.RECEIVED, 20);

            List<Reply> replies = Concurrently.call(2,
                    part -> both.answer(both.upload(IntStream.rangeClosed(part * 10 + 1, part * 10 + 10)
                            .mapToObj(number -> line(number, number))
                            .toArray(String[]::new)).id("part-" + part)));

            assertThat(replies).extracting(reply -> PrinterDoor.number(reply, "accepted")).containsExactly(10, 10);
            assertThat(both.state()).isEqualTo(BatchState.SENT);
        }
    }

    @Test
    void shouldTellOnceWhenTheSameFileIsTakenTwiceAtOnce() throws Exception {
        List<Reply> replies = Concurrently.call(8, number -> door.answer(door.upload(ALL).id("request-" + number)));

        assertThat(replies.stream().mapToInt(reply -> PrinterDoor.number(reply, "accepted")).sum()).isEqualTo(3);
        assertThat(replies).allSatisfy(reply -> assertThat(reply.at("errors")).isEqualTo(List.of()));
        assertThat(door.certificate(1).timeline()).hasSize(3);
    }

    @Test
    void shouldWorkOnEightRowsAtATimeAndNoMore() {
        var many = new PrinterDoor();
        many.batch(BatchState.RECEIVED, 200);
        var busy = new AtomicInteger();
        var most = new AtomicInteger();
        var eight = new CyclicBarrier(8);
        many.over(Intercepted.before(WaybillStore.class, many.waybills, "assign", () -> {
            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
            await(eight);
            busy.decrementAndGet();
        }));

        many.taken(many
                .upload(IntStream.rangeClosed(1, 200).mapToObj(number -> line(number, number)).toArray(String[]::new)));

        assertThat(most).hasValue(8);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("fewer than eight came", e);
        }
    }

    private WaybillStore interrupted(Runnable first) {
        return Intercepted.before(WaybillStore.class, door.waybills, "assign", first);
    }

    /** Changes the first certificate's version and nothing that matters. */
    private void touch() {
        Certificate before = door.certificate(1);
        RosterEntry same = before.roster();
        door.certificates.write(before.withRoster(same).orElseThrow(), "touch");
    }
}
