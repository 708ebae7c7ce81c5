package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Checked;
import certpost.domain.RandomCases;
import certpost.domain.holder.DocumentType;
import certpost.domain.holder.MobileNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterRowTest {
    private static final List<String> LEVELS = List.of("社会工作师", "助理社会工作师");
    private static final List<String> GOOD = List.of("居民身份证", "11010519491231002x", "　王 小明 ", "９９202544900001", "社会工作师",
            "广州市", "发放证书", "138 0013 8000");
    private static final List<String> FIELDS = List.of("documentType", "documentNumber", "name", "certificateNumber",
            "level", "registrationCity", "checkStatus", "mobile");

    @Test
    void shouldReadARowAsAnOfficeTypesIt() {
        RosterRow row = row(GOOD).orThrow();

        assertThat(row.document().type()).isEqualTo(DocumentType.RESIDENT_ID);
        assertThat(row.document().number()).isEqualTo("11010519491231002X");
        assertThat(row.entry().name().value()).isEqualTo("王 小明");
        assertThat(row.entry().documentType()).isEqualTo(DocumentType.RESIDENT_ID);
        assertThat(row.entry().lastFour()).isEqualTo("002X");
        assertThat(row.entry().number().value()).isEqualTo("99202544900001");
        assertThat(row.entry().level()).isEqualTo("社会工作师");
        assertThat(row.entry().registrationCity()).isEqualTo("广州市");
        assertThat(row.entry().checkStatus()).isEqualTo(CheckStatus.CLEARED);
        assertThat(row.entry().mobile()).isEqualTo(new MobileNumber("+8613800138000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"documentType | 学生证 | unknown",
            "documentType | ` ` | missing", "documentNumber | 110105194912310021 | check-digit",
            "documentNumber | 4.40000E+17 | malformed", "name | ` ` | missing", "name | =1 | malformed",
            "certificateNumber | 1234 | malformed", "level | 高级 | unknown", "level | ` ` | missing",
            "level | +级 | malformed", "registrationCity | ` ` | missing", "registrationCity | @ | malformed",
            "checkStatus | cleared | unknown", "checkStatus | ` ` | missing", "mobile | 1380013800 | malformed",
            "mobile | +861380013800 | malformed", "mobile | +12 | malformed", "mobile | x | malformed"})
    void shouldNameWhatIsWrong(String field, String typed, String code) {
        assertThat(mistakes(with(FIELDS.indexOf(field), typed))).containsExactly(field + " " + code);
    }

    @Test
    void shouldTakeARowWithoutAMobileOrWithAForeignOne() {
        assertThat(row(with(7, null)).orThrow().entry().mobile()).isNull();
        assertThat(row(with(7, " 　")).orThrow().entry().mobile()).isNull();
        assertThat(row(with(7, "＋85251234567")).orThrow().entry().mobile()).isEqualTo(new MobileNumber("+85251234567"));
        assertThat(row(with(7, "+8613800138000")).orThrow().entry().mobile())
                .isEqualTo(new MobileNumber("+8613800138000"));
    }

    @Test
    void shouldTakeTextsOf40CharactersAndNoLongerOnes() {
        assertThat(mistakes(with(5, "市".repeat(40)))).isEmpty();
        assertThat(mistakes(with(5, "市".repeat(41)))).containsExactly("registrationCity too-long");
        assertThat(mistakes(with(4, "级".repeat(41)))).containsExactly("level too-long");
    }

    @Test
    void shouldSayEverythingThatIsWrongAtOnceInTheOrderOfTheColumns() {
        var nothing = new ArrayList<@Nullable String>(Collections.nCopies(8, null));

        assertThat(mistakes(nothing)).containsExactly("documentType missing", "documentNumber missing", "name missing",
                "certificateNumber missing", "level missing", "registrationCity missing", "checkStatus missing");
    }

    @Test
    void shouldMakeAValueOrMistakesOfAnyTextAndRepeatNoneOfIt() {
        RandomCases.check(2_000, random -> {
            int cell = random.nextInt(8);
            String typed = "#" + RandomCases.wild(random, "王小明0123456789X", 12);
            var checked = row(with(cell, typed));

            assertThat(checked.mistakes()).noneMatch(mistake -> mistake.message().contains(typed));
            assertThat(checked.toString()).doesNotContain("11010519491231002");
        });
    }

    private static List<@Nullable String> with(int cell, @Nullable String typed) {
        var cells = new ArrayList<@Nullable String>(GOOD);
        cells.set(cell, typed);
        return cells;
    }

    private static List<String> mistakes(List<? extends @Nullable String> cells) {
        return row(cells).mistakes().stream().map(mistake -> mistake.field() + " " + mistake.code()).toList();
    }

    private static Checked<RosterRow> row(List<? extends @Nullable String> cells) {
        return RosterRow.of(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5),
                cells.get(6), cells.get(7), LEVELS);
    }
}
