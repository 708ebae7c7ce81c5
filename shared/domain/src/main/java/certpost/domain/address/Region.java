package certpost.domain.address;

import java.util.Arrays;
import java.util.Optional;

/** The part of the world that an address is in, as far as postage and the shape of addresses differ. */
public enum Region {

    /** Mainland China. */
    CN("中国大陆"),

    /** Hong Kong. */
    HK("香港"),

    /** Macau. */
    MO("澳门"),

    /** Taiwan. */
    TW("台湾"),

    /** Everywhere else. */
    OTHER("其他国家或地区");

    private final String chinese;

    Region(String chinese) {
        this.chinese = chinese;
    }

    /** The region's name on the pages. */
    public String chinese() {
        return chinese;
    }

    /** The region of this code. */
    public static Optional<Region> named(String code) {
        return Arrays.stream(values()).filter(region -> region.name().equals(code)).findFirst();
    }
}
