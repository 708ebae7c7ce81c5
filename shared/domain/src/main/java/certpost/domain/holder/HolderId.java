package certpost.domain.holder;

import java.util.regex.Pattern;

/**
 * The pseudonym under which a holder's certificates are stored.
 *
 * @param value 40 hexadecimal digits in lower case, made by {@link HolderKeys}
 */
public record HolderId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{40}");

    public HolderId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a holder id is 40 hexadecimal digits in lower case");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
