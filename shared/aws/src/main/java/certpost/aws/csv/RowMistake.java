package certpost.aws.csv;

import certpost.domain.Mistake;
import io.avaje.jsonb.Json;
import java.util.List;

/**
 * One thing that is wrong with one row of an uploaded table, as clients see it.
 *
 * @param line where in the file the row begins, from 1
 * @param code a stable word for programs
 * @param message a sentence for a person; repeats nothing personal
 */
@Json
public record RowMistake(int line, String code, String message) {

    /** All mistakes of a row; each message begins with the column. */
    public static List<RowMistake> of(CsvRow row, List<Mistake> mistakes) {
        return of(row.line(), mistakes);
    }

    static List<RowMistake> of(int line, List<Mistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> new RowMistake(line, mistake.code(), mistake.field() + ": " + mistake.message()))
                .toList();
    }
}
