package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.aws.xlsx.FirstSheet;
import certpost.domain.batch.BatchId;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.holder.MobileNumber;
import certpost.domain.window.SomeWindows;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RostersTest {
    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    @Test
    void shouldEnterNewCertificatesUnderTheSessionsKey() {
        Reply reply = load(RosterFile.english().rows(1, 3));

        assertCounts(reply, 3, 3, 0, 0, 0);
        assertThat(StaffDoor.size(reply, "errors")).isZero();
        Certificate entered = certificate(2);
        assertThat(entered.state()).isEqualTo(CertificateState.NOT_APPLIED);
        assertThat(entered.reference()).isEqualTo(Reference.of(entered.key().certificate(), 0));
        assertThat(entered.roster().name().value()).isEqualTo("王小明");
        assertThat(entered.roster().lastFour()).isEqualTo(RosterFile.document(2).substring(14));
        assertThat(entered.roster().level()).isEqualTo("社会工作师");
        assertThat(entered.roster().registrationCity()).isEqualTo("广州市");
        assertThat(entered.roster().checkStatus()).isEqualTo(CheckStatus.CLEARED);
        assertThat(entered.roster().mobile()).isEqualTo(new MobileNumber("+8613700137000"));
    }

    @Test
    void shouldReadAFileInGb18030WithAChineseHeader() {
        String row = ",发放证书,佛山市,助理社会工作师,%s,李雷,%s,居民身份证".formatted(SomeCertificates.number(1), RosterFile.document(1));
        String file = new RosterFile(RosterFile.CHINESE).with(row).text();

        Reply reply = door.answer(post().bytes("application/octet-stream", file.getBytes(Charset.forName("GB18030"))));

        assertCounts(reply, 1, 1, 0, 0, 0);
        assertThat(certificate(1).roster().name().value()).isEqualTo("李雷");
        assertThat(certificate(1).roster().mobile()).isNull();
    }

    @Test
    void shouldTakeAWorkbookAsItTakesTheSameAsCsv() {
        load(RosterFile.english().rows(1, 2));
        RosterFile file = RosterFile.english()
                .with(RosterFile.row(1), RosterFile.row(2).replace("CLEARED", "审核不通过"), ",,,,,,,", RosterFile.row(3),
                        RosterFile.row(3), RosterFile.row(4).replace("RESIDENT_ID", "?"),
                        RosterFile.row(5).replace("王小明", ""), RosterFile.row(6).replace("13700137000", ""));

        Reply csv = door.answer(post(file).query("dryRun", "true"));

        for (String type : List.of("application/octet-stream", FirstSheet.MEDIA_TYPE)) {
            assertThat(door.answer(post().bytes(type, file.workbook().bytes()).query("dryRun", "true")).body())
                    .isEqualTo(csv.body());
        }
        assertCounts(door.answer(post().bytes("application/octet-stream", file.workbook().bytes())), 7, 2, 1, 1, 3);
        assertThat(certificate(2).roster().checkStatus()).isEqualTo(CheckStatus.REJECTED);
        assertThat(certificate(6).roster().mobile()).isNull();
    }

    @Test
    void shouldNotTakeADocumentsNumberThatAWorkbookHasCutToFifteenDigits() {
        String cut = RosterFile.document(1).substring(0, 15) + "000";
        byte[] file = RosterFile.english().rows(1, 2).workbook().number("B2", cut).bytes();

        Reply reply = door.answer(post().bytes("application/octet-stream", file));

        assertCounts(reply, 2, 1, 0, 0, 1);
        assertThat(rejected(reply)).containsExactly("2 digits-lost");
        assertThat(reply.text("errors.0.message")).startsWith("documentNumber: ").doesNotContain(cut);
    }

    @Test
    void shouldChangeNothingByTheSameFileAgain() {
        RosterFile file = RosterFile.english().rows(1, 250);
        load(file);
        int writes = door.certificates.writes();

        Reply reply = load(file);

        assertCounts(reply, 250, 0, 0, 250, 0);
        assertThat(door.certificates.writes()).isEqualTo(writes);
    }

    @Test
    void shouldStoreTheDifferenceAndLeaveMissingRowsAlone() {
        load(RosterFile.english().rows(1, 3));

        Reply reply = load(RosterFile.english()
                .with(RosterFile.row(2).replace("CLEARED", "审核不通过"), RosterFile.row(3), RosterFile.row(4)));

        assertCounts(reply, 3, 1, 1, 1, 0);
        assertThat(certificate(1).version()).isEqualTo(1);
        assertThat(certificate(2).roster().checkStatus()).isEqualTo(CheckStatus.REJECTED);
        assertThat(certificate(2).version()).isEqualTo(2);
    }

    @Test
    void shouldChangeARowThatHasAnApplicationAndKeepTheApplication() {
        load(RosterFile.english().rows(1, 1));
        apply(1);
        Certificate before = certificate(1);

        assertCounts(load(RosterFile.english().with(RosterFile.row(1).replace("CLEARED", "未审核"))), 1, 0, 1, 0, 0);
        assertThat(certificate(1).application()).isEqualTo(before.application());
        assertThat(certificate(1).revision()).isEqualTo(before.revision());
    }

    @Test
    void shouldHealWhatACrashLeftHalfDone() {
        load(RosterFile.english().rows(1, 120));

        assertCounts(load(RosterFile.english().rows(1, 300)), 300, 180, 0, 120, 0);
    }

    @Test
    void shouldRejectARowRepeatedInTheFileAndNameTheFirst() {
        Reply reply = load(RosterFile.english()
                .with(RosterFile.row(1), RosterFile.row(2),
                        RosterFile.row(2).replace(RosterFile.document(2), RosterFile.document(9))));

        assertCounts(reply, 3, 2, 0, 0, 1);
        assertThat(rejected(reply)).containsExactly("4 repeated");
        assertThat(reply.text("errors.0.message")).contains("line 3");
        assertThat(door.certificates.find(RosterFile.key(9, SomeCertificates.number(2)))).isEmpty();
    }

    @Test
    void shouldSpoilNoGoodRowByABadOneOfTheSameNumber() {
        Reply reply = load(RosterFile.english()
                .with(RosterFile.row(1).replace("CLEARED", "待定"), RosterFile.row(1), RosterFile.row(2)));

        assertCounts(reply, 3, 2, 0, 0, 1);
        assertThat(rejected(reply)).containsExactly("2 unknown");
    }

    @Test
    void shouldRejectARowThatIsBatchedAndSaysSomethingElse() {
        load(RosterFile.english().rows(1, 2));
        batch(1);
        Certificate before = certificate(1);

        Reply reply = load(RosterFile.english().with(RosterFile.row(1).replace("王小明", "王大明"), RosterFile.row(2)));

        assertCounts(reply, 2, 0, 0, 1, 1);
        assertThat(rejected(reply)).containsExactly("2 locked");
        assertThat(certificate(1)).isEqualTo(before);
        assertCounts(load(RosterFile.english().rows(1, 2)), 2, 0, 0, 2, 0);
    }

    @Test
    void shouldRejectACertificateThatAnotherHolderHas() {
        load(RosterFile.english().rows(1, 2));

        Reply reply = load(RosterFile.english()
                .with(RosterFile.row(1).replace(RosterFile.document(1), RosterFile.document(9)), RosterFile.row(3)));

        assertCounts(reply, 2, 1, 0, 0, 1);
        assertThat(rejected(reply)).containsExactly("2 conflict");
        assertThat(door.certificates.find(RosterFile.key(9, SomeCertificates.number(1)))).isEmpty();
    }

    @Test
    void shouldSayTheSameInADryRunAndWriteNothing() {
        load(RosterFile.english().rows(1, 4));
        batch(1);
        RosterFile file = RosterFile.english()
                .with(RosterFile.row(1).replace("王小明", "王大明"),
                        RosterFile.row(2).replace(RosterFile.document(2), RosterFile.document(9)),
                        RosterFile.row(3).replace("CLEARED", "未审核"), RosterFile.row(4), RosterFile.row(5),
                        RosterFile.row(5), RosterFile.row(6).replace("社会工作师", "院士"));
        int writes = door.certificates.writes();

        Reply tried = door.answer(post(file).query("dryRun", "true"));
        int writesOfDryRun = door.certificates.writes() - writes;
        Reply loaded = door.answer(post(file).query("dryRun", "false"));

        assertThat(writesOfDryRun).isZero();
        assertCounts(tried, 7, 1, 1, 1, 4);
        assertThat(rejected(tried)).containsExactly("2 locked", "3 conflict", "7 repeated", "8 unknown");
        assertThat(tried.at("dryRun")).isEqualTo(true);
        assertThat(loaded.body()).isEqualTo(tried.body().replace("\"dryRun\":true", "\"dryRun\":false"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"RESIDENT_ID | 学生证 | unknown",
            "RESIDENT_ID | `` | missing", "RESIDENT_ID | TAIWAN_PERMIT | malformed", "王小明 | `` | missing",
            "王小明 | =cmd() | malformed", "社会工作师 | 院士 | unknown", "社会工作师 | `` | missing", "广州市 | `` | missing",
            "广州市 | @广州市 | malformed", "CLEARED | 待定 | unknown", "CLEARED | `` | missing",
            "13700137000 | 1370013700 | malformed", "13700137000 | +1370013700 | malformed"})
    void shouldRejectABadRowAndTakeTheOthers(String right, String wrong, String code) {
        Reply reply = load(
                RosterFile.english().with(RosterFile.row(1), RosterFile.row(2).replace(right, wrong)).rows(3, 3));

        assertCounts(reply, 3, 2, 0, 0, 1);
        assertThat(rejected(reply)).first().isEqualTo("3 " + code);
        assertThat(door.certificates.find(RosterFile.key(2))).isEmpty();
    }

    @Test
    void shouldSayEverythingThatIsWrongWithARowAndNothingPersonal() {
        Reply reply = load(RosterFile.english().with("学生证,12345,@王小明,#1,," + "广".repeat(41) + ",好,手机"));

        assertCounts(reply, 1, 0, 0, 0, 1);
        assertThat(rejected(reply)).containsExactly("2 unknown", "2 malformed", "2 malformed", "2 missing",
                "2 too-long", "2 unknown", "2 malformed");
        assertThat(StaffDoor.each(reply, "errors", "message")).allMatch(message -> message.matches("[a-zA-Z]+: .*"));
        assertThat(reply.body()).doesNotContain("王小明", "12345", "手机");
    }

    @Test
    void shouldTryAChangeAgainWhenSomebodyElseWasFirst() {
        load(RosterFile.english().rows(1, 1));
        var applicants = new ArrayDeque<>(List.of(1));
        door.meanwhile(() -> {
            if (!applicants.isEmpty()) {
                apply(applicants.remove());
            }
        });

        Reply reply = load(RosterFile.english().with(RosterFile.row(1).replace("王小明", "王大明")));

        assertCounts(reply, 1, 0, 1, 0, 0);
        assertThat(certificate(1).roster().name().value()).isEqualTo("王大明");
        assertThat(certificate(1).state()).isEqualTo(CertificateState.APPLIED);
    }

    @Test
    void shouldRejectARowWhenSomebodyElseIsAlwaysFirst() {
        load(RosterFile.english().rows(1, 2));
        door.meanwhile(() -> apply(1));

        Reply reply = load(RosterFile.english().with(RosterFile.row(1).replace("王小明", "王大明"), RosterFile.row(2)));

        assertCounts(reply, 2, 0, 0, 1, 1);
        assertThat(rejected(reply)).containsExactly("2 conflict");
    }

    @Test
    void shouldAnswerBeforeItsTimeIsOverAndGoOnWithTheSameFile() {
        load(RosterFile.english().rows(1, 950));
        var changed = new RosterFile(RosterFile.english().rows(1, 950).text().replace("王小明", "王大明"));
        door.meanwhile(() -> door.clock.pass(Duration.ofSeconds(10)));

        Reply first = load(changed);
        door.over(door.certificates);
        Reply second = load(changed);

        int done = StaffDoor.number(first, "changed");
        assertThat(done).isBetween(100, 800);
        assertCounts(first, 950, 0, done, 0, 950 - done);
        assertThat(rejected(first)).allMatch(row -> row.endsWith(" not-reached"));
        assertCounts(second, 950, 0, 950 - done, done, 0);
    }

    @Test
    void shouldSayWhichColumnsItIgnored() {
        String odd = "备注".repeat(30);

        Reply reply = load(new RosterFile(RosterFile.ENGLISH + ",mobil," + odd).rows(1, 1));

        assertCounts(reply, 1, 1, 0, 0, 0);
        assertThat(reply.at("ignoredColumns")).isEqualTo(List.of("mobil", odd.substring(0, 40)));
    }

    @Test
    void shouldListOnlyAsManyErrorsAsAnAnswerHolds() {
        var file = new RosterFile(RosterFile.ENGLISH);
        for (int i = 0; i < 10_000; i++) {
            file.with("x,,,,,,,");
        }

        Reply reply = load(file);

        assertThat(StaffDoor.number(reply, "rejected")).isEqualTo(10_000);
        assertThat(StaffDoor.size(reply, "errors")).isEqualTo(20_000);
        assertThat(StaffDoor.number(reply, "errorsLeftOut")).isEqualTo(50_000);
        assertThat(reply.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "", "1"})
    void shouldRefuseADryRunThatIsNeitherTrueNorFalse(String dryRun) {
        Reply reply = door.refused(post(RosterFile.english().rows(1, 1)).query("dryRun", dryRun).query("dry", "1"), 422,
                "invalid");

        assertThat(reply.mistakes()).containsExactly("dryRun malformed", "dry unknown");
    }

    @Test
    void shouldRefuseWhatIsNoRoster() {
        String good = RosterFile.english().rows(1, 1).text();

        assertThat(door.refused(post().text("text/csv", good.replace("name,", "")), 422, "invalid").mistakes())
                .containsExactly("name missing");
        door.refused(post().text("text/csv", ""), 400, "malformed");
        door.refused(post().text("text/csv", good + "\r\n\"open"), 400, "malformed");
        door.refused(post().bytes("text/csv", good.getBytes(Charset.forName("GB18030"))), 422, "invalid");
        door.refused(post().text("application/json", good), 415, "unsupported-media-type");
        door.refused(post().text("text/csv", good + "\r\n ".repeat(4 * 1024 * 1024 / 3)), 413, "too-large");
        door.refused(post(RosterFile.english().rows(1, 10_001)), 413, "too-large");
    }

    @Test
    void shouldHideOtherAgenciesWindows() {
        door.refused(post(RosterFile.english().rows(1, 1)).claim("agency", "guangzhou"), 404, "not-found");
        door.refused(post(RosterFile.english().rows(1, 1)).path("windowId", "nothing"), 404, "not-found");
    }

    private void apply(int number) {
        Certificate current = certificate(number);
        var submission = current.submit(SomeCertificates.form(), SomeCertificates.WINDOW, SomeCertificates.APPLIED_AT,
                new IfMatch.Anything(), "apply-" + current.version());
        write(((Submission.Accepted) submission).changed());
    }

    private void batch(int number) {
        apply(number);
        write(certificate(number).batched(new BatchPlace(new BatchId(SomeCertificates.WINDOW, 1), 1),
                SomeWindows.CLOSES));
    }

    private void write(Certificate changed) {
        assertThat(door.certificates.write(changed, "w-" + changed.version())).isInstanceOf(Written.Done.class);
    }

    private Certificate certificate(int number) {
        return door.certificates.find(RosterFile.key(number)).orElseThrow();
    }

    private static void assertCounts(Reply reply, int rows, int accepted, int changed, int unchanged, int rejected) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(List.of("rows", "accepted", "changed", "unchanged", "rejected"))
                .extracting(name -> StaffDoor.number(reply, name))
                .containsExactly(rows, accepted, changed, unchanged, rejected);
    }

    private static List<String> rejected(Reply reply) {
        return ((List<?>) Objects.requireNonNull(reply.at("errors"))).stream()
                .map(error -> (java.util.Map<?, ?>) error)
                .map(error -> ((Number) Objects.requireNonNull(error.get("line"))).intValue() + " " + error.get("code"))
                .toList();
    }

    private Reply load(RosterFile file) {
        return door.answer(post(file));
    }

    private Call post(RosterFile file) {
        return post().text("text/csv", file.text());
    }

    private Call post() {
        return door.call("POST /v1/windows/{windowId}/roster").path("windowId", SomeCertificates.WINDOW.value());
    }
}
