package certpost.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.Settings;
import certpost.aws.sms.HttpSmsSender;
import certpost.aws.connection.OnePost;
import certpost.aws.sns.Publishing;
import certpost.aws.sns.SnsSmsSender;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.OutsideProduction;
import certpost.domain.notice.SimulatedNumber;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.notice.SmsSignature;
import certpost.domain.notice.SomeSms;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsChoiceTest {
    private static final Map<String, String> SNS = Map.of("STAGE", "production", "SMS_PROVIDER", "sns");
    private static final Map<String, String> HTTP = Map.of("STAGE", "production", "SMS_PROVIDER", "http",
            "SMS_SIGNATURE", "广东人社", "SMS_HTTP_ENDPOINT", "https://sms.example/v1", "SMS_HTTP_KEY_ID", "key-1",
            "SMS_HTTP_SECRET", "certpost/sms-gateway", "SMS_HTTP_TEMPLATES",
            Arrays.stream(NoticeKind.values()).map(kind -> kind + "=T-" + kind).collect(Collectors.joining(",")));

    private final List<Map<String, String>> published = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private Optional<SmsSignature> loaded = Optional.empty();

    @Test
    void shouldMakeTheChosenProviderAndNoClientOfTheOther() {
        assertThat(sender(SNS)).isInstanceOf(SnsSmsSender.class);
        assertThat(made).containsExactly("sns");
        made.clear();
        assertThat(sender(HTTP)).isInstanceOf(HttpSmsSender.class);
        assertThat(made).containsExactly("secrets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STAGE", "SMS_PROVIDER", "SMS_SIGNATURE", "SMS_HTTP_ENDPOINT", "SMS_HTTP_KEY_ID",
            "SMS_HTTP_SECRET", "SMS_HTTP_TEMPLATES"})
    void shouldFailAtStartByTheNameOfAMissingSetting(String name) {
        for (Map<String, String> wrong : List.of(with(HTTP, Map.of(name, "")), without(HTTP, name))) {
            assertThatThrownBy(() -> sender(wrong)).hasMessage("setting " + name + " is missing");
        }
        assertThat(made).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SMS_PROVIDER, pigeon", "SMS_SIGNATURE, 【广东人社】", "SMS_SIGNATURE, 一二三四五六七八九",
            "SMS_HTTP_ENDPOINT, http://sms.example/", "SMS_HTTP_TEMPLATES, SENT=1", "SMS_GUESTS, 13800138000"})
    void shouldFailAtStartByTheNameOfAWrongSettingAndRepeatNoneOfIt(String name, String value) {
        Map<String, String> trial = with(HTTP, Map.of("STAGE", "trial", name, value));

        assertThatThrownBy(() -> sender(trial)).hasMessageStartingWith("setting " + name + " ")
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "local", "Production", "prod"})
    void shouldTextGuestsOnlyWhereverItIsNotProduction(String stage) {
        SmsSender sender = sender(with(SNS, Map.of("STAGE", stage)));

        assertThat(sender).isInstanceOf(OutsideProduction.class);
        assertThat(sender.send(SomeSms.sent())).isEqualTo(new Outcome.Refused("not on the guest list"));
        assertThat(sender(with(SNS, Map.of("STAGE", stage, "SMS_GUESTS", SomeSms.MOBILE.e164()))).send(SomeSms.sent()))
                .isEqualTo(new Outcome.Accepted("m-1"));
        assertThat(published).hasSize(1);
    }

    @Test
    void shouldTextEveryNumberInProductionWhateverTheGuestListSays() {
        SmsSender sender = sender(with(SNS, Map.of("SMS_GUESTS", "+8613900139000")));

        sender.send(SomeSms.sent());
        sender.send(SomeSms.sent(SimulatedNumber.REFUSED.number()));

        assertThat(published).extracting(message -> message.get("PhoneNumber"))
                .containsExactly(SomeSms.MOBILE.e164(), SimulatedNumber.REFUSED.number().e164());
    }

    @Test
    void shouldSignTextsOnlyWhereASignatureIsSet() {
        sender(SNS).send(SomeSms.sent());
        sender(with(SNS, Map.of("SMS_SIGNATURE", "广东人社"))).send(SomeSms.sent());

        assertThat(published).extracting(message -> message.get("Message"))
                .containsExactly(SomeSms.sent().text(), "【广东人社】" + SomeSms.sent().text());
    }

    @Test
    void shouldSignAsStaffHaveLoadedBeforeWhatTheDeploymentSays() {
        SmsSender sender = sender(with(SNS, Map.of("SMS_SIGNATURE", "广东人社")));
        loaded = Optional.of(new SmsSignature("广州人社"));
        sender.send(SomeSms.sent());

        assertThat(published).extracting(message -> message.get("Message"))
                .containsExactly("【广州人社】" + SomeSms.sent().text());
    }

    private SmsSender sender(Map<String, String> settings) {
        return new SmsChoice(new Settings(settings), () -> Instant.EPOCH, () -> "id", () -> loaded).sender(
                counted("sns", (Publishing) this::accepted), counted("secrets", name -> name), Jsonb.builder().build());
    }

    private <T> Supplier<T> counted(String name, T client) {
        return () -> {
            made.add(name);
            return client;
        };
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private static Map<String, String> without(Map<String, String> settings, String name) {
        var all = new HashMap<>(settings);
        all.remove(name);
        return all;
    }

    private OnePost.Result accepted(Map<String, String> parameters) {
        published.add(parameters);
        return new OnePost.Result.Answered(200, "<MessageId>m-" + published.size() + "</MessageId>");
    }
}
