package certpost.aws.csv;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.RandomCases;
import certpost.domain.address.Address;
import certpost.domain.address.Region;
import certpost.domain.address.SomeDivisions;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.window.Channel;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final String HEADER = "sequence,reference,certificateNumber,recipient,mobile,region,province,city,"
            + "district,detail,postalCode\r\n";

    @Test
    void shouldWriteALineForEachCertificateInTheOrderGiven() {
        Certificate first = SomeCertificates.batched(1);
        Certificate second = SomeCertificates.batched(2);

        assertThat(Labels.of(List.of(first, second))).isEqualTo(HEADER + "1," + first.reference()
                + ",202500000001,王小明,13800138000,CN,广东省,广州市,天河区,体育西路1号2栋301房,510620\r\n2," + second.reference()
                + ",202500000002,王小明,13800138000,CN,广东省,广州市,天河区,体育西路1号2栋301房,510620\r\n");
    }

    @Test
    void shouldWriteAForeignNumberAsItIsDialledInChinaAndLeaveEmptyWhatIsAbsent() {
        Certificate abroad = batched(
                new ApplicationForm(Channel.DIRECT, new PersonName("Ann O'Hara"), new MobileNumber("+447911123456"),
                        new Address(Region.OTHER, null, null, null, "Flat 2, \"The Elms\"", null)));

        assertThat(Labels.of(List.of(abroad)))
                .endsWith(",Ann O'Hara,00447911123456,OTHER,,,,\"Flat 2, \"\"The Elms\"\"\",\r\n");
    }

    @Test
    void shouldGiveTheSameBytesWhateverHappensToACertificateAfterwards() {
        List<Certificate> batch = IntStream.rangeClosed(1, 50).mapToObj(SomeCertificates::batched).toList();
        List<Certificate> sent = IntStream.rangeClosed(1, 50).mapToObj(SomeCertificates::sent).toList();

        assertThat(Labels.of(sent)).isEqualTo(Labels.of(batch));
        assertThat(Labels.sha256(Labels.of(sent))).isEqualTo(Labels.sha256(Labels.of(batch)));
        assertThat(Labels.sha256(HEADER)).isEqualTo("0778481fa5e79048bd2000c0646708cc4040f39cbe9f5f8e14871e963f7ba745");
    }

    @Test
    void shouldComeBackCellByCellAndStartNoFormula() {
        RandomCases.check(300, random -> {
            var name = PersonName.of("recipient", RandomCases.wild(random, "王小明,\"'·= +-@", 12));
            var address = Address.of("OTHER", null, null, null, RandomCases.wild(random, "路1号,\"=+-@", 30), null,
                    SomeDivisions.read());
            if (!name.mistakes().isEmpty() || !address.mistakes().isEmpty()) {
                return;
            }
            String labels = Labels.of(List.of(batched(new ApplicationForm(Channel.DIRECT, name.orThrow(),
                    new MobileNumber("+8613800138000"), address.orThrow()))));

            var cells = CsvReader.builder().ofCsvRecord(labels).stream().toList().getLast().getFields();
            assertThat(cells).hasSize(11)
                    .contains(name.orThrow().value(), address.orThrow().detail())
                    .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
        });
    }

    @Test
    void shouldNotWriteACertificateThatIsInNoBatch() {
        assertThatThrownBy(() -> Labels.of(List.of(SomeCertificates.applied(1))))
                .isInstanceOf(NullPointerException.class);
    }

    static Certificate batched(ApplicationForm form) {
        var submission = SomeCertificates.entered(1).submit(form, WINDOW, APPLIED_AT, new IfMatch.Anything(), "apply");
        return ((Submission.Accepted) submission).changed().batched(SomeCertificates.place(1), APPLIED_AT);
    }
}
