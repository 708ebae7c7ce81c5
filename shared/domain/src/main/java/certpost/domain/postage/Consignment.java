package certpost.domain.postage;

import certpost.domain.address.Region;
import certpost.domain.window.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What is posted, as far as its price depends on it.
 *
 * @param agency code of the agency that posts it; null where that is not known, or where the printing house does
 * @param region where it goes; only the mainland has figures
 * @param province its full name, needed in the mainland
 * @param grams what it weighs; null where nobody knows yet
 */
public record Consignment(Channel channel, @Nullable String agency, Region region, @Nullable String province,
        @Nullable Integer grams) {

    /** A piece whose weight nobody knows yet. */
    public Consignment(Channel channel, @Nullable String agency, Region region, @Nullable String province) {
        this(channel, agency, region, province, null);
    }
}
