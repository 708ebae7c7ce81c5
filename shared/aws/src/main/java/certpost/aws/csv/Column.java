package certpost.aws.csv;

import java.util.Locale;

/**
 * A column of an uploaded table.
 *
 * @param name its header in English, which is also how mistakes name it
 * @param chinese its header in Chinese
 * @param required whether the table must have it
 */
public record Column(String name, String chinese, boolean required) {

    /** Whether a header names this column; case does not matter. */
    boolean isNamed(String header) {
        return chinese.equals(header) || name.toLowerCase(Locale.ROOT).equals(header.toLowerCase(Locale.ROOT));
    }
}
