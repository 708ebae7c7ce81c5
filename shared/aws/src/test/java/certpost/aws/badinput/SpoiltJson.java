package certpost.aws.badinput;

import certpost.aws.badinput.Json.Array;
import certpost.aws.badinput.Json.Field;
import certpost.aws.badinput.Json.Obj;
import certpost.aws.badinput.Json.Raw;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Spoils a right document: a value, a name, or the bytes. */
public final class SpoiltJson {
    private static final List<String> VALUES = List.of("null", "true", "false", "0", "-1", "1", "0.5", "-0", "1e400",
            "1e-400", "1E+2", "2147483648", "9007199254740993", "99999999999999999999999999", "\"\"", "\"x\"", "[]",
            "{}", "[null]", "[[]]", "{\"a\":1}", "[1,\"x\"]", "\"1\"", "\"null\"", "01", "+1", ".5", "1.", "NaN",
            "Infinity", "'x'", "undefined", "\"\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"\n\"", "nul", "");
    private static final int DEEPEST = 20_000;
    private static final int LONGEST = 80_000;

    private SpoiltJson() {}

    /** The same of maps, lists, texts and numbers. */
    public static byte[] of(RandomGenerator random, Map<String, ?> right) {
        return of(random, Json.of(right));
    }

    /** A document in bytes, once spoilt in one to three places. */
    static byte[] of(RandomGenerator random, Json right) {
        Json spoilt = right;
        for (int times = random.nextInt(3); times >= 0; times--) {
            spoilt = spoilt(random, spoilt);
        }
        return random.nextInt(6) == 0 ? spoiltBytes(random, spoilt.text()) : bytes(spoilt.text());
    }

    /** Goes down by chance, and spoils what is there. */
    private static Json spoilt(RandomGenerator random, Json value) {
        return switch (value) {
            case Obj(var fields) when !fields.isEmpty() && random.nextInt(5) > 0 -> {
                var changed = new ArrayList<>(fields);
                int at = random.nextInt(changed.size());
                Field field = changed.get(at);
                switch (random.nextInt(8)) {
                    case 0 -> changed.remove(at);
                    case 1 -> changed.add(new Field(HostileText.any(random), field.value()));
                    case 2 -> changed.add(random.nextInt(changed.size() + 1), field);
                    case 3 -> changed.set(at, new Field(HostileText.spoilt(random, field.name()), field.value()));
                    default -> changed.set(at, new Field(field.name(), spoilt(random, field.value())));
                }
                yield new Obj(changed);
            }
            case Array(var values) when !values.isEmpty() && random.nextInt(5) > 0 -> {
                var changed = new ArrayList<>(values);
                int at = random.nextInt(changed.size());
                switch (random.nextInt(4)) {
                    case 0 -> changed.add(changed.get(at));
                    case 1 -> {
                        int most = HostileText.atMost(changed.get(at).text());
                        for (int more = Math.min(random.nextInt(2_000), most); more > 0; more--) {
                            changed.add(changed.get(at));
                        }
                    }
                    default -> changed.set(at, spoilt(random, changed.get(at)));
                }
                yield new Array(changed);
            }
            case Raw(var raw) when raw.startsWith("\"") && raw.length() > 1 && random.nextInt(4) > 0 ->
                new Raw(Json.quoted(HostileText.spoilt(random, raw.substring(1, raw.length() - 1))));
            default -> another(random);
        };
    }

    private static Json another(RandomGenerator random) {
        int depth = 1 + random.nextInt(random.nextInt(10) == 0 ? DEEPEST : 40);
        return switch (random.nextInt(12)) {
            case 0 -> new Raw("[".repeat(depth) + "]".repeat(depth));
            case 1 -> new Raw("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
            case 2 -> new Raw("9".repeat(1 + random.nextInt(2_000)));
            case 3 -> new Raw(random.nextLong() + "e" + random.nextInt());
            case 4 -> new Raw(Json.quoted(HostileText.any(random)));
            default -> new Raw(VALUES.get(random.nextInt(VALUES.size())));
        };
    }

    private static byte[] spoiltBytes(RandomGenerator random, String text) {
        byte[] right = bytes(text);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(right, random.nextInt(right.length + 1));
            case 1 -> bytes("\ufeff" + text);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> text.getBytes(Charset.forName("GB18030"));
            case 4 -> bytes(text + text);
            case 5 -> bytes(text.replaceFirst("}$", ",}"));
            case 6 -> bytes("/* */" + text);
            case 7 -> bytes(text + " ".repeat(random.nextInt(LONGEST)));
            default -> flipped(random, right);
        };
    }

    /** The same with some bytes changed. */
    public static byte[] flipped(RandomGenerator random, byte[] right) {
        byte[] flipped = right.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && flipped.length > 0; times--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
