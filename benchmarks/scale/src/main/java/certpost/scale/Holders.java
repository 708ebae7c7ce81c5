package certpost.scale;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented people, numbered from 0: each has passed one exam, was cleared, and applies from home. */
final class Holders {
    private static final String HEADER = "documentType,documentNumber,name,certificateNumber,level,registrationCity,checkStatus,mobile\n";
    private static final int HASH_BYTES = 10;
    static final String AUTHORITY = "guangdong";
    static final int YEAR = 2026;
    private static final String SESSION = AUTHORITY + "." + Staff.QUALIFICATION + "." + YEAR;

    private Holders() {}

    /** The rows of some of them, as a roster's file has them. */
    static String roster(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(who -> String.join(",", "PASSPORT", document(who), name(who), number(who), "社会工作师", "广州市",
                        "CLEARED", mobile(who)))
                .collect(Collectors.joining("\n", HEADER, "\n"));
    }

    /** What a token says of one. */
    static Map<String, String> claims(int who) {
        return Map.of("sub", "holder-" + who, "id_type", "PASSPORT", "id_number", document(who), "name", name(who));
    }

    /** The id of a certificate, as certpost makes it of the exam session and the certificate's number. */
    static String certificate(int who) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(number(who).getBytes(StandardCharsets.UTF_8));
            return SESSION + "." + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An application, as a page sends it. */
    static Map<String, Object> application(int who) {
        return Map.of("channel", "DIRECT", "recipient", name(who), "mobile", mobile(who), "address",
                Map.of("region", "CN", "province", "广东省", "city", "广州市", "district", "天河区", "detail",
                        "体育西路%d号%d房".formatted(1 + who % 300, 101 + who / 300), "postalCode", "510620"));
    }

    static String mobile(int who) {
        return "139%08d".formatted(who);
    }

    private static String document(int who) {
        return "E%08d".formatted(who);
    }

    private static String number(int who) {
        return "2026254%07d".formatted(who);
    }

    private static String name(int who) {
        String family = "陈李王张刘黄林吴周郑";
        String given = "伟芳娜敏静丽强磊军洋";
        return "" + family.charAt(who % 10) + given.charAt(who / 10 % 10) + given.charAt(who / 100 % 10);
    }
}
