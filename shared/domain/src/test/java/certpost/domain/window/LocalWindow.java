package certpost.domain.window;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.reference.Agency;
import java.time.LocalDate;
import java.util.Set;

/**
 * The windows of 2025 that local agencies announced by plain dates (R7). For which exams the sources do not say here; the
 * tests take social workers.
 */
public enum LocalWindow {
    GUIZHOU("guizhou", "guizhou", "贵州省", "", "贵阳市", "2025-11-03", "2025-11-14"),
    CHONGQING("chongqing", "chongqing", "重庆市", "", "重庆市", "2025-11-12", "2025-12-12"),
    TIBET("tibet", "tibet", "西藏自治区", "", "拉萨市", "2025-10-28", "2025-11-07"),
    QINGHAI("qinghai", "qinghai", "青海省", "", "西宁市", "2025-09-25", "2025-11-25"),
    LUOHE("luohe", "henan", "河南省", "漯河市", "漯河市", "2025-10-13", "2025-11-13");

    public final String code;
    /** Who holds the exam: the agency of the province. */
    public final String holding;
    public final String province;
    /** Of its holders, one's city of registration. */
    public final String registrationCity;
    public final LocalDate firstDay;
    public final LocalDate lastDay;
    private final String city;

    LocalWindow(String code, String holding, String province, String city, String registrationCity, String firstDay,
            String lastDay) {
        this.code = code;
        this.holding = holding;
        this.province = province;
        this.city = city;
        this.registrationCity = registrationCity;
        this.firstDay = LocalDate.parse(firstDay);
        this.lastDay = LocalDate.parse(lastDay);
    }

    /** The agency that announced it. */
    public Agency agency() {
        return new Agency(code, "人事考试机构", province, city.isEmpty() ? Set.of() : Set.of(city), "a test");
    }

    /** The agency that holds the exam; the same one, except for a city's. */
    public Agency holdingAgency() {
        return new Agency(holding, "人事考试机构", province, Set.of(), "a test");
    }

    public ExamSession session() {
        return new ExamSession(holding, "social-worker", 2025);
    }

    /** The window as it is to be stored. */
    public Window window() {
        return new Window(new WindowId(code + "-2025"), session(), code, Channel.AGENCY, BeijingTime.startOf(firstDay),
                BeijingTime.endOf(lastDay), null,
                "the agency's notice: first day %s, last day %s, until 24:00 Beijing time".formatted(firstDay, lastDay),
                false, false, 1);
    }
}
