package certpost.local.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** An application as a holder types it, in the contract's shape. */
record MailApplication(String channel, String recipient, String mobile, String region, String province, String city,
        String district, String detail, String postalCode) {

    Map<String, Object> body() {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("region", region);
        address.put("province", province);
        address.put("city", city);
        address.put("district", district);
        address.put("detail", detail);
        address.put("postalCode", postalCode);
        address.values().removeIf(String::isEmpty);
        return Map.of("channel", channel, "recipient", recipient, "mobile", mobile, "address", address);
    }

    /** The same to be mailed by the agency (考区邮寄). */
    MailApplication byAgency() {
        return new MailApplication("AGENCY", recipient, mobile, region, province, city, district, detail, postalCode);
    }

    MailApplication withRecipient(String other) {
        return new MailApplication(channel, other, mobile, region, province, city, district, detail, postalCode);
    }

    MailApplication withMobile(String other) {
        return new MailApplication(channel, recipient, other, region, province, city, district, detail, postalCode);
    }

    MailApplication withProvince(String other) {
        return new MailApplication(channel, recipient, mobile, region, other, city, district, detail, postalCode);
    }

    MailApplication withCity(String other) {
        return new MailApplication(channel, recipient, mobile, region, province, other, district, detail, postalCode);
    }

    MailApplication withDistrict(String other) {
        return new MailApplication(channel, recipient, mobile, region, province, city, other, detail, postalCode);
    }

    MailApplication withDetail(String other) {
        return new MailApplication(channel, recipient, mobile, region, province, city, district, other, postalCode);
    }

    /** Whether it goes to somebody else, or somewhere else. */
    boolean goesElsewhereThan(MailApplication other) {
        return !withMobile("").byAgency().equals(other.withMobile("").byAgency());
    }

    /** As an SMS provider writes the number. */
    static String inE164(String mobile) {
        return mobile.startsWith("+") ? mobile : "+86" + mobile;
    }

    /** What the postage is by the tariff of direct mail; empty where the carrier's own applies, or an agency's that nobody knows. */
    String postage() {
        if (!channel.equals("DIRECT") || !region.equals("CN")) {
            return "";
        }
        return province.startsWith("新疆") || province.startsWith("西藏") ? "17" : "15";
    }
}
