package certpost.local.story.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleRosterTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void shouldKeepTheFilesAsTheyAreGenerated() throws Exception {
        assertThat(Files.readAllBytes(SAMPLES.resolve(SampleRoster.FILE)))
                .isEqualTo(SampleRoster.provincial().asExcelSavesIt());
        assertThat(Files.readAllBytes(SAMPLES.resolve(SampleRoster.CITY_FILE)))
                .isEqualTo(SampleRoster.ofGuangzhou().asExcelSavesIt());
        assertThat(Files.readAllBytes(SAMPLES.resolve(SampleRoster.SMALL_FILE)))
                .isEqualTo(SampleRoster.small().inUtf8());
    }

    @Test
    void shouldHoldAThousandDifferentHoldersAndADozenSpoiltRows() {
        SampleRoster roster = SampleRoster.provincial();

        assertThat(roster.holders()).hasSize(1_000);
        assertThat(roster.holders().stream().map(Holder::documentNumber)).doesNotHaveDuplicates();
        assertThat(roster.holders().stream().map(Holder::certificateNumber)).doesNotHaveDuplicates();
        assertThat(roster.holders().stream().filter(Holder::cleared)).hasSize(955);
        assertThat(roster.spoiltLines()).hasSize(12);
        assertThat(roster.holders().stream().map(Holder::documentType)).contains(DocumentType.values());
    }

    @Test
    void shouldHoldTwoCitiesHoldersWhoAreNobodyOfTheProvincesRoster() {
        SampleRoster roster = SampleRoster.ofGuangzhou();

        assertThat(roster.holders()).hasSize(24).allMatch(Holder::cleared);
        assertThat(roster.holders().stream().filter(holder -> holder.city().equals("广州市"))).hasSize(20);
        assertThat(roster.holders().stream().filter(holder -> holder.city().equals("深圳市"))).hasSize(4);
        assertThat(Stream.of(roster, SampleRoster.provincial(), SampleRoster.small())
                .flatMap(each -> each.holders().stream())
                .map(Holder::certificateNumber)).doesNotHaveDuplicates();
        assertThat(Stream.of(roster, SampleRoster.provincial())
                .flatMap(each -> each.holders().stream())
                .map(Holder::documentNumber)).doesNotHaveDuplicates();
    }

    @Test
    void shouldSurviveTheEncodingOfTheOffice() {
        SampleRoster roster = SampleRoster.provincial();

        List<String> lines = new String(roster.asExcelSavesIt(), Charset.forName("GB18030")).lines().toList();

        assertThat(lines).hasSize(1_013);
        assertThat(lines.get(1)).isEqualTo(String.join(",", roster.rows().getFirst().cells()));
        assertThat(lines).anyMatch(line -> line.contains("𬱖"))
                .anyMatch(line -> line.contains("·"))
                .anyMatch(line -> line.startsWith("欧阳"));
    }

    @Test
    void shouldComputeTheCheckCharacterOfTheStandardsOwnExample() {
        assertThat(DocumentNumbers.checked("11010519491231002")).isEqualTo("11010519491231002X");
    }

    @Test
    void shouldNameNoCountyInAnyResidentsNumber() {
        assertThat(SampleRoster.provincial()
                .holders()
                .stream()
                .filter(holder -> holder.documentType() == DocumentType.RESIDENT_ID)
                .map(Holder::documentNumber)).allMatch(number -> number.startsWith("0000", 2));
    }
}
