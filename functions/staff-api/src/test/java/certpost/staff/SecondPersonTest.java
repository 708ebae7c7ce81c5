package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.Intercepted;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditSubject;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Agency;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.proposal.SomeProposals;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowStore;
import certpost.staff.TwoPeople.Weighty;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where an agency leaves no weighty act to one person, it waits; all else is as ever. */
class SecondPersonTest {
    private static final String CITY = """
            {"name": "人事考试机构", "province": "广东省", "cities": ["广州市"], "source": "a test", "secondPerson": %s}""";

    private final TwoPeople two = new TwoPeople();
    private final StaffDoor door = two.door;

    @ParameterizedTest
    @EnumSource
    void shouldWaitForASecondPersonAndChangeNothing(Weighty act) {
        Call call = act.call(two);
        Reply reply = door.answer(call);

        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(reply.text("state")).isEqualTo("WAITING");
        assertThat(reply.text("proposedBy")).isEqualTo("clerk-1");
        assertThat(reply.header("location")).isEqualTo("/v1/proposals/" + reply.text("proposalId"));
        assertThat(act.times(two)).isZero();
        assertThat(door.audit.all().map(AuditEntry::act)).containsExactly("PROPOSED");
        assertThat(two.ok(two.look(reply.text("proposalId"))).text("state")).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @EnumSource
    void shouldDoAtOnceWhatAnAgencyLeavesToOnePerson(Weighty act) {
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));

        Reply reply = door.answer(act.call(two));

