package certpost.local.story;

import java.util.List;

/** Where the story's holders live: real places, invented doors, and numbers that no two of them share. */
final class Addresses {
    private static final List<List<String>> PLACES = List.of(List.of("广东省", "广州市", "天河区", "510620"),
            List.of("广东省", "深圳市", "南山区", "518052"), List.of("广东省", "东莞市", "", "523000"),
            List.of("广东省", "佛山市", "顺德区", "528300"), List.of("广东省", "湛江市", "赤坎区", "524000"),
            List.of("广东省", "梅州市", "梅江区", "514000"), List.of("湖南省", "长沙市", "岳麓区", "410006"),
            List.of("广西壮族自治区", "南宁市", "青秀区", "530021"), List.of("江西省", "赣州市", "章贡区", "341000"),
            List.of("福建省", "厦门市", "思明区", "361001"), List.of("新疆维吾尔自治区", "乌鲁木齐市", "天山区", "830002"),
            List.of("西藏自治区", "拉萨市", "城关区", "850000"), List.of("四川省", "成都市", "武侯区", "610041"));

    private final int year;

    /** @param year of the exam, which goes into every number, so that stories kept in one folder share none either */
    Addresses(int year) {
        this.year = year;
    }

    MailApplication mainland(String recipient, int who) {
        List<String> place = PLACES.get(who % PLACES.size());
        return new MailApplication("DIRECT", recipient, mobile(who), "CN", place.get(0), place.get(1), place.get(2),
                "样本路%d号%d栋%d房".formatted(1 + who, 1 + who % 9, 101 + who % 20 * 100), place.get(3));
    }

    /** Four destinations outside the mainland, in turn. */
    MailApplication abroad(String recipient, int which) {
        String lastTwo = "%02d".formatted(year % 100);
        return switch (which % 4) {
            case 0 ->
                new MailApplication("DIRECT", recipient, "+852512345" + lastTwo, "HK", "", "", "", "九龍樣本道1號2樓A室", "");
            case 1 ->
                new MailApplication("DIRECT", recipient, "+853661234" + lastTwo, "MO", "", "", "", "澳門樣本街3號4樓B座", "");
            case 2 ->
                new MailApplication("DIRECT", recipient, "+8869123456" + lastTwo, "TW", "", "", "", "臺北市中正區樣本路5號", "");
            default -> new MailApplication("DIRECT", recipient, "+65812345" + lastTwo, "OTHER", "", "", "",
                    "Singapore, 7 Sample Road, #08-09", "");
        };
    }

    /** A mainland number; the first hundreds are the holders', what they change to comes 500 later. */
    String mobile(int who) {
        return "139%02d%06d".formatted(year % 100, who);
    }

    String otherMobile(int who) {
        return mobile(500 + who);
    }
}
