package certpost.coldstart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** An invented holder, one for each number. */
record Person(int number) {
    private static final String WEIGHTS = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";
    private static final String CHECKS = "10X98765432";
    private static final int HASH_BYTES = 10;

    /** A resident's document number: of a place that is nowhere (440000), born in the nineteen-nineties. */
    String document() {
        String digits = "440000199" + number / 280_000 % 10 + String.format(Locale.ROOT, "%02d%02d%03d",
                number / 28_000 % 10 + 1, number / 1_000 % 28 + 1, number % 1_000);
        int sum = 0;
        String[] weights = WEIGHTS.split(" ", -1);
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * Integer.parseInt(weights[i]);
        }
        return digits + CHECKS.charAt(sum % 11);
    }

    String mobile() {
        return "138" + String.format(Locale.ROOT, "%08d", number);
    }

    private String certificate() {
        return String.format(Locale.ROOT, "99%012d", number);
    }

    /** The end of the certificate's id: see {@code CertificateId}. */
    String certificateHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row of the roster. */
    String row() {
        return "蔡洋信,居民身份证," + document() + "," + certificate() + ",助理社会工作师,佛山市,发放证书," + mobile() + "\n";
    }

    /** What a token of hers says. */
    Map<String, String> claims() {
        return Map.of("scope", "certpost/candidate", "sub", "holder-" + number, "id_type", "RESIDENT_ID", "id_number",
                document(), "name", "蔡洋信");
    }

    String application(String channel) {
        return """
                {"channel": "%s", "recipient": "蔡洋信", "mobile": "%s", "address": {"region": "CN", \
                "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号2栋301房", \
                "postalCode": "510620"}}""".formatted(channel, mobile());
    }
}
