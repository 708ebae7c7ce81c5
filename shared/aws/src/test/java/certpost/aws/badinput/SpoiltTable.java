package certpost.aws.badinput;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils a right file of rows: cells, lines, quotation marks, encodings, bytes. */
public final class SpoiltTable {
    private SpoiltTable() {}

    /** A file in bytes, once spoilt; the right one is CSV in UTF-8 with lines that end in {@code \n}. */
    public static byte[] of(RandomGenerator random, String right) {
        String csv = lines(random, new ArrayList<>(List.of(right.strip().split("\n", -1))));
        byte[] utf8 = csv.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(14)) {
            case 0 -> csv.getBytes(Charset.forName("GB18030"));
            case 1 -> csv.getBytes(StandardCharsets.UTF_16);
            case 2 -> ("\ufeff" + csv).getBytes(StandardCharsets.UTF_8);
            case 3 -> Arrays.copyOf(utf8, random.nextInt(utf8.length + 1));
            case 4, 5 -> SpoiltJson.flipped(random, utf8);
            case 6 -> csv.replace(",", random.nextBoolean() ? ";" : "\t").getBytes(StandardCharsets.UTF_8);
            case 7 -> csv.replace("\n", random.nextBoolean() ? "\r" : "\r\n").getBytes(StandardCharsets.UTF_8);
            default -> utf8;
        };
    }

    private static String lines(RandomGenerator random, List<String> lines) {
        for (int times = random.nextInt(3); times >= 0; times--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
                case 2 -> lines.add(at, HostileText.any(random));
                case 3 -> lines.set(at, lines.get(at) + ",".repeat(random.nextInt(1_000)));
                default -> lines.set(at, cells(random, lines.get(at)));
            }
            if (lines.isEmpty()) {
                return "";
            }
        }
        return String.join("\n", lines);
    }

    private static String cells(RandomGenerator random, String line) {
        String[] cells = line.split(",", -1);
        int at = random.nextInt(cells.length);
        String spoilt = HostileText.spoilt(random, cells[at]);
        cells[at] = random.nextInt(3) == 0 ? '"' + spoilt.replace("\"", "\"\"") + '"' : spoilt;
        return String.join(",", cells);
    }
}
