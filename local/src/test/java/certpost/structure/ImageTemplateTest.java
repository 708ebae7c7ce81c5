package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.image.ImageTemplate;
import certpost.local.template.TemplateYaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template of images is the other one, with functions packaged otherwise. */
class ImageTemplateTest {
    private static final Map<String, Object> IMAGES = TemplateYaml.read(House.text("template-image.yaml"));
    private static final Set<String> OF_ZIPS = Set.of("CodeUri", "Handler");
    private static final Set<String> OF_IMAGES = Set.of("PackageType", "ImageConfig");

    static Set<String> functions() {
        return Cloud.functions().keySet();
    }

    @Test
    void shouldBeWhatIsMadeOfTheTemplateNow() {
        assertThat(ImageTemplate.of(House.text("template.yaml")))
                .as("run java local/src/main/java/certpost/local/image/ImageTemplate.java")
                .isEqualTo(House.text("template-image.yaml"));
    }

    @Test
    void shouldDifferInFunctionsAndInWhatOnlyZipsHave() {
        Map<String, Object> zips = withoutOf(Cloud.template(), "Parameters", "SnapStart");
        zips = withoutOf(zips, "Conditions", "HasSnapStart");
        zips.put("Globals", Map.of("Function", without(Cloud.at(zips, "Globals", "Function"), "Runtime", "SnapStart")));

        assertThat(withoutFunctions(IMAGES)).isEqualTo(withoutFunctions(zips));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldDifferInAFunctionsPackageAlone(String name) {
        Map<String, Object> zip = Cloud.map(Cloud.at(Cloud.template(), "Resources", name));
        Map<String, Object> image = Cloud.map(Cloud.at(IMAGES, "Resources", name));

        assertThat(without(image, "Metadata", "Properties")).isEqualTo(without(zip, "Properties"));
        assertThat(without(image.get("Properties"), OF_IMAGES.toArray(String[]::new)))
                .isEqualTo(without(zip.get("Properties"), OF_ZIPS.toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldMakeAFunctionsImageOfItsPackageForItsHandler(String name) {
        Object image = Cloud.at(IMAGES, "Resources", name);
        String module = Handlers.module(Cloud.function(name)).getFileName().toString();

        assertThat(Cloud.at(image, "Properties", "PackageType")).isEqualTo("Image");
        assertThat(Cloud.at(image, "Properties", "ImageConfig"))
                .isEqualTo(Map.of("Command", List.of(Handlers.of(Cloud.function(name)))));
        assertThat(Cloud.at(image, "Metadata")).isEqualTo(Map.of("Dockerfile", "Dockerfile", "DockerContext", ".",
                "DockerTag", module, "DockerBuildArgs", Map.of("FUNCTION", module)));
    }

    private static Map<String, Object> withoutFunctions(Map<String, Object> template) {
        return withoutOf(template, "Resources", functions().toArray(String[]::new));
    }

    private static Map<String, Object> withoutOf(Map<String, Object> template, String section, String... names) {
        Map<String, Object> rest = Cloud.map(template);
        rest.put(section, without(template.get(section), names));
        return rest;
    }

    private static Map<String, Object> without(@Nullable Object value, String... names) {
        Map<String, Object> rest = Cloud.map(value);
        rest.keySet().removeAll(Set.of(names));
        return rest;
    }
}
