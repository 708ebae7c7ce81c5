package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.window.LocalWindow;
import certpost.domain.window.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R7: the local windows of 2025 answer their holders rightly on the first day, on the last, and on the next. */
class LocalWindowsTest {
    private final Door door = new Door(
            Arrays.stream(LocalWindow.values()).map(LocalWindow::window).toArray(Window[]::new));

    LocalWindowsTest() {
        for (LocalWindow local : LocalWindow.values()) {
            door.reference.put(local.holdingAgency());
            door.reference.put(local.agency());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeOpenFromTheFirstSecondOfTheFirstDayToTheLastOfTheLast(LocalWindow local) {
        Window window = local.window();
        CertificateKey holder = door.rosterOf(1, local.session(), local.registrationCity);
        Instant evening = window.opensAt().minusSeconds(1);
        assertShown(look(evening), window, "SCHEDULED", "The window opens at " + local.firstDay);
        assertThat(door.answer(apply(holder, evening)).problem()).isEqualTo("window-not-open");
        assertThat(door.certificates.find(holder).orElseThrow().application()).isNull();

        assertShown(look(window.opensAt()), window, "OPEN", null);
        Reply applied = door.answer(apply(holder, window.opensAt()));
        assertThat(applied.status()).as(applied.body()).isEqualTo(201);
        assertThat(applied.text("receipt.closesAt")).isEqualTo(local.lastDay.plusDays(1) + "T00:00:00+08:00");
        assertThat(applied.text("receipt.countedBy")).contains("last day " + local.lastDay + ", until 24:00");
        assertThat(door.answer(withdraw(holder, window.opensAt().plus(Duration.ofHours(1)))).status()).isEqualTo(204);

        Instant lastSecond = window.closesAt().minusSeconds(1);
        assertShown(look(lastSecond), window, "OPEN", null);
        assertThat(door.answer(apply(holder, lastSecond)).status()).isEqualTo(201);

        assertShown(look(window.closesAt()), window, "CLOSING",
                "The window closed at " + local.lastDay.plusDays(1) + "T00:00:00+08:00");
        assertThat(door.answer(apply(holder, window.closesAt())).problem()).isEqualTo("window-closed");
        assertThat(door.answer(withdraw(holder, window.closesAt())).problem()).isEqualTo("window-closed");
        assertThat(door.certificates.find(holder).orElseThrow().application()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void shouldShowWhatTheAgencyPublished(LocalWindow local) {
        var told = new Door(local.window().with("领证通知"));
        told.reference.put(local.holdingAgency());
        told.reference.put(local.agency());
        told.rosterOf(1, local.session(), local.registrationCity);

        assertThat(told.answer(told.by(1, "GET /v1/me/certificates"))
                .text("certificates.0.channels.1.window.collectionNotice")).isEqualTo("领证通知");
    }

    /** A city's window is for that city's holders only; a province's for all of it. */
    @ParameterizedTest
    @EnumSource
    void shouldBeForTheHoldersOfThePlaceOnly(LocalWindow local) {
        String elsewhere = local == LocalWindow.LUOHE ? "郑州市" : "广州市";
        CertificateKey holder = door.rosterOf(1, local == LocalWindow.LUOHE ? local.session() : Door.WINDOW.session(),
                elsewhere);
        Instant open = local.window().opensAt();

        Reply reply = look(open);

        assertThat(reply.at("certificates.0.channels.1.window")).as(reply.body()).isNull();
        assertThat(door.answer(apply(holder, open)).status()).isIn(404, 409);
    }

    private Reply look(Instant at) {
        Reply reply = door.answer(door.by(1, "GET /v1/me/certificates").at(at));
        assertThat(reply.text("certificates.0.channels.1.channel")).as(reply.body()).isEqualTo("AGENCY");
        return reply;
    }

    private static void assertShown(Reply reply, Window window, String state, @Nullable String reason) {
        String channel = "certificates.0.channels.1.";
        assertThat(reply.text(channel + "window.windowId")).isEqualTo(window.id().value());
        assertThat(reply.text(channel + "window.state")).isEqualTo(state);
        assertThat(reply.at(channel + "allowed")).isEqualTo(reason == null);
        if (reason != null) {
            assertThat(reply.text(channel + "reason")).startsWith(reason);
        }
    }

    private Call apply(CertificateKey holder, Instant at) {
        return door.by(1, "PUT /v1/me/certificates/{certificateId}/application", holder.certificate().toString())
                .json(Door.APPLICATION.replace("DIRECT", "AGENCY"))
                .at(at)
                .id("application at " + at);
    }

    private Call withdraw(CertificateKey holder, Instant at) {
        return door.by(1, "DELETE /v1/me/certificates/{certificateId}/application", holder.certificate().toString())
                .at(at)
                .id("withdrawal at " + at);
    }
}
