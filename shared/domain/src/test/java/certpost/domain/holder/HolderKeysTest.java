package certpost.domain.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.RandomCases;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolderKeysTest {

    private static final byte[] FIRST = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SECOND = "fedcba9876543210fedcba9876543210!".getBytes(StandardCharsets.US_ASCII);
    private static final IdentityDocument DOCUMENT = new IdentityDocument(DocumentType.RESIDENT_ID,
            "11010519491231002X");

    private final HolderKeys keys = new HolderKeys(Map.of(1, FIRST, 2, SECOND));

    @Test
    void shouldMakeTheIdThatOpensslMakes() {
        // printf 'RESIDENT_ID|11010519491231002X' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(keys.holderId(1, DOCUMENT).value()).isEqualTo("5c80e8930996eecfaf196b68d10340e2e237ee5f");
    }

    @Test
    void shouldMakeOfANumberAndForOtherPurposesWhatOpensslMakes() {
        MobileNumber mobile = MobileNumber.of("mobile", "13800138000", true).orThrow();

        // printf 'MOBILE|+8613800138000' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(keys.numberId(1, mobile)).isEqualTo("430e9664fd8f0bc9bc82164f773b23bf03e58c78");
        // printf cursors | openssl dgst -sha256 -hmac 'fedcba9876543210fedcba9876543210!'
        assertThat(keys.secretFor("cursors")).asHexString()
                .isEqualToIgnoringCase("6141a1632ac93100e333d39e73cd912b5d027f3041a77319231412e3d4464778");
        assertThatThrownBy(() -> keys.secretFor("RESIDENT_ID|11010519491231002X"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNameTheLineThatIsWrong() {
        String good = "1=" + base64(FIRST) + "\n";

        assertThatThrownBy(() -> HolderKeys.parse("\n" + good + "x")).hasMessageStartingWith("line 3 ");
        assertThatThrownBy(() -> HolderKeys.parse(good + good)).hasMessageStartingWith("line 2 ");
        assertThatThrownBy(() -> HolderKeys.parse(good + "2=a")).hasMessageStartingWith("line 2 ");
    }

    @Test
    void shouldGiveOnePersonAnotherIdUnderEachVersionAndDocument() {
        var passport = new IdentityDocument(DocumentType.PASSPORT, "11010519491231002");

        assertThat(keys.holderId(1, DOCUMENT)).isNotEqualTo(keys.holderId(2, DOCUMENT))
                .isNotEqualTo(keys.holderId(1, passport))
                .isEqualTo(new HolderKeys(Map.of(1, FIRST)).holderId(1, DOCUMENT));
    }

    @Test
    void shouldTellDocumentsOfTwoTypesWithTheSameNumberApart() {
        assertThat(keys.holderId(1, new IdentityDocument(DocumentType.TAIWAN_PERMIT, "12345678")))
                .isNotEqualTo(keys.holderId(1, new IdentityDocument(DocumentType.PASSPORT, "12345678")));
    }

    @Test
    void shouldReadItsKeysFromLines() {
        var text = "# keys of holders\r\n\n 2=" + base64(SECOND) + "\r\n1=" + base64(FIRST) + "\n";

        var parsed = HolderKeys.parse(text);

        assertThat(parsed.versions()).containsExactly(1, 2);
        assertThat(parsed.newest()).isEqualTo(2);
        assertThat(parsed.holderId(1, DOCUMENT)).isEqualTo(keys.holderId(1, DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# none", "1=c2hvcnQ=", "0=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", "1: MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "1=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\n1=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "1=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\n2=MDEyM"})
    void shouldNotStartWithKeysThatAreWrongNorShowThem(String text) {
        assertThatThrownBy(() -> HolderKeys.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("MDEy")
                .hasMessageNotContaining("c2hv")
                .hasNoCause();
    }

    @Test
    void shouldPrintVersionsOnly() {
        assertThat(keys).hasToString("HolderKeys[1, 2]");
    }

    @Test
    void shouldNotAnswerUnderAVersionItDoesNotHave() {
        assertThatThrownBy(() -> keys.holderId(3, DOCUMENT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }

    @Test
    void shouldNotChangeWithTheArrayItWasMadeFrom() {
        var key = FIRST.clone();
        var made = new HolderKeys(Map.of(1, key));

        key[0]++;

        assertThat(made.holderId(1, DOCUMENT)).isEqualTo(keys.holderId(1, DOCUMENT));
    }

    @Test
    void shouldNotMakeTwoHoldersOneNorShowTheNumber() {
        var seen = new HashMap<HolderId, String>();
        RandomCases.check(3_000, random -> {
            var number = ResidentNumbers.any(random, "44");
            var id = keys.holderId(1, new IdentityDocument(DocumentType.RESIDENT_ID, number));

            assertThat(seen.merge(id, number, (before, _) -> before)).isEqualTo(number);
            assertThat(id.value()).matches("[0-9a-f]{40}").doesNotContain(number.substring(6, 14));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "G123456789012345678901234567890123456789",
            "A123456789012345678901234567890123456789"})
    void shouldNotTakeAnythingElseForAHolderId(String value) {
        assertThatThrownBy(() -> new HolderId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
