package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.form;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.certificate.SomeCertificates.row;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.address.Address;
import certpost.domain.address.Region;
import certpost.domain.certificate.CertificateStore.Registration;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of certificates does. */
public abstract class CertificateStoreContract {
    private static final int ONE = 1;

    private CertificateStore store;

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract CertificateStore certificates();

    /** By which certificates get into that store. */
    protected abstract RosterStore roster();

    @BeforeEach
    void enterOne() {
        store = certificates();
        roster().enter(List.of(row(ONE)));
    }

    @Test
    void shouldFindOnlyWhatTheHolderHas() {
        assertThat(store.find(key(ONE))).contains(SomeCertificates.entered(ONE));
        assertThat(store.find(key(2))).isEmpty();
        assertThat(store.find(new CertificateKey(SomeCertificates.holder(2), key(ONE).certificate()))).isEmpty();
    }

    @Test
    void shouldStoreWhatIsLeftOfACertificateWhenMoreAndMoreOfItIsErased() {
        Certificate collected = SomeCertificates.collected(SomeCertificates.reissued(ONE), Collector.HOLDER);
        Certificate applied = new Certificate(collected.key(), collected.reference(), collected.roster(),
                CertificateState.DELIVERED, SomeCertificates.applied(ONE).application(), collected.batch(),
                collected.parcel(), collected.earlier(), collected.timeline(), 1, 2);
        var retention = CertificateRetention.ofDays(1, 2, 3);
        Instant end = CertificateRetention.end(applied).orElseThrow();
        Certificate stored = applied;
        store.write(stored, "write");
        for (int days = 1; days <= 3; days++) {
            stored = retention.of(stored, end.plus(Duration.ofDays(days))).rewritten();
            store.write(stored, "write-" + days);

            assertThat(store.find(key(ONE))).contains(stored);
        }
        assertThat(stored.roster().isErased()).isTrue();
    }

    @Test
    void shouldKeepWhatWasMailedBeforeAndWhatIsCollectedWithoutAnApplication() {
        roster().enter(List.of(row(2)));
        Certificate collected = SomeCertificates.collected(current(2), Collector.PROXY);
        store.write(collected, "collect");
        assertThat(store.find(key(2))).contains(collected);

        Certificate lost = SomeCertificates.lost(SomeCertificates.atAgency(ONE));
        Certificate now = SomeCertificates.entered(ONE);
        for (Certificate step : List.of(SomeCertificates.applied(ONE), SomeCertificates.batched(ONE),
                SomeCertificates.sent(ONE), SomeCertificates.atAgency(ONE), lost, SomeCertificates.issued(lost))) {
            assertThat(step.version()).isEqualTo(now.version() + 1);
            assertThat(store.write(step, "step-" + step.version())).isEqualTo(new Written.Done());
            now = step;
        }

        assertThat(store.find(key(ONE))).contains(SomeCertificates.reissued(ONE));
        assertThat(now.earlier()).hasSize(1);
    }

    @Test
    void shouldKeepWhatCameBackAndIsAskedForOnceMoreOrWithdrawn() {
        for (Certificate step : List.of(SomeCertificates.applied(ONE), SomeCertificates.batched(ONE),
                SomeCertificates.sent(ONE), SomeCertificates.atAgency(ONE), SomeCertificates.appliedAgain(ONE),
                SomeCertificates.withdrawnAgain(ONE))) {
            assertThat(store.write(step, "step-" + step.version())).isEqualTo(new Written.Done());
            assertThat(store.find(key(ONE))).contains(step);
        }
    }

    private Certificate current(int number) {
        return store.find(key(number)).orElseThrow();
    }

    @Test
    void shouldRegisterAFirstApplicationAsTheRulesHaveIt() {
        Registration registration = register("write-1");

        Certificate registered = accepted(
                SomeCertificates.entered(ONE).submit(form(), WINDOW, APPLIED_AT, new IfMatch.Anything(), "write-1"));
        assertThat(registration).isEqualTo(new Registration.Registered(registered));
        assertThat(store.find(key(ONE))).contains(registered);
    }

    @Test
    void shouldKnowARepeatedRegistrationByItsWrite() {
        Registration first = register("write-1");

        assertThat(register("write-1")).isEqualTo(first);
        assertThat(current().version()).isEqualTo(2);
    }

    @Test
    void shouldKnowARepeatedRegistrationThoughTheHolderAmendedItSince() {
        register("write-1");
        Certificate amended = amend(current(), "+8613900139000", "write-2");

        assertThat(register("write-1")).isEqualTo(new Registration.Registered(amended));
        assertThat(current()).isEqualTo(amended);
    }

