package certpost.aws.csv;

import certpost.domain.address.Address;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.text.PlainText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A batch's labels as the printing house gets them: CSV in UTF-8 with a line for each certificate. The same certificates
 * give the same bytes, of which the manifest has the digest.
 */
public final class Labels {
    static final List<String> HEADER = List.of("sequence", "reference", "certificateNumber", "recipient", "mobile",
            "region", "province", "city", "district", "detail", "postalCode");

    private Labels() {}

    /** The labels of certificates that are in a batch, in the order given. */
    public static String of(List<Certificate> inOrder) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            inOrder.forEach(certificate -> csv.writeRecord(line(certificate)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The digest of the labels' bytes, in hexadecimal digits. */
    public static String sha256(String labels) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(labels.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    static List<String> line(Certificate certificate) {
        int sequence = Objects.requireNonNull(certificate.batch(), "in a batch").sequence();
        ApplicationForm form = Objects.requireNonNull(certificate.application(), "applied for").form();
        Address address = form.address();
        return List.of(Integer.toString(sequence), cell(certificate.reference().value()),
                cell(certificate.roster().number().value()), cell(form.recipient().value()),
                cell(dialled(form.mobile().national())), cell(address.region().name()), cell(address.province()),
                cell(address.city()), cell(address.district()), cell(address.detail()), cell(address.postalCode()));
    }

    /** As dialled in China: a foreign number's plus sign, which starts a formula, is 00 there. */
    private static String dialled(String number) {
        return number.startsWith("+") ? "00" + number.substring(1) : number;
    }

    /** The types refuse such texts already; a label that reaches a spreadsheet is checked all the same. */
    private static String cell(@Nullable String text) {
        if (text != null && PlainText.startsFormula(text)) {
            throw new IllegalStateException("a label's cell would start a formula");
        }
        return text == null ? "" : text;
    }
}
