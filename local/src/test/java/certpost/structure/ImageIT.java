package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What images are made of is there once everything is packaged. */
class ImageIT {
    static Set<String> functions() {
        return Cloud.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldFindWhatAFunctionsImageIsMadeOf(String name) {
        String module = Handlers.module(Cloud.function(name)).getFileName().toString();
        // Benchmarks are packaged after this module, which they use.
        Stream<Path> files = ImageTest.copied()
                .filter(file -> !file.startsWith("benchmarks/"))
                .map(file -> House.ROOT.resolve(file.replace("${FUNCTION}", module)));

        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }
}
