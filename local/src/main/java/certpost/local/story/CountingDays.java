package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Shows how a deadline is counted: twelve working days from 2025-09-19, over the longest holiday of that year. */
final class CountingDays {
    private static final int WORKING_DAYS = 12;
    private static final String LAST_DAY = "2025-10-11";
    private static final Instant MIDNIGHT = Instant.parse("2025-10-11T16:00:00Z");

    private final Client client;
    private final Report report;

    CountingDays(Client client, Report report) {
        this.client = client;
        this.report = report;
    }

    void play() {
        report.chapter("How a deadline is counted: announced on 2025-09-19, 12 working days (12个工作日)");
        Answer answer = client.get("/v1/deadlines?announcedOn=2025-09-19&workingDays=" + WORKING_DAYS, "");
        JsonNode deadline = answer.json();
        int counted = 0;
        for (JsonNode day : deadline.path("days")) {
            boolean counts = day.path("counts").asBoolean();
            counted += counts ? 1 : 0;
            report.say("%s  %s  %s".formatted(weekday(day.path("date").asText()),
                    counts ? "%2d".formatted(counted) : " -", day.path("reason").asText()));
        }
        if (!report.answer("Every day is explained", answer, 200, "")) {
            return;
        }
        report.equal("Working days counted", WORKING_DAYS, counted);
        report.equal("Last day, a Saturday that makes up for the holiday", LAST_DAY, deadline.path("lastDay").asText());
        report.equal("It closes at 24:00 Beijing time", MIDNIGHT, Beijing.instant(deadline.path("closesAt").asText()));
    }

    private static String weekday(String date) {
        try {
            return LocalDate.parse(date).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date;
        } catch (DateTimeException _) {
            return "??? " + date;
        }
    }
}
