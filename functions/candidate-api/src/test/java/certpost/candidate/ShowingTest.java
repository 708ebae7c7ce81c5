package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.batch.BatchId;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowingTest {
    private final Door door = new Door();

    @Test
    void shouldShowAHolderTheirCertificatesAndNobodyElses() {
        door.roster(1);
        door.roster(2);

        Reply reply = door.answer(door.by(1, "GET /v1/me/certificates"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat((List<?>) reply.at("certificates")).hasSize(1);
        assertThat(reply.text("certificates.0.certificateNumber")).isEqualTo(SomeCertificates.number(1).value());
        assertThat(reply.text("certificates.0.qualification.code")).isEqualTo("social-worker");
        assertThat(reply.text("certificates.0.state")).isEqualTo("NOT_APPLIED");
        assertThat(reply.at("certificates.0.application")).isNull();
        assertThat(reply.text("certificates.0.channels.0.channel")).isEqualTo("DIRECT");
        assertThat(reply.at("certificates.0.channels.0.allowed")).isEqualTo(true);
        assertThat(reply.text("certificates.0.channels.0.window.state")).isEqualTo("OPEN");
        assertThat(reply.at("certificates.0.channels.1.allowed")).isEqualTo(false);
        assertThat(reply.text("certificates.0.channels.1.remedy")).isNotEmpty();
    }

    @Test
    void shouldShowWhyAWayIsClosedAndWhatToDo() {
        door.roster(1, CheckStatus.MATERIAL_REQUESTED);

        Reply reply = door.answer(door.looking(1));

        assertThat(reply.text("checkStatus")).isEqualTo("MATERIAL_REQUESTED");
        assertThat(reply.at("channels.0.allowed")).isEqualTo(false);
        assertThat(reply.text("channels.0.reason")).isEqualTo(CheckStatus.MATERIAL_REQUESTED.reason());
        assertThat(reply.text("channels.0.remedy")).isEqualTo(CheckStatus.MATERIAL_REQUESTED.remedy());
    }

    @Test
    void shouldShowTheWindowBeforeInAndAfterItsTime() {
        door.roster(1);

        assertThat(door.answer(door.looking(1).at(Door.OPENS.minusMillis(1))).text("channels.0.window.state"))
                .isEqualTo("SCHEDULED");
        assertThat(door.answer(door.looking(1).at(Door.CLOSES)).text("channels.0.window.state")).isEqualTo("CLOSING");
        assertThat(door.answer(door.looking(1).at(Door.CLOSES)).at("channels.0.allowed")).isEqualTo(false);
    }

    @Test
    void shouldShowTheStoryWithoutTheApplicationOnceItsAddressIsErased() {
        door.roster(1);
        door.answer(door.applying(1));
        door.certificates.keep(CertificateRetention.withoutAddress(door.certificate(1)));

        Reply reply = door.answer(door.looking(1));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("application")).isNull();
        assertThat(reply.text("timeline.0.fact")).isEqualTo("APPLIED");
        assertThat(reply.body()).doesNotContain("13800138000", "体育西路");
    }

    @Test
    void shouldShowHelpLinesWhereAParcelIsStuck() {
        door.roster(1);
        door.answer(door.applying(1));
        var handedOver = Door.CLOSES.plusSeconds(86_400);
        door.certificates.keep(door.certificate(1)
                .batched(new BatchPlace(new BatchId(Door.WINDOW.id(), 1), 1), Door.CLOSES)
                .sent(SomeCertificates.waybill(1), handedOver));

        Reply reply = door.answer(door.looking(1).at(handedOver.plus(Duration.ofDays(3))));

        assertThat(reply.at("helpLines")).isEqualTo(List.of("18558892138", "0591-87571350"));
        assertThat(reply.text("hints.0")).contains("72 hours");
        assertThat(reply.text("hints.1")).contains("WeChat");
    }

    @Test
    void shouldShowTheParcelAndTheStory() {
        door.roster(1);
        door.answer(door.applying(1));
        var sent = door.certificate(1)
                .batched(new BatchPlace(new BatchId(Door.WINDOW.id(), 1), 1), Door.CLOSES)
                .sent(SomeCertificates.waybill(1), Door.CLOSES.plusSeconds(86_400));
        door.certificates.keep(sent);
        door.notices.add(Notice.pending(sent.key(), sent.timeline().getFirst().id(), NoticeKind.APPLIED, "138****8000",
                Door.OPEN, Door.CLOSES));

        Reply reply = door.answer(door.looking(1).at(Door.CLOSES.plusSeconds(86_400)));

        assertThat(reply.text("parcel.waybill")).isEqualTo(SomeCertificates.waybill(1).value());
        assertThat(reply.text("parcel.trackingUrl")).isEqualTo("https://www.ems.com.cn/");
        assertThat(reply.at("helpLines")).isEqualTo(List.of());
        assertThat(reply.text("hints.0")).contains("WeChat");
        assertThat((List<?>) reply.at("timeline")).extracting(entry -> ((java.util.Map<?, ?>) entry).get("fact"))
                .isEqualTo(List.of("APPLIED", "BATCHED", "SENT"));
        assertThat(reply.text("notices.0.mobile")).isEqualTo("138****8000");
        assertThat(reply.text("notices.0.status")).isEqualTo("PENDING");
    }

    @Test
    void shouldShowWhatWasToldOfTheWindowBeforeAnythingHasHappened() {
        door.roster(1);
        door.notices.add(
                Notice.pending(door.key(1), "opened.x", NoticeKind.WINDOW_OPEN, "137****7000", Door.OPEN, Door.CLOSES));

        Reply reply = door.answer(door.looking(1).at(Door.OPEN));

        assertThat(reply.at("timeline")).isEqualTo(List.of());
        assertThat(reply.text("notices.0.kind")).isEqualTo("WINDOW_OPEN");
    }

    @Test
    void shouldAnswerSomeoneElsesCertificateExactlyLikeAMissingOne() {
        door.roster(1);
        String route = "GET /v1/me/certificates/{certificateId}";

        Reply others = door.answer(door.by(2, route, door.key(1).certificate().toString()));

        assertThat(others.status()).isEqualTo(404);
        assertThat(others).isEqualTo(door.answer(door.by(2, route, door.key(3).certificate().toString())));
        assertThat(others).isEqualTo(door.answer(door.by(2, route, "..")));
    }

    @Test
    void shouldRefuseATokenThatNamesNobody() {
        for (Call call : List.of(door.by(1, "GET /v1/me/certificates"), door.looking(1))) {
            Reply reply = door.answer(call.claim("id_type", "LIBRARY_CARD"));
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.problem()).isEqualTo("forbidden");
        }
    }
}
