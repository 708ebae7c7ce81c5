package certpost.domain.address;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address as someone typed it, every part of it possibly wrong. */
record TypedAddress(@Nullable String region, @Nullable String province, @Nullable String city,
        @Nullable String district, @Nullable String detail, @Nullable String postalCode) {

    /** The address, or all that is wrong with it; see {@link Address#of}. */
    Checked<Address> check(Divisions divisions) {
        var mistakes = new ArrayList<Mistake>();
        var where = checkRegion(mistakes);
        boolean mainland = where == Region.CN;
        var provinceName = name("address.province", province, mainland, mistakes);
        if (mainland && provinceName != null && !divisions.knowsProvince(provinceName)) {
            mistakes.add(new Mistake("address.province", "unknown", "no province has this full name"));
        }
        var cityName = name("address.city", city, mainland, mistakes);
        if (mainland && isUnknown(provinceName, cityName, divisions)) {
            mistakes.add(new Mistake("address.city", "unknown", "the province has no city of this full name"));
        }
        var districtName = name("address.district", district, false, mistakes);
        checkInPerson("address.district", districtName, mistakes);
        var street = checkDetail(mistakes);
        var code = checkPostalCode(where, mistakes);
        if (where == null || street == null || !mistakes.isEmpty()) {
            return new Checked.Invalid<>(mistakes);
        }
        return Checked.valid(new Address(where, provinceName, cityName, districtName, street, code));
    }

    private @Nullable Region checkRegion(List<Mistake> mistakes) {
        var code = words(region);
        if (code == null) {
            mistakes.add(PlainText.missing("address.region"));
            return null;
        }
        var named = Region.named(code);
        if (named.isEmpty()) {
            mistakes.add(new Mistake("address.region", "unknown", "the region must be CN, HK, MO, TW or OTHER"));
        }
        return named.orElse(null);
    }

    private static @Nullable String name(String field, @Nullable String typed, boolean required,
            List<Mistake> mistakes) {
        var name = words(typed);
        if (name != null && typed != null) {
            mistakes.addAll(PlainText.mistakes(field, typed, Address.LONGEST_NAME));
        } else if (required) {
            mistakes.add(PlainText.missing(field));
        }
        return name;
    }

    /** Can be said only in a known province. */
    private static boolean isUnknown(@Nullable String province, @Nullable String city, Divisions divisions) {
        return province != null && city != null && divisions.knowsProvince(province)
                && !divisions.knowsCity(province, city);
    }

    private @Nullable String checkDetail(List<Mistake> mistakes) {
        var street = words(detail);
        if (street == null || detail == null) {
            mistakes.add(PlainText.missing("address.detail"));
            return null;
        }
        mistakes.addAll(PlainText.mistakes("address.detail", detail, Address.LONGEST_DETAIL));
        if (street.codePointCount(0, street.length()) < Address.SHORTEST_DETAIL) {
            mistakes.add(new Mistake("address.detail", "malformed", "this has 2 characters at least"));
        }
        checkInPerson("address.detail", street, mistakes);
        return street;
    }

    private static void checkInPerson(String field, @Nullable String text, List<Mistake> mistakes) {
        if (text != null && PickUpPoints.areIn(text)) {
            mistakes.add(new Mistake(field, "parcel-locker",
                    "the certificate is handed over in person: no parcel locker, no pick-up station"));
        }
    }

    private @Nullable String checkPostalCode(@Nullable Region where, List<Mistake> mistakes) {
        var code = postalCode == null ? "" : PlainText.code(postalCode);
        if (code.isEmpty()) {
            return null;
        }
        if (where != null && !Address.isPostalCode(where, code)) {
            mistakes.add(new Mistake("address.postalCode", "malformed",
                    where == Region.CN
                            ? "a postal code in the mainland has 6 digits"
                            : "a postal code has 2 to 12 letters and digits"));
        }
        return code;
    }

    private static @Nullable String words(@Nullable String typed) {
        var words = typed == null ? "" : PlainText.words(typed);
        return words.isEmpty() ? null : words;
    }

    @Override
    public String toString() {
        return "TypedAddress[****]";
    }
}
