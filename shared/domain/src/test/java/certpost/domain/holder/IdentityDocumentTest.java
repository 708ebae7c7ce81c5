package certpost.domain.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityDocumentTest {

    @ParameterizedTest
    @CsvSource({"RESIDENT_ID, 11010519491231002X, 11010519491231002X", "居民身份证, 11010519491231002x, 11010519491231002X",
            "RESIDENT_ID, '　１１０１０５１９４９１２３１００２ｘ ', 11010519491231002X",
            "PERMANENT_RESIDENT, usa110100010123, USA110100010123", "HK_MACAU_PERMIT, H12345678, H12345678",
            "HK_MACAU_PERMIT, h1234567801, H12345678", "HK_MACAU_PERMIT, M123456781, M12345678",
            "TAIWAN_PERMIT, 12345678, 12345678", "PASSPORT, e12345678, E12345678", "护照, AB123, AB123"})
    void shouldTakeRealShapesInOneWayOfWriting(String type, String typed, String canonical) {
        assertThat(IdentityDocument.of(type, typed).orThrow().number()).isEqualTo(canonical);
    }

    @Test
    void shouldTakeTheOtherCardsWithTheResidentsCheckCharacter() {
        var permit = ResidentNumbers.completed("83000019900101001");
        var foreigner = ResidentNumbers.completed("91184019900101001");

        assertThat(IdentityDocument.of("RESIDENCE_PERMIT", permit).mistakes()).isEmpty();
        assertThat(IdentityDocument.of("PERMANENT_RESIDENT", foreigner).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"RESIDENT_ID, 110105194912310021, check-digit",
            "RESIDENT_ID, 11010519491231002, malformed", "RESIDENT_ID, 110105491231002, malformed",
            "RESIDENT_ID, X1010519491231002X, malformed", "RESIDENT_ID, 11010519491 231002X, malformed",
            "RESIDENT_ID, ١١٠١٠٥١٩٤٩١٢٣١٠٠٢X, malformed", "RESIDENT_ID, null, missing", "RESIDENT_ID, '　 ', missing",
            "RESIDENCE_PERMIT, 11010519491231002X, malformed", "PERMANENT_RESIDENT, US1110100010123, malformed",
            "HK_MACAU_PERMIT, H1234567, malformed", "HK_MACAU_PERMIT, H12345678012, malformed",
            "HK_MACAU_PERMIT, C12345678, malformed", "TAIWAN_PERMIT, 1234567, malformed", "PASSPORT, A123, malformed",
            "PASSPORT, ABCDEFGHIJ12345678, malformed", "PASSPORT, straße1, malformed",
            "PASSPORT, E1234-678, malformed"})
    void shouldSayWhatIsWrongWithANumber(String type, @Nullable String number, String code) {
        assertThat(IdentityDocument.of(type, number).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("documentNumber", code));
    }

    @ParameterizedTest
    @CsvSource({"11010519490230001", "11010519491331001", "11010518991231001", "11010521000101001",
            "11010500000000001"})
    void shouldRefuseBirthDatesThatNobodyHas(String digits) {
        assertThat(IdentityDocument.of("RESIDENT_ID", ResidentNumbers.completed(digits)).mistakes())
                .extracting(Mistake::code)
                .containsExactly("birth-date");
    }

    @Test
    void shouldSayThatTheResidencePermitIsNotAResidentId() {
        var permit = ResidentNumbers.completed("81000019900101001");

        assertThat(IdentityDocument.of("RESIDENT_ID", permit).mistakes()).isNotEmpty();
        assertThat(IdentityDocument.of("港澳台居民居住证", permit).mistakes()).isEmpty();
    }

    @Test
    void shouldSayAllThatIsWrongAtOnce() {
        assertThat(IdentityDocument.of(null, null).mistakes()).extracting(Mistake::field)
                .containsExactly("documentType", "documentNumber");
        assertThat(IdentityDocument.of("LIBRARY_CARD", "1").mistakes()).extracting(Mistake::code)
                .containsExactly("unknown");
    }

    @Test
    void shouldNotBeBuiltWrong() {
        for (var number : new String[]{"11010519491231002x", "110105194912310021", ""}) {
            assertThatThrownBy(() -> new IdentityDocument(DocumentType.RESIDENT_ID, number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("110105");
        }
        assertThatThrownBy(() -> new IdentityDocument(DocumentType.HK_MACAU_PERMIT, "H1234567801"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldPrintNoneOfTheNumber() {
        var document = IdentityDocument.of("PASSPORT", "AB123").orThrow();

        assertThat(document.toString()).isEqualTo("IdentityDocument[PASSPORT ****]");
        assertThat(document.lastFour()).isEqualTo("B123");
        assertThat(Checked.valid(document).toString()).doesNotContain("123");
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameEachTypeByCodeAndInChinese(DocumentType type) {
        assertThat(DocumentType.named(type.name())).contains(type);
        assertThat(DocumentType.named(type.chinese())).contains(type);
        assertThat(DocumentType.named(type.name() + "S")).isEmpty();
    }
}
