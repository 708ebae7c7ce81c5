package certpost.closing;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.applied;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.closing.WindowClosing.Outcome;
import certpost.domain.batch.Batch;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WindowClosingTest {

    @Test
    void shouldBatchAllApplicationsInOrderAndLookAgainLater() {
        Stage stage = Stage.with(3);

        assertThat(stage.close("first")).isEqualTo(Outcome.BATCHED);
        assertThat(stage.assertSound(IntStream.rangeClosed(1, 3))).containsExactly(3);
        assertThat(stage.list(1)).isEqualTo(Outcomes.keys(IntStream.rangeClosed(1, 3)));
        assertThat(window(stage).stateAt(stage.clock.instant())).isEqualTo(WindowState.CLOSED);

        assertThat(stage.close("again")).as("before the second look is due").isEqualTo(Outcome.NOT_TAKEN);
        stage.clock.pass(WindowClosing.UNTIL_NEXT_LOOK.plus(CloseWindows.GRACE));
        assertThat(stage.close("second")).isEqualTo(Outcome.FINISHED);
        assertThat(stage.close("third")).isEqualTo(Outcome.NOT_TAKEN);
        assertThat(stage.assertSound(IntStream.rangeClosed(1, 3))).containsExactly(3, 0);
    }

    @Test
    void shouldWaitForTheGraceToTheMillisecond() {
        Stage stage = Stage.with(1);
        stage.clock.moveTo(SomeWindows.CLOSES.plus(CloseWindows.GRACE).minusMillis(1));

        assertThat(stage.close("early")).isEqualTo(Outcome.NOT_TAKEN);
        assertThat(window(stage).claimed()).isFalse();
        assertThat(stage.list(1)).isEmpty();
        stage.clock.pass(Duration.ofMillis(1));
        assertThat(stage.close("in time")).isEqualTo(Outcome.BATCHED);
    }

    @ParameterizedTest
    @CsvSource({"PT2M", "PT20M", "P3D"})
    void shouldMakeTheSameBatchesHoweverLateItRuns(Duration late) {
        Stage stage = Stage.with(3);
        stage.certificates.keep(applied(4, SomeWindows.CLOSES.minusMillis(1)));
        stage.clock.pass(late);

        assertThat(stage.close("late")).isEqualTo(Outcome.BATCHED);
        assertThat(stage.list(1)).isEqualTo(Outcomes.keys(IntStream.rangeClosed(1, 4)));
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, 1", "499, 499", "500, 500", "501, 501", "1999, 1999", "2000, 2000", "2001, '2000,1'",
            "5000, '2000,2000,1000'"})
    void shouldCutBatchesOfTwoThousandAtTheMost(int applications, String sizes) {
        Stage stage = Stage.with(applications);

        assertThat(stage.close("first")).isEqualTo(Outcome.BATCHED);
        stage.finish();

        assertThat(stage.assertSound(IntStream.rangeClosed(1, applications)).stream().filter(size -> size > 0))
                .extracting(String::valueOf)
                .containsExactly(sizes.isEmpty() ? new String[0] : sizes.split(",", -1));
        assertThat(stage.batches.servedTo(Batch.PRINTING_HOUSE, null, null, 500).items()).extracting(Batch::channel)
                .allMatch(channel -> channel == Channel.DIRECT);
    }

    @Test
    void shouldOrderByTheTimeOfRegistrationAndWithinAMillisecondByCertificate() {
        var stage = new Stage();
        List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, 600).boxed().toList());
        Collections.shuffle(numbers, new Random(20251011));
        for (int number : numbers) {
            stage.certificates.keep(applied(number, SomeCertificates.APPLIED_AT.plusMillis(number * 7L % 50)));
        }

        stage.close("first");

        stage.assertSound(IntStream.rangeClosed(1, 600));
        assertThat(stage.list(1)).isSortedAccordingTo(Comparator.comparing(
                (CertificateKey key) -> stage.certificates.find(key).flatMap(Certificate::order).orElseThrow()));
    }

    @Test
    void shouldLeaveOutWhoWithdrewAndKeepThePlaceOfWhoAmended() {
        Stage stage = Stage.with(4);
        stage.certificates.freezeInIndex(SomeCertificates.key(2));
        stage.certificates.keep(accepted(
                applied(2).withdraw(SomeCertificates.APPLIED_AT.plusSeconds(60), new IfMatch.Anything(), "withdraw")));
        stage.certificates.keep(accepted(applied(3).submit(SomeCertificates.form("+8613900139000"), WINDOW,
                SomeCertificates.APPLIED_AT.plusSeconds(90), new IfMatch.Anything(), "amend")));

        stage.close("first");

        assertThat(stage.list(1)).isEqualTo(Outcomes.keys(IntStream.of(1, 3, 4)));
        assertThat(find(stage, 2).state()).isEqualTo(CertificateState.NOT_APPLIED);
    }

    @Test
    void shouldBatchOnceWhoWithdrewAndAppliedAgainWhileTheIndexStillShowsBoth() {
        Stage stage = Stage.with(3);
        stage.certificates.freezeInIndex(SomeCertificates.key(1));
        stage.certificates.keep(applied(1, SomeCertificates.APPLIED_AT.plusSeconds(100)));

        stage.close("first");
        assertThat(stage.list(1)).as("not by its old place").isEqualTo(Outcomes.keys(IntStream.of(2, 3)));
        stage.finish();

        assertThat(stage.assertSound(IntStream.rangeClosed(1, 3))).containsExactly(2, 1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLEARED")
    void shouldRejectWhoIsNotClearedAnyMoreAndSaySo(CheckStatus status) {
        Stage stage = Stage.with(3);
        stage.certificates.keep(applied(2).withRoster(SomeCertificates.entry(2, status)).orElseThrow());

        stage.close("first");
        stage.finish();

        assertThat(stage.assertSound(IntStream.of(1, 3))).containsExactly(2, 0);
        Certificate rejected = find(stage, 2);
        assertThat(rejected.state()).isEqualTo(CertificateState.REJECTED);
        assertThat(rejected.batch()).isNull();
        assertThat(rejected.timeline()).extracting(Fact::kind).containsExactly(FactKind.APPLIED, FactKind.REJECTED);
    }

    @Test
    void shouldOnlyFinishAWindowOfAnAgency() {
        Stage stage = Stage.with(0);
        Window agencys = SomeWindows.of("gz-social-worker-2025", SomeCertificates.SESSION, Channel.AGENCY);
        stage.windows.create(agencys, 1);
        stage.certificates.keep(accepted(SomeCertificates.entered(1)
                .submit(SomeCertificates.form(), agencys.id(), SomeCertificates.APPLIED_AT, new IfMatch.Anything(),
                        "apply")));
        Instant dueBy = stage.clock.instant().minus(CloseWindows.GRACE);

        assertThat(stage.worker().close(agencys.id(), dueBy, "first")).isEqualTo(Outcome.FINISHED);

        assertThat(stage.windows.find(agencys.id())).map(Window::closed).contains(true);
        assertThat(stage.windows.due(stage.clock.instant())).containsExactly(WINDOW);
        assertThat(find(stage, 1).state()).isEqualTo(CertificateState.APPLIED);
        assertThat(stage.batches.servedTo("guangdong", null, null, 1).items()).isEmpty();
    }

    @Test
    void shouldLeaveOtherWindowsApplicationsAlone() {
        Stage stage = Stage.with(2);
        var other = new WindowId("another");
        stage.certificates.keep(accepted(SomeCertificates.entered(3)
                .submit(SomeCertificates.form(), other, SomeCertificates.APPLIED_AT, new IfMatch.Anything(), "apply")));

        stage.close("first");

        assertThat(stage.assertSound(IntStream.of(1, 2))).containsExactly(2);
        assertThat(find(stage, 3).state()).isEqualTo(CertificateState.APPLIED);
    }

    private static Window window(Stage stage) {
        return stage.windows.find(WINDOW).orElseThrow();
    }

    private static Certificate find(Stage stage, int number) {
        return stage.certificates.find(SomeCertificates.key(number)).orElseThrow();
    }

    private static Certificate accepted(Submission submission) {
        return ((Submission.Accepted) submission).changed();
    }

    private static Certificate accepted(Withdrawal withdrawal) {
        return ((Withdrawal.Accepted) withdrawal).changed();
    }
}
