package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import com.fasterxml.jackson.databind.JsonNode;
import certpost.local.story.roster.Row;
import certpost.local.story.roster.SampleRoster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The agency of Guangzhou opens: who serves whom, its window with its notice, and its roster. */
final class OpeningAgency {
    /** Functions remember reference data for five seconds. */
    static final Duration UNTIL_KNOWN = Duration.ofSeconds(6);
    private static final String SOURCE = "Guangzhou bureau's FAQ on mailing certificates, 2025 edition, issued 2025-08-06";
    private static final int DAYS_OPEN = 30;

    private final Report report;
    private final Clerk province;
    private final Clerk city;

    OpeningAgency(Client client, Report report) {
        this.report = report;
        this.province = Clerk.of(client, Staff.AUTHORITY);
        this.city = Clerk.of(client, Guangzhou.AGENCY);
    }

    void loadAgencies() {
        report.chapter(
                "The province's staff load who serves whom, and two invented qualifications for what is asked below");
        load(Staff.AUTHORITY, "广东省人事考试机构", List.of());
        load(Guangzhou.AGENCY, "广州市人事考试机构", List.of(CityCast.CITY));
        load(Guangzhou.OTHER_AGENCY, "深圳市人事考试机构", List.of("深圳市"));
        for (SampleExams exam : SampleExams.values()) {
            exam.load(province, report);
        }
        Pause.until(Instant.now().plus(UNTIL_KNOWN), "every function knows", report);
    }

    private void load(String code, String name, List<String> cities) {
        Answer answer = province.put("/v1/agencies/" + code, agency(name, cities, "NONE"));
        report.check(answer.is(200) || answer.is(201), "%s (%s) serves %s".formatted(code, name,
                cities.isEmpty() ? "the province" : String.join(", ", cities)), answer.insteadOf("200 or 201"));
    }

    /** What is loaded of an agency; its name says no more than what it is. */
    static Map<String, Object> agency(String name, List<String> cities, String latePolicy) {
        return Map.of("name", name, "province", "广东省", "cities", cities, "latePolicy", latePolicy, "source", SOURCE);
    }

    /** The agency's own window for mailing, by plain dates; of the first exam year that has none. */
    Window announce() {
        report.chapter("R14: the agency publishes its collection notice (领证通知) with a window of its own");
        LocalDate today = Beijing.date(Instant.now());
        LocalDate last = lastDay(today);
        String notice = "领证通知：请于%d月%d日至%d月%d日申请邮寄".formatted(today.getMonthValue(), today.getDayOfMonth(),
                last.getMonthValue(), last.getDayOfMonth());
        for (int year = Staff.FIRST_YEAR; year <= Staff.LAST_YEAR; year++) {
            Window window = new Window(Guangzhou.AGENCY, Staff.QUALIFICATION, year, Beijing.endOf(last));
            Answer answer = put(window, notice);
            if (!answer.is(200) && !answer.is(409, "conflict")) {
                report.answer("R14: window " + window.id() + ", " + today + " to " + last, answer, 201, "");
                report.equal("R14: it closes at 24:00 of the last day", window.closesAt(),
                        Beijing.instant(answer.json().path("closesAt").asText()));
                report.equal("R14: holders will read", notice, answer.json().path("collectionNotice").asText());
                return window;
            }
            report.say("The session of " + year + " has its window already: taking the next year.");
        }
        throw new StoryStopped("every exam year was played in this data folder already: start with an empty one");
    }

    /** The window of a sample exam of the same year, with one certificate on its roster. */
    Window announce(SampleExams exam, Window like, Candidate holder) {
        Window window = new Window(Guangzhou.AGENCY, exam.code(), like.year(), like.closesAt());
        report.answer("R17: window " + window.id(), put(window, "领证通知：请到考试机构领取"), 201, "");
        SampleRoster roster = new SampleRoster(List.of(new Row.Good(holder.holder().withLevel(SampleExams.LEVEL))));
        report.equal("R17: with so many certificates", 1,
                city.load(window, roster.asExcelSavesIt()).json().path("accepted").asInt());
        return window;
    }

    private Answer put(Window window, String notice) {
        LocalDate today = Beijing.date(Instant.now());
        return city.put(window.path(),
                Map.of("qualification", window.qualification(), "year", window.year(), "authority", window.authority(),
                        "channel", "AGENCY", "opensOn", today.toString(), "closesOn", lastDay(today).toString(),
                        "collectionNotice", notice));
    }

    private static LocalDate lastDay(LocalDate today) {
        return today.plusDays(DAYS_OPEN);
    }

    /** Each agency loads its own holders only; returns how many the city has, by the server's count. */
    int loadRoster(Window window, byte[] file, int own, int others) {
        Answer answer = city.load(window, file);
        JsonNode json = answer.json();
        report.answer("R14: a clerk of Guangzhou loads the roster", answer, 200, "");
        report.equal("R14: accepted of Guangzhou's holders", own, json.path("accepted").asInt());
        report.equal("R14: refused, because Shenzhen's agency serves them (other-agency)", others,
                json.path("errors").findValuesAsText("code").stream().filter("other-agency"::equals).toList().size());
        return json.path("accepted").asInt();
    }
}
