package certpost.staff;

import certpost.aws.xlsx.SomeWorkbook;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateNumber;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.holder.ResidentNumbers;
import java.util.ArrayList;
import java.util.List;

/** A roster of invented holders as an office would save it, line by line. */
final class RosterFile {
    static final String ENGLISH = "documentType,documentNumber,name,certificateNumber,level,registrationCity,"
            + "checkStatus,mobile";
    static final String CHINESE = "手机号码,核查状态,报名地市,级别,管理号,姓名,证件号码,证件类型";

    private final List<String> lines = new ArrayList<>();

    RosterFile(String header) {
        lines.add(header);
    }

    static RosterFile english() {
        return new RosterFile(ENGLISH);
    }

    /** A good row: the holder of that number has the certificate of that number. */
    static String row(int number) {
        return "RESIDENT_ID,%s,王小明,%s,社会工作师,广州市,CLEARED,13700137000".formatted(document(number),
                SomeCertificates.number(number));
    }

    RosterFile with(String... more) {
        lines.addAll(List.of(more));
        return this;
    }

    RosterFile rows(int from, int to) {
        for (int number = from; number <= to; number++) {
            lines.add(row(number));
        }
        return this;
    }

    String text() {
        return String.join("\r\n", lines);
    }

    /** The same as a workbook; no cell here has a comma in it. */
    SomeWorkbook workbook() {
        return SomeWorkbook.table(lines.stream().map(line -> List.of(line.split(",", -1))).toList());
    }

    static String document(int number) {
        return ResidentNumbers.completed("4401%02d19900101%03d".formatted(1 + number / 1_000, number % 1_000));
    }

    /** Whose certificate it is, under the first key. */
    static CertificateKey key(int number) {
        return key(number, SomeCertificates.number(number));
    }

    static CertificateKey key(int holder, CertificateNumber number) {
        IdentityDocument document = IdentityDocument.of("RESIDENT_ID", document(holder)).orThrow();
        return new CertificateKey(StaffDoor.KEYS.holderId(1, document),
                CertificateId.of(SomeCertificates.SESSION, number));
    }
}