        assertThat(reply.body()).doesNotContain("proposal");
        assertThat(act.times(two)).isEqualTo(act.once());
        assertThat(door.proposals.all()).isEmpty();
        assertThat(door.audit.all().map(AuditEntry::what))
                .allSatisfy(what -> assertThat(what).doesNotContainKeys("proposal", "proposedBy"));
    }

    @Test
    void shouldShowTheSecondPersonWhatIsAskedForAndWhatWouldComeOfIt() {
        Reply signature = door.answer(Weighty.LOADING.call(two).header("if-match", "*"));
        assertThat(signature.status()).isEqualTo(412);
        Reply proposal = door.answer(Weighty.LOADING.call(two));

        assertThat(proposal.text("request.route")).isEqualTo("PUT /v1/signature");
        assertThat(proposal.text("request.body.name")).isEqualTo("人社");
        assertThat(proposal.text("what.version")).isEqualTo("1");
        Reply roster = door.answer(two.importing().id("another"));
        assertThat(roster.text("subject")).isEqualTo("window/" + SomeCertificates.WINDOW.value());
        assertThat(roster.text("what.accepted")).isEqualTo("2");
        Reply reminders = door.answer(Weighty.REMINDING_MANY.call(two));
        assertThat(reminders.text("subject")).isEqualTo("agency/guangdong");
        assertThat(reminders.text("what.holders")).isEqualTo("2");
    }

    @Test
    void shouldKeepNothingOfAFileButItsDigest() {
        String proposal = two.proposed(two.importing());

        assertThat(door.proposals.all()).singleElement().satisfies(each -> assertThat(each.request().body()).isNull());
        assertThat(two.look(proposal).to(door.function()).body()).doesNotContain("王小明", "13700137000",
                RosterFile.document(11));
        assertThat(door.audit.all().map(AuditEntry::what)).singleElement()
                .satisfies(what -> assertThat(what).containsKeys("sha256", "proposal").containsEntry("accepted", "2"));
    }

    @Test
    void shouldRefuseAtOnceWhatIsWrongAndWriteNothing() {
        door.refused(Weighty.LOADING.call(two).json("{\"name\": \"\"}"), 422, "invalid");
        door.refused(two.closing(StaffDoor.NOW), 422, "invalid");
        door.refused(two.importing().text("text/html", "x"), 415, "unsupported-media-type");
        door.refused(two.closing(TwoPeople.EARLY).path("windowId", "nothing"), 404, "not-found");
        door.refused(Weighty.LOADING.call(two).claim("agency", "guangzhou"), 403, "forbidden");
    }

    @Test
    void shouldTryAtOnceWhatIsOnlyTried() {
        assertThat(StaffDoor.number(two.ok(two.importing().query("dryRun", "true")), "accepted")).isEqualTo(2);
        two.ok(Weighty.LOADING.call(two).query("dryRun", "true"));
        two.ok(two.importing().text("text/csv", ROSTER_OF_NOBODY));
        two.ok(two.closing(SomeWindows.CLOSES));

        assertThat(door.proposals.all()).isEmpty();
        assertThat(door.audit.all()).isEmpty();
        assertThat(door.certificates.all()).isEmpty();
        assertThat(door.reference.versions(ReferenceKind.SIGNATURE, "sms")).isEmpty();
        assertThat(two.window().version()).isEqualTo(1);
    }

    private static final String ROSTER_OF_NOBODY = RosterFile.ENGLISH;

    @Test
    void shouldLeaveItToOnePersonToAnnounceAWindowAndToKeepItOpenLonger() {
        two.ok(two.closing(SomeWindows.CLOSES.plusSeconds(60)));
        assertThat(door.answer(announcing("gd-2024", "2025-10-11T09:00:00Z")).status()).isEqualTo(201);
        assertThat(door.answer(announcing("gd-2024", "2025-10-12T09:00:00Z")).status()).isEqualTo(200);

        assertThat(door.answer(announcing("gd-2024", "2025-10-10T09:00:00Z")).status()).isEqualTo(202);
        assertThat(door.audit.acts(new AuditSubject("window", "gd-2024"))).containsExactly("WINDOW_ANNOUNCED",
                "WINDOW_CHANGED", "PROPOSED");
    }

    @Test
    void shouldLeaveItToNoOnePersonToOpenAWindowLater() {
        String closes = "2025-10-11T09:00:00Z";
        assertThat(door.answer(announcing("gd-2024", closes)).status()).isEqualTo(201);

        assertThat(door.answer(announcing("gd-2024", "2025-10-11T08:59:00Z", closes)).status()).isEqualTo(202);
        assertThat(door.answer(announcing("gd-2024", "2025-09-18T09:00:00Z", closes)).status()).isEqualTo(200);
    }

    @Test
    void shouldLeaveItToNoOnePersonToShortenAWindowThatWasLeftOpenLongerMeanwhile() {
        Window longer = two.window().closingAt(SomeWindows.CLOSES.plusSeconds(7_200), "holidays");
        door.over(Intercepted.before(WindowStore.class, door.windows, "replace", () -> door.windows.replace(longer)));

        assertThat(door.answer(two.closing(SomeWindows.CLOSES.plusSeconds(60))).problem()).isEqualTo("conflict");

        assertThat(two.window()).isEqualTo(longer);
    }

    @Test
    void shouldAnswerOneWhoAsksAgainWithTheProposalThatThereIs() {
        for (Weighty act : Weighty.values()) {
            Call call = act.call(two);
            String proposal = two.proposed(call);
            door.clock.pass(Duration.ofSeconds(9));

            assertThat(two.proposed(act.call(two).at(door.clock.instant()).id("again-" + act))).as("%s", act)
                    .isEqualTo(proposal);
        }
        assertThat(door.proposals.all()).hasSize(Weighty.values().length);
    }

    @Test
    void shouldProposeAnewWhatIsStaleOrRejected() {
        String stale = two.proposed(two.closing(TwoPeople.EARLY));
        two.ok(two.closing(SomeWindows.CLOSES.plusSeconds(60)));
        String rejected = two.proposed(two.closing(TwoPeople.EARLY).id("another"));
        two.ok(two.rejection(rejected));

        assertThat(two.proposed(two.closing(TwoPeople.EARLY).id("third"))).isNotIn(stale, rejected);
    }

    @Test
    void shouldProposeNoMoreWhereAHundredWait() {
        IntStream.range(0, 100).mapToObj(number -> SomeProposals.waiting("" + number)).forEach(door.proposals::keep);

        door.refused(Weighty.LOADING.call(two), 409, "conflict");
        door.proposals.keep(SomeProposals.waiting("7").rejected("clerk-2", StaffDoor.NOW, "no"));
        two.proposed(Weighty.LOADING.call(two));
    }

    @Test
    void shouldTellAtOnceWhatIsWrongWithRowsAndWhichPageComesNext() {
        String wrong = RosterFile.row(13).replace("社会工作师", "院士");
        Reply roster = door.answer(two.importing().text("text/csv", TwoPeople.ROWS + "\r\n" + wrong));
        Reply reminders = door.answer(Weighty.REMINDING_MANY.call(two).query("limit", "1").id("page"));

        assertThat(roster.text("answer.errors.0.code")).isEqualTo("unknown");
        assertThat(reminders.text("answer.next")).isNotEmpty();
        assertThat(door.answer(Weighty.RELEASING_A_BATCH.call(two).id("batch")).at("answer")).isNull();
    }

    @Test
    void shouldAnswerAtOnceWhereARosterChangesNothing() {
        two.ok(Weighty.IMPORTING_A_ROSTER.along(two.approval(two.proposed(two.importing()))));

        assertThat(StaffDoor.number(two.ok(two.importing().id("another")), "unchanged")).isEqualTo(2);
    }

    @Test
    void shouldLetGoOfAnAgencyFromTheDayOnWhenItIsSwitchedOff() {
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));
        two.ok(city("true"));
        two.ok(two.approval(two.proposed(city("false, \"validFrom\": \"2025-09-18\""))));

        assertThat(door.answer(city("false").id("at once")).status()).isEqualTo(202);
        door.clock.pass(Duration.ofDays(1));

        two.ok(city("false").id("another"));
    }

    @Test
    void shouldLeaveToNoOnePersonToSwitchItOff() {
        Call off = city("false");
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));
        assertThat(door.answer(city("true")).status()).isEqualTo(200);

        String proposal = two.proposed(off);

        assertThat(isOn("guangzhou")).isTrue();
        door.refused(two.approval(proposal).claim("sub", "clerk-1"), 403, "own-proposal");
        two.ok(two.approval(proposal));
        assertThat(isOn("guangzhou")).isFalse();
        assertThat(door.answer(city("false")).status()).isEqualTo(200);
    }

    @Test
    void shouldSwitchItOnFromItsDayOn() {
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));
        assertThat(door.answer(city("true, \"validFrom\": \"2025-09-18\"")).status()).isEqualTo(200);
        Call wish = Weighty.RELEASING_A_BATCH.call(two).claim("agency", "guangzhou");

        assertThat(door.answer(wish).body()).doesNotContain("proposal");
        door.clock.pass(Duration.ofDays(1));

        assertThat(door.answer(Weighty.RELEASING_A_BATCH.call(two).claim("agency", "guangzhou")).text("state"))
                .isEqualTo("WAITING");
    }

    @Test
    void shouldSayOfAnAgencyThatItWantsASecondPersonOnlyIfItDoes() {
        Reply agencies = two.ok(door.call("GET /v1/agencies"));

        assertThat(agencies.at("agencies.0.secondPerson")).isEqualTo(true);
        assertThat(agencies.at("agencies.1.secondPerson")).isNull();
    }

    private boolean isOn(String agency) {
        return door.reference.find(ReferenceKind.AGENCY, agency).orElseThrow().newest().value().secondPerson();
    }

    private Call city(String secondPerson) {
        return door.call("PUT /v1/agencies/{code}").path("code", "guangzhou").json(CITY.formatted(secondPerson));
    }

    private Call announcing(String id, String closesAt) {
        return announcing(id, "2025-09-19T09:00:00+08:00", closesAt);
    }

    private Call announcing(String id, String opensAt, String closesAt) {
        return door.call("PUT /v1/windows/{windowId}").path("windowId", id).json("""
                {"qualification": "social-worker", "year": 2024, "authority": "guangdong", "channel": "DIRECT",
                 "opensAt": "%s", "closesAt": "%s"}""".formatted(opensAt, closesAt));
    }
}
