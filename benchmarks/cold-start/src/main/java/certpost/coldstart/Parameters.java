package certpost.coldstart;

import certpost.local.template.Template;
import certpost.local.template.TemplateReader;
import certpost.local.template.TrialRetention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What the template is told here: nobody is reached, so everybody may be texted, and every function is there. */
final class Parameters {
    private static final Map<String, String> ALL = TrialRetention
            .and(Map.of("TokenIssuer", "https://issuer.example", "TokenAudience", "certpost", "Release", "cold-start",
                    "Stage", "local", "SmsGuests", "*", "SmsReceipts", "true", "SmsDailyCeiling", "999999999"));

    private Parameters() {}

    /** The template of that folder, with these. */
    static Template template(Path home) throws IOException {
        return TemplateReader.read(home.resolve("template.yaml"), ALL);
    }
}
