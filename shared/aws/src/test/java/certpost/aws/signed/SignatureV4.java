package certpost.aws.signed;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.aws.LoopbackServer.Call;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A second opinion on what a call should be signed with, by AWS's description: it is of the headers and the body that
 * arrived. See https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
public final class SignatureV4 {
    private static final Pattern AUTHORIZATION = Pattern
            .compile("AWS4-HMAC-SHA256 Credential=[^/]+/(\\S+), SignedHeaders=(\\S+), Signature=[0-9a-f]{64}");

    private SignatureV4() {}

    /** The authorization as it should be; scope and choice of headers are as the call says. */
    public static String of(Call call, String secretKey) {
        Matcher said = said(call);
        String request = String.join("\n", call.method(), call.path(), "",
                signedHeaders(call).stream()
                        .map(name -> name + ":" + header(call, name) + "\n")
                        .collect(Collectors.joining()),
                said.group(2), sha256(call.body()));
        byte[] key = ("AWS4" + secretKey).getBytes(UTF_8);
        for (String part : said.group(1).split("/", -1)) {
            key = hmac(key, part);
        }
        String toSign = String.join("\n", "AWS4-HMAC-SHA256", header(call, "x-amz-date"), said.group(1),
                sha256(request));
        String authorization = said.group();
        return authorization.substring(0, authorization.lastIndexOf('=') + 1)
                + HexFormat.of().formatHex(hmac(key, toSign));
    }

    public static List<String> signedHeaders(Call call) {
        return Arrays.asList(said(call).group(2).split(";", -1));
    }

    private static Matcher said(Call call) {
        Matcher said = AUTHORIZATION.matcher(call.headers().getOrDefault("Authorization", "none"));
        if (!said.matches()) {
            throw new AssertionError("not signed: " + said);
        }
        return said;
    }

    private static String header(Call call, String name) {
        String spelt = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return call.headers().getOrDefault(spelt, "");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
