package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What functions read from their environment is what the template sets there. */
class SettingsTest {
    private static final String SETTINGS = "certpost/aws/Settings";

    static Set<String> functions() {
        return Cloud.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldSetWhatAFunctionReadsAndNothingElse(String name) throws IOException {
        Map<String, Object> function = Cloud.function(name);
        Set<String> set = Cloud.map(Cloud.at(function, "Environment", "Variables")).keySet();

        assertThat(read(Handlers.module(function))).containsExactlyInAnyOrderElementsOf(set);
    }

    @Test
    void shouldReadSettingsInFunctionsOnly() throws IOException {
        for (Path module : House.shared()) {
            assertThat(read(module)).as(module.toString()).isEmpty();
        }
    }

    private static Set<String> read(Path module) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : House.classFiles(module)) {
            for (MethodModel method : ClassFile.of().parse(file).methods()) {
                names.addAll(read(method));
            }
        }
        return names;
    }

    /** The constant right before each call; a name that is made up at run time shows as a question mark. */
    private static List<String> read(MethodModel method) {
        List<String> names = new ArrayList<>();
        String last = "?";
        for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
            switch (element) {
                case ConstantInstruction constant -> last = String.valueOf(constant.constantValue());
                case InvokeInstruction call -> {
                    boolean reads = call.name().equalsString("required") || call.name().equalsString("optional");
                    if (reads && call.owner().asInternalName().equals(SETTINGS)) {
                        names.add(last);
                    }
                    last = "?";
                }
                default -> {
                    // Line numbers and the like stand between a constant and its call.
                }
            }
        }
        return names;
    }
}