    @Test
    void shouldRefuseASecondRegistrationShowingTheFirst() {
        register("write-1");
        Certificate first = current();

        assertThat(store.register(key(ONE), form("+8613900139000"), WINDOW, APPLIED_AT.plusSeconds(1), "write-2"))
                .isEqualTo(new Registration.Refused(first));
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void shouldRefuseToRegisterWhoAppliedTooOften() {
        for (int facts = 0; facts < HolderLimit.IN_ALL; facts += 2) {
            Instant at = APPLIED_AT.plus(Duration.ofDays(facts));
            assertThat(store.register(key(ONE), form(), WINDOW, at, "apply-" + facts))
                    .isInstanceOf(Registration.Registered.class);
            var withdrawn = (Withdrawal.Accepted) current().withdraw(at, new IfMatch.Anything(), "withdraw-" + facts);
            assertThat(store.write(withdrawn.changed(), "withdraw-" + facts)).isEqualTo(new Written.Done());
        }
        Certificate exhausted = current();

        assertThat(store.register(key(ONE), form(), WINDOW, APPLIED_AT.plus(Duration.ofDays(1_000)), "once-more"))
                .isEqualTo(new Registration.Refused(exhausted));
        assertThat(current()).isEqualTo(exhausted);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLEARED")
    void shouldRefuseToRegisterWhoIsNotCleared(CheckStatus status) {
        roster().enter(List.of(new RosterStore.NewRow(key(2), SomeCertificates.entry(2, status))));

        assertThat(store.register(key(2), form(), WINDOW, APPLIED_AT, "write-1"))
                .isEqualTo(new Registration.Refused(SomeCertificates.entered(2, status)));
        assertThat(store.find(key(2))).contains(SomeCertificates.entered(2, status));
    }

    @Test
    void shouldSayThatThereIsNoSuchCertificateAndMakeNone() {
        assertThat(store.register(key(2), form(), WINDOW, APPLIED_AT, "write-1")).isEqualTo(new Registration.Missing());
        assertThat(store.find(key(2))).isEmpty();
    }

    @Test
    void shouldRegisterAnewAfterAWithdrawal() {
        register("write-1");
        withdraw(current(), "write-2");

        Registration again = store.register(key(ONE), form(), WINDOW, APPLIED_AT.plusSeconds(60), "write-3");

        assertThat(again).isInstanceOf(Registration.Registered.class);
        assertThat(current().order())
                .contains(new RegistrationOrder(APPLIED_AT.plusSeconds(60), key(ONE).certificate()));
        assertThat(current().timeline()).extracting(Fact::kind)
                .containsExactly(FactKind.APPLIED, FactKind.WITHDRAWN, FactKind.APPLIED);
    }

    @Test
    void shouldRegisterOnlyOneOfManyAtOnce() throws Exception {
        List<Registration> outcomes = Concurrently.call(8, number -> register("write-" + number));

        assertThat(outcomes).filteredOn(Registration.Registered.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Registration.Refused.class::isInstance).hasSize(7);
        assertThat(current().timeline()).hasSize(1);
    }

    @Test
    void shouldKeepEveryStateOfALifeAsItWas() {
        register("apply-1");
        Certificate batched = current().batched(SomeCertificates.place(ONE), APPLIED_AT.plusSeconds(9));
        Certificate sent = batched.sent(SomeCertificates.waybill(ONE), APPLIED_AT.plusSeconds(10));

        assertThat(store.write(batched, "write-2")).isEqualTo(new Written.Done());
        assertThat(current()).isEqualTo(batched);
        assertThat(store.write(sent, "write-3")).isEqualTo(new Written.Done());
        assertThat(current()).isEqualTo(sent);
        assertThat(store.write(sent.rejected(APPLIED_AT.plusNanos(1), "x"), "write-4")).isEqualTo(new Written.Done());
        assertThat(current()).isEqualTo(sent.rejected(APPLIED_AT.plusNanos(1), "x"));
    }

    @Test
    void shouldKeepWhatMayBeAbsentAbsent() {
        var entry = new RosterEntry(new PersonName("Ann O'Hara"), SomeCertificates.entry(ONE).documentType(), "1234",
                SomeCertificates.number(ONE), "", "", CheckStatus.CLEARED, null);
        var abroad = new ApplicationForm(Channel.DIRECT, new PersonName("Ann O'Hara"),
                new MobileNumber("+447911123456"), new Address(Region.OTHER, null, null, null, "1 High Street", null));
        Certificate changed = current().withRoster(entry).orElseThrow();

        store.write(changed, "write-1");
        assertThat(current()).isEqualTo(changed);
        store.register(key(ONE), abroad, WINDOW, APPLIED_AT, "write-2");
        assertThat(current().application()).extracting(Application::form).isEqualTo(abroad);
    }

    @Test
    void shouldStoreNoChangeOfAnotherVersion() {
        Certificate seen = current();
        register("write-1");
        Certificate applied = current();
        RosterEntry later = SomeCertificates.entry(ONE, CheckStatus.REJECTED);

        assertThat(store.write(seen.withRoster(later).orElseThrow(), "write-2"))
                .isEqualTo(new Written.Conflict(applied));
        assertThat(store.write(applied.rejected(APPLIED_AT, "x").rejected(APPLIED_AT, "y"), "write-3"))
                .isEqualTo(new Written.Conflict(applied));
        assertThat(current()).isEqualTo(applied);
    }

    @Test
    void shouldKeepWhomACertificateWasTakenFrom() {
        register("write-1");
        Certificate amended = amend(current(), "+8613900139000", "write-2");

        assertThat(amended.timeline().getLast().takenFrom()).isEqualTo(form().mobile());
        assertThat(current()).isEqualTo(amended);
    }

    @Test
    void shouldKnowARepeatedWriteByItsId() {
        register("write-1");
        Certificate withdrawn = accepted(current().withdraw(APPLIED_AT, new IfMatch.Anything(), "write-2"));
        store.write(withdrawn, "write-2");

        assertThat(store.write(withdrawn, "write-2")).isEqualTo(new Written.Done());
        assertThat(store.write(withdrawn, "write-3")).isEqualTo(new Written.Conflict(withdrawn));
        assertThat(current()).isEqualTo(withdrawn);
    }

    @Test
    void shouldNotTakeAnEarlierWriteForTheLatest() {
        register("write-1");
        Certificate earlier = amend(current(), "+8613900139000", "write-2");
        Certificate latest = amend(earlier, "+8613700137000", "write-3");

        assertThat(store.write(earlier, "write-2")).isEqualTo(new Written.Conflict(latest));
    }

    @Test
    void shouldNotTakeAnotherWriteOfTheSameIdForThisOne() {
        Certificate seen = current();
        register("write-1");
        Certificate amended = amend(current(), "+8613900139000", "write-2");

        assertThat(store.write(seen.withRoster(SomeCertificates.entry(ONE, CheckStatus.REJECTED)).orElseThrow(),
                "write-2")).isEqualTo(new Written.Conflict(amended));
    }

    @Test
    void shouldLoseNoneOfManyChangesAtOnce() throws Exception {
        register("write-0");

        Concurrently.call(6, number -> changeUntilDone(number));

        assertThat(current().version()).isEqualTo(8);
        assertThat(current().timeline()).hasSize(7).extracting(Fact::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldListAHoldersCertificatesById() {
        List<CertificateKey> keys = new ArrayList<>(List.of(key(ONE)));
        for (int year = 2019; year < 2024; year++) {
            CertificateKey key = new CertificateKey(SomeCertificates.holder(ONE),
                    CertificateId.of(new ExamSession("guangdong", "economist", year), SomeCertificates.number(year)));
            keys.add(key);
            roster().enter(List.of(new RosterStore.NewRow(key, SomeCertificates.entry(ONE))));
        }
        roster().enter(List.of(row(2)));

        assertThat(store.ofHolder(SomeCertificates.holder(ONE))).extracting(Certificate::key)
                .containsExactlyElementsOf(
                        keys.stream().sorted(Comparator.comparing(key -> key.certificate().toString())).toList());
        assertThat(store.ofHolder(SomeCertificates.holder(3))).isEmpty();
    }

    @Test
    void shouldFindAllThatExistOfHundredsEachOnce() {
        roster().enter(IntStream.rangeClosed(2, 230).mapToObj(SomeCertificates::row).toList());
        List<CertificateKey> wanted = new ArrayList<>(
                IntStream.rangeClosed(ONE, 250).mapToObj(SomeCertificates::key).toList());
        wanted.add(key(ONE));

        var found = store.findAll(wanted);

        assertThat(found).hasSize(230)
                .containsEntry(key(230), SomeCertificates.entered(230))
                .doesNotContainKey(key(231));
        assertThat(store.findAll(List.of())).isEmpty();
    }

    private int changeUntilDone(int number) {
        for (int tries = 1;; tries++) {
            Certificate changed = accepted(current().submit(form("+861390013900" + number), WINDOW, APPLIED_AT,
                    new IfMatch.Anything(), "write-" + number + "-" + tries));
            if (store.write(changed, "write-" + number + "-" + tries) instanceof Written.Done) {
                return tries;
            }
        }
    }

    private Registration register(String writeId) {
        return store.register(key(ONE), form(), WINDOW, APPLIED_AT, writeId);
    }

    private Certificate amend(Certificate seen, String mobile, String writeId) {
        Certificate changed = accepted(
                seen.submit(form(mobile), WINDOW, APPLIED_AT.plusSeconds(5), new IfMatch.Anything(), writeId));
        assertThat(store.write(changed, writeId)).isEqualTo(new Written.Done());
        return changed;
    }

    private void withdraw(Certificate seen, String writeId) {
        assertThat(store.write(accepted(seen.withdraw(APPLIED_AT.plusSeconds(5), new IfMatch.Anything(), writeId)),
                writeId)).isEqualTo(new Written.Done());
    }

    private Certificate current() {
        return store.find(key(ONE)).orElseThrow();
    }

    private static Certificate accepted(Submission submission) {
        return ((Submission.Accepted) submission).changed();
    }

    private static Certificate accepted(Withdrawal withdrawal) {
        return ((Withdrawal.Accepted) withdrawal).changed();
    }
}
