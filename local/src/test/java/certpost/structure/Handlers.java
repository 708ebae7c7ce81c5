package certpost.structure;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The functions' entrances: which class in which module the template names. */
final class Handlers {
    private Handlers() {}

    static Set<String> all() {
        return Cloud.functions().values().stream().map(Handlers::of).collect(Collectors.toSet());
    }

    static String of(Map<String, Object> function) {
        return String.valueOf(function.get("Handler")).replaceFirst("::.*", "");
    }

    /** The module that a function's package is made in. */
    static Path module(Map<String, Object> function) {
        String zip = String.valueOf(function.get("CodeUri"));
        return House.ROOT.resolve(zip.replaceFirst("/target/.*", ""));
    }

    /** The texts in a module's code that look as given. */
    static Set<String> texts(Path module, String pattern) {
        Set<String> texts = new TreeSet<>();
        for (Path file : House.classFiles(module)) {
            try {
                ClassFile.of().parse(file).constantPool().forEach(entry -> {
                    if (entry instanceof StringEntry text && text.stringValue().matches(pattern)) {
                        texts.add(text.stringValue());
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
