package certpost.aws.http;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What media types a client would like best, by its header {@code Accept}: RFC 9110, 12.5.1. */
public final class Accept {
    private final List<Range> ranges;

    /**
     * Some media types.
     *
     * @param weight from 0, not at all, to 1
     */
    private record Range(String type, BigDecimal weight) {

        static Range of(String text) {
            String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
            BigDecimal weight = Stream.of(parts)
                    .skip(1)
                    .map(String::strip)
                    .filter(parameter -> parameter.matches("q=[01](\\.[0-9]{0,3})?"))
                    .map(parameter -> new BigDecimal(parameter.substring(2)))
                    .findFirst()
                    .orElse(BigDecimal.ONE);
            return new Range(parts[0].strip(), weight);
        }

        boolean holds(String mediaType) {
            boolean family = type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
            return family || type.equals(mediaType) || type.equals("*/*");
        }

        /** A type itself is closer than its family, and that than everything. */
        int closeness() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Of a request; without the header everything is as welcome. */
    public static Accept of(Request request) {
        return new Accept(Stream.of(request.header("accept").filter(header -> !header.isBlank()).orElse("*/*"))
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(Range::of)
                .toList());
    }

    /** Whether one type is more welcome than another; types are in lower case and have no parameters. */
    public boolean prefers(String mediaType, String toAnother) {
        return weight(mediaType).compareTo(weight(toAnother)) > 0;
    }

    private BigDecimal weight(String mediaType) {
        return ranges.stream()
                .filter(range -> range.holds(mediaType))
                .max(Comparator.comparingInt(Range::closeness))
                .map(Range::weight)
                .orElse(BigDecimal.ZERO);
    }
}
