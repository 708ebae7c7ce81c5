package certpost.local.story.roster;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The rosters under {@code samples/}, always the same to the byte: 1,000 holders with 12 spoilt rows, a city's, and a small one. */
public record SampleRoster(List<Row> rows) {
    public static final String FILE = "roster-social-worker-2025.csv";
    public static final String CITY_FILE = "roster-guangzhou-2025.csv";
    public static final String SMALL_FILE = "roster-small.csv";

    private static final List<String> CITIES = List.of("广州市", "深圳市", "珠海市", "汕头市", "佛山市", "韶关市", "湛江市", "肇庆市", "江门市",
            "茂名市", "惠州市", "梅州市", "汕尾市", "河源市", "阳江市", "清远市", "东莞市", "中山市", "潮州市", "揭阳市", "云浮市");
    /** The two largest cities send more people than the others. */
    private static final int LARGE_CITIES_PERCENT = 40;

    public SampleRoster {
        rows = List.copyOf(rows);
    }

    /** The province's roster of 2025. */
    public static SampleRoster provincial() {
        Random random = new Random(20250919);
        List<DocumentType> types = new ArrayList<>();
        types.addAll(Collections.nCopies(955, DocumentType.RESIDENT_ID));
        types.addAll(Collections.nCopies(12, DocumentType.RESIDENCE_PERMIT));
        types.addAll(Collections.nCopies(6, DocumentType.PERMANENT_RESIDENT));
        types.addAll(Collections.nCopies(12, DocumentType.HK_MACAU_PERMIT));
        types.addAll(Collections.nCopies(6, DocumentType.TAIWAN_PERMIT));
        types.addAll(Collections.nCopies(9, DocumentType.PASSPORT));
        List<CheckStatus> statuses = new ArrayList<>();
        statuses.addAll(Collections.nCopies(955, CheckStatus.CLEARED));
        statuses.addAll(Collections.nCopies(18, CheckStatus.NOT_CHECKED));
        statuses.addAll(Collections.nCopies(15, CheckStatus.MATERIAL_REQUESTED));
        statuses.addAll(Collections.nCopies(12, CheckStatus.REJECTED));
        Collections.shuffle(types, random);
        Collections.shuffle(statuses, random);
        List<Row> rows = holders(types, statuses, 0, random);
        SpoiltRows.scatterOver(rows);
        return new SampleRoster(rows);
    }

    /** What a city's office has at hand: 20 holders who registered in Guangzhou, and 4 of Shenzhen's by mistake. */
    public static SampleRoster ofGuangzhou() {
        return new SampleRoster(
                holders(Collections.nCopies(24, DocumentType.RESIDENT_ID), Collections.nCopies(24, CheckStatus.CLEARED),
                        800_000, new Random(20250806), (_, row) -> row % 6 == 5 ? "深圳市" : "广州市"));
    }

    /** Five holders for trying things by hand: all kinds of row that matter, and not more than fit a screen. */
    public static SampleRoster small() {
        return new SampleRoster(holders(
                List.of(DocumentType.RESIDENT_ID, DocumentType.RESIDENT_ID, DocumentType.HK_MACAU_PERMIT,
                        DocumentType.PASSPORT, DocumentType.RESIDENT_ID),
                List.of(CheckStatus.CLEARED, CheckStatus.CLEARED, CheckStatus.CLEARED, CheckStatus.CLEARED,
                        CheckStatus.MATERIAL_REQUESTED),
                900_000, new Random(5)));
    }

    public List<Holder> holders() {
        return rows.stream().filter(Row.Good.class::isInstance).map(row -> ((Row.Good) row).holder()).toList();
    }

    /** Line numbers, as an editor shows them, of the rows that must be rejected. */
    public List<Integer> spoiltLines() {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i) instanceof Row.Bad)
                .mapToObj(i -> i + 2)
                .toList();
    }

    /** As Excel saves a CSV in China. */
    public byte[] asExcelSavesIt() {
        return csv("姓名,证件类型,证件号码,管理号,级别,报名地市,核查状态,手机号码", "\r\n", Charset.forName("GB18030"));
    }

    /** As a program would write it. */
    public byte[] inUtf8() {
        return csv("name,documentType,documentNumber,certificateNumber,level,registrationCity,checkStatus,mobile", "\n",
                StandardCharsets.UTF_8);
    }

    private byte[] csv(String header, String lineEnd, Charset charset) {
        StringBuilder csv = new StringBuilder(header).append(lineEnd);
        rows.forEach(row -> csv.append(String.join(",", row.cells())).append(lineEnd));
        return csv.toString().getBytes(charset);
    }

    private static List<Row> holders(List<DocumentType> types, List<CheckStatus> statuses, int before, Random random) {
        return holders(types, statuses, before, random, (chance, _) -> CITIES
                .get(chance.nextInt(chance.nextInt(100) < LARGE_CITIES_PERCENT ? 2 : CITIES.size())));
    }

    private static List<Row> holders(List<DocumentType> types, List<CheckStatus> statuses, int before, Random random,
            BiFunction<Random, Integer, String> cities) {
        DocumentNumbers numbers = new DocumentNumbers(random);
        Names names = new Names(random);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            int serial = before + i + 1;
            String city = cities.apply(random, i);
            String mobile = random.nextInt(100) < 94 ? mobile(serial) : "";
            rows.add(new Row.Good(new Holder(types.get(i), numbers.next(types.get(i)), names.next(types.get(i)),
                    certificateNumber(serial), random.nextInt(5) < 2 ? "社会工作师" : "助理社会工作师", city, statuses.get(i),
                    mobile)));
        }
        return rows;
    }

    /** A number in a form of our own: what the digits of a real one mean is in no document that we know. */
    static String certificateNumber(int serial) {
        return "99202544%06d".formatted(serial);
    }

    static String mobile(int serial) {
        return "13800%06d".formatted(serial);
    }
}
