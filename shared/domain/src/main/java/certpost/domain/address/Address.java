package certpost.domain.address;

import certpost.domain.Checked;
import certpost.domain.text.PlainText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a certificate is to be delivered.
 *
 * @param region which part of the world
 * @param province required in the mainland, by its full name
 * @param city required in the mainland, by its full name; in a municipality also the province's name
 * @param district optional; lists of districts age, so it may be one that none knows
 * @param detail street, number, flat: 2 to 120 characters; a limit of this project's own, no source names one
 * @param postalCode optional; 6 digits in the mainland, elsewhere 2 to 12 letters, digits, spaces and hyphens
 */
public record Address(Region region, @Nullable String province, @Nullable String city, @Nullable String district,
        String detail, @Nullable String postalCode) {

    /** The longest name of a province, city or district, in characters; this project's own limit. */
    public static final int LONGEST_NAME = 40;

    /** The longest detail, in characters. */
    public static final int LONGEST_DETAIL = 120;

    /** The shortest detail, in characters. */
    public static final int SHORTEST_DETAIL = 2;

    private static final Pattern MAINLAND_POSTAL_CODE = Pattern.compile("\\d{6}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[A-Z\\d][A-Z\\d -]{0,10}[A-Z\\d]");

    /** Holds what does not age: lists of divisions and of lockers are asked in {@link #of} only. */
    public Address {
        require(region != Region.CN || (province != null && city != null), "province and city in the mainland");
        require(isName(province) && isName(city) && isName(district), "names as they are stored");
        require(isText(detail, LONGEST_DETAIL) && detail.codePointCount(0, detail.length()) >= SHORTEST_DETAIL,
                "a detail of 2 to 120 characters");
        require(postalCode == null || isPostalCode(region, postalCode), "a postal code of its region");
    }

    private static void require(boolean truth, String what) {
        if (!truth) {
            throw new IllegalArgumentException("an address has " + what);
        }
    }

    private static boolean isName(@Nullable String text) {
        return text == null || isText(text, LONGEST_NAME);
    }

    private static boolean isText(String text, int longest) {
        return text.equals(PlainText.words(text)) && PlainText.mistakes("address", text, longest).isEmpty();
    }

    /** Whether a code, upper case and in ASCII, has the shape of the region's. */
    static boolean isPostalCode(Region region, String code) {
        return (region == Region.CN ? MAINLAND_POSTAL_CODE : POSTAL_CODE).matcher(code).matches();
    }

    /**
     * An address as typed, or all that is wrong with it: fields {@code address.region}, {@code address.province},
     * {@code address.city}, {@code address.district}, {@code address.detail}, {@code address.postalCode}; codes
     * {@code missing}, {@code unknown}, {@code malformed}, {@code too-long}, {@code parcel-locker}. Blank is the same
     * as absent.
     *
     * @param region the code of a {@link Region}
     */
    public static Checked<Address> of(@Nullable String region, @Nullable String province, @Nullable String city,
            @Nullable String district, @Nullable String detail, @Nullable String postalCode, Divisions divisions) {
        return new TypedAddress(region, province, city, district, detail, postalCode).check(divisions);
    }

    /** What the sender should look at again; an unknown district is {@code address.district}, {@code unknown}. */
    public List<Warning> warnings(Divisions divisions) {
        if (region == Region.CN && province != null && city != null && district != null
                && !divisions.knowsDistrict(province, city, district)) {
            return List.of(new Warning("address.district", "unknown"));
        }
        return List.of();
    }

    /** As far as the city, e.g. {@code 广东省广州市****}; outside the mainland only the region's Chinese name. */
    public String masked() {
        return region == Region.CN ? province + city + "****" : region.chinese() + "****";
    }

    @Override
    public String toString() {
        return "Address[" + masked() + "]";
    }
}
