package certpost.local.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code template-image.yaml} of {@code template.yaml}: the same cloud with functions as container images, since
 * SAM cannot choose between zip and image by a condition. It works on the text, so that order and comments stay. It
 * uses the JDK alone and can be run as it is, in the folder of the template:
 * {@code java local/src/main/java/certpost/local/image/ImageTemplate.java}.
 */
public final class ImageTemplate {
    private static final String HEADER = """
            # Made of template.yaml by `java local/src/main/java/certpost/local/image/ImageTemplate.java`; a change here is lost.
            # The same with functions as container images (Dockerfile), for where there is no SnapStart: docs/decisions/0026-starting-fast.md

            """;
    private static final Pattern FUNCTION = Pattern.compile(" {4}Type: AWS::Serverless::Function");
    private static final Pattern CODE = Pattern.compile(" {6}CodeUri: functions/([a-z-]+)/target/\\1\\.zip");
    private static final Pattern HANDLER = Pattern.compile(" {6}Handler: ([A-Za-z.]+)");
    /** What only zips have: each with what is below it. */
    private static final Pattern OF_ZIPS = Pattern
            .compile(" {2}(SnapStart:|HasSnapStart: .*)| {4}(Runtime: .*|SnapStart:)");

    private ImageTemplate() {}

    public static void main(String[] none) throws IOException {
        Files.writeString(Path.of("template-image.yaml"), of(Files.readString(Path.of("template.yaml"))));
    }

    /** The one template's text, made of the other's. */
    public static String of(String template) {
        List<String> lines = new ArrayList<>();
        int function = 0;
        int dropped = Integer.MAX_VALUE;
        for (String line : template.lines().toList()) {
            if (!line.isBlank() && indent(line) <= dropped) {
                dropped = OF_ZIPS.matcher(line).matches() ? indent(line) : Integer.MAX_VALUE;
            }
            Matcher code = CODE.matcher(line);
            Matcher handler = HANDLER.matcher(line);
            if (code.matches()) {
                lines.addAll(function, metadata(code.group(1)));
                lines.add("      PackageType: Image");
            } else if (handler.matches()) {
                lines.add("      ImageConfig: { Command: [" + handler.group(1) + "] }");
            } else if (dropped == Integer.MAX_VALUE) {
                lines.add(line);
            }
            if (FUNCTION.matcher(line).matches()) {
                function = lines.size();
            }
        }
        return HEADER + String.join("\n", lines) + "\n";
    }

    /** What {@code sam build} reads. */
    private static List<String> metadata(String function) {
        return List.of("    Metadata:", "      Dockerfile: Dockerfile", "      DockerContext: .",
                "      DockerTag: " + function, "      DockerBuildArgs: { FUNCTION: " + function + " }");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
