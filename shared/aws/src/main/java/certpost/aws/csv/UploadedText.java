package certpost.aws.csv;

import certpost.aws.http.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads an uploaded file's bytes as text, never guessing past a byte that does not fit. */
final class UploadedText {
    /** What Excel saves CSV as in mainland China; a superset of GBK and GB 2312. */
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\ufeff';
    /** What the gateway makes of bytes in a text body that are not UTF-8. */
    private static final char REPLACEMENT = '\ufffd';

    private UploadedText() {}

    /** What came of reading. */
    sealed interface Read {
        /** The text, without a byte order mark. */
        record Text(String text) implements Read {}

        /** No text that can be trusted. */
        record Refused(ProblemCode code, String detail) implements Read {}
    }

    /** A body of {@code text/csv}, which is UTF-8 and nothing else. */
    static Read utf8(byte[] body) {
        return decoded(body, StandardCharsets.UTF_8).filter(text -> text.indexOf(REPLACEMENT) < 0)
                .map(UploadedText::checked)
                .orElseGet(() -> new Read.Refused(ProblemCode.INVALID,
                        "text/csv must be UTF-8; send a file in another encoding, such as GB18030, as"
                                + " application/octet-stream"));
    }

    /** A file as an office saved it: UTF-8 if it is that, else GB18030. */
    static Read file(byte[] body) {
        return decoded(body, StandardCharsets.UTF_8).or(() -> decoded(body, GB18030))
                .map(UploadedText::checked)
                .orElseGet(() -> new Read.Refused(ProblemCode.INVALID, "the file is neither UTF-8 nor GB18030"));
    }

    private static Read checked(String text) {
        if (text.indexOf('\0') >= 0) {
            return new Read.Refused(ProblemCode.MALFORMED, "not CSV: the file holds NUL characters");
        }
        return new Read.Text(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1));
    }

    private static Optional<String> decoded(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
