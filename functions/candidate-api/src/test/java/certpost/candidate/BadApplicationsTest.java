package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadApplicationsTest {
    private final Door door = new Door();

    @BeforeEach
    void roster() {
        door.roster(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"DIRECT\"      | \"COUNTER\"        | channel unknown",
            "\"DIRECT\"      | \"PIGEON\"         | channel unknown",
            "\"DIRECT\"      | null               | channel missing",
            "\"DIRECT\"      | 7                  | channel malformed",
            "\"王小明\"      | \" \"              | recipient missing",
            "\"王小明\"      | \"=1+1\"           | recipient malformed",
            "\"王小明\"      | \"12345\"          | recipient malformed",
            "\"王小明\"      | [\"王小明\"]       | recipient malformed",
            "\"13800138000\" | \"1380013800\"     | mobile malformed",
            "\"13800138000\" | \"12800138000\"    | mobile malformed",
            "\"13800138000\" | 13800138000        | mobile malformed",
            "\"13800138000\" | \"+85291234567\"   | mobile malformed",
            "\"13800138000\" | \"+12015550100\"   | mobile malformed",
            "\"13800138000\" | \"\"               | mobile missing",
            "\"CN\"          | \"US\"             | address.region unknown",
            "\"广东省\"      | \"广东\"           | address.province unknown",
            "\"广州市\"      | \"武汉市\"         | address.city unknown",
            "\"天河区\"      | true               | address.district malformed",
            "\"510620\"      | \"51062\"          | address.postalCode malformed",
            "体育西路1号     | 丰巢快递柜3号      | address.detail parcel-locker",
            "体育西路1号2栋301房 | x              | address.detail malformed",
            "\"channel\"     | \"via\"            | channel missing",
            "\"postalCode\"  | \"zip\"            | address.zip unknown",
            "\"detail\"      | \"city\"           | address.city duplicate",})
    void shouldNameTheMistakeAndWriteNothing(String right, String wrong, String mistake) {
        String body = Door.APPLICATION.replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        Reply reply = door.answer(door.applying(1).json(body));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("invalid");
        assertThat(reply.mistakes()).contains(mistake);
        assertThat(door.certificates.writes()).isZero();
    }

    @Test
    void shouldNameAllMistakesAtOnceAndRepeatNothingPersonal() {
        Reply reply = door.answer(door.applying(1).json("""
                {"channel": "DIRECT", "recipient": "@", "mobile": "1380013", "extra": 1,
                 "address": {"region": "CN", "province": "广东", "detail": "x"}}"""));

        assertThat(reply.mistakes()).contains("recipient malformed", "mobile malformed", "extra unknown",
                "address.province unknown", "address.city missing", "address.detail malformed");
        assertThat(reply.body()).doesNotContain("1380013");
    }

    @Test
    void shouldAskAbroadForANumberInE164AndWarnOfNothing() {
        String body = """
                {"channel": "DIRECT", "recipient": "Chan Tai Man", "mobile": "%s",
                 "address": {"region": "HK", "detail": "1 Queen's Road Central"}}""";

        assertThat(door.answer(door.applying(1).json(body.formatted("91234567"))).mistakes())
                .containsExactly("mobile malformed");
        Reply taken = door.answer(door.applying(1).json(body.formatted("+85291234567")));

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.at("receipt.postage.amount")).isNull();
        assertThat(taken.text("receipt.postage.note")).isEqualTo("as charged by the carrier");
    }

    @Test
    void shouldTakeAnUnknownDistrictWithAWarning() {
        Reply reply = door.answer(door.applying(1).json(Door.APPLICATION.replace("天河区", "样本新区")));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("warnings.0.field")).isEqualTo("address.district");
        assertThat(reply.text("warnings.0.code")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"text\"", "{", "{}{}", "{\"channel\": }", "{\"channel\": \"DIRECT\"",
            "{\"a\": {\"b\": {\"c\": {\"d\": {\"e\": {\"f\": {\"g\": {\"h\": {\"i\": {\"j\": {\"k\": {\"l\": {\"m\": {\"n\": {\"o\":"
                    + " {\"p\": {}}}}}}}}}}}}}}}}}}"})
    void shouldCallMalformedWhatIsNoJsonObject(String body) {
        Reply reply = door.answer(door.applying(1).json(body));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("malformed");
        assertThat(door.certificates.writes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s] garbage", "%s],[{\"a\": 1}", "[%s]", "%s,", "%s}", "{}, %s", "\u00a0%s"})
    void shouldCallMalformedAnApplicationWithAnythingAroundIt(String around) {
        Reply reply = door.answer(door.applying(1).json(around.formatted(Door.APPLICATION)));

        assertThat(reply.problem()).isEqualTo("malformed");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(door.certificates.writes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"510620\"} | \"510620\",}",
            "\"DIRECT\", | \"DIRECT\" ", "王小明 | `王\t小明`", "天河区 | `天河\u0000区`"})
    void shouldCallMalformedAnApplicationThatOnlyLooksLikeJson(String right, String wrong) {
        String body = Door.APPLICATION.replace(right, wrong);
        assertThat(body).isNotEqualTo(Door.APPLICATION);

        Reply reply = door.answer(door.applying(1).json(body));

        assertThat(reply.problem()).isEqualTo("malformed");
        assertThat(door.certificates.writes()).isZero();
    }

    @Test
    void shouldCallMalformedWhatIsNotUtf8() {
        Reply reply = door.answer(door.applying(1).bytes("application/json", new byte[]{'{', (byte) 0xff, '}'}));

        assertThat(reply.problem()).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/merge-patch+json", ""})
    void shouldRefuseOtherMediaTypes(String mediaType) {
        Reply reply = door.answer(door.applying(1).text(mediaType, Door.APPLICATION));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.problem()).isEqualTo("unsupported-media-type");
        assertThat(door.certificates.writes()).isZero();
    }

    @Test
    void shouldRefuseABodyOverSixtyFourKilobytes() {
        String padding = " ".repeat(64 * 1024);

        Reply reply = door.answer(door.applying(1).json(Door.APPLICATION + padding));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("too-large");
        assertThat(door.certificates.writes()).isZero();
    }
}
