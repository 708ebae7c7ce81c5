package certpost.local.template;

/**
 * How many requests a route takes.
 *
 * @param aSecond on and on
 * @param atOnce after a time without any
 */
public record Throttling(double aSecond, int atOnce) {
    public Throttling {
        if (aSecond <= 0 || atOnce < 1) {
            throw new BadTemplate("a route that is throttled to nothing");
        }
    }

    static Throttling read(Section settings) {
        double aSecond = decimal(settings);
        int atOnce = settings.number("ThrottlingBurstLimit")
                .orElseThrow(() -> new BadTemplate(settings.path() + ".ThrottlingBurstLimit is missing"));
        settings.ignore("DetailedMetricsEnabled");
        settings.end();
        return new Throttling(aSecond, atOnce);
    }

    private static double decimal(Section settings) {
        String text = settings.text("ThrottlingRateLimit");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadTemplate(settings.path() + ".ThrottlingRateLimit is not a number: " + text);
        }
    }
}
