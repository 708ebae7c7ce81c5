package certpost.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods that a function can come to, lambdas among them. */
final class ReachedCode {
    private static final Map<String, MethodCode> ALL = all();

    private ReachedCode() {}

    /** By the methods' ids. */
    static Map<String, MethodCode> of(Map<String, Object> function) {
        var found = new HashMap<String, MethodCode>();
        Deque<String> open = new ArrayDeque<>();
        Reach.from(House.classes(), Handlers.of(function))
                .forEach(code -> open
                        .add(MethodCode.id(code.getOwner().getName(), code.getName(), code.getDescriptor())));
        while (!open.isEmpty()) {
            String id = open.remove();
            // Those of enums and of abstract classes' making have no code of their own.
            MethodCode method = ALL.get(id);
            if (method != null && found.putIfAbsent(id, method) == null) {
                method.calls()
                        .stream()
                        .filter(call -> call.name().startsWith("lambda$"))
                        .forEach(call -> open.add(call.method()));
            }
        }
        return found;
    }

    static MethodCode method(String id) {
        return Optional.ofNullable(ALL.get(id)).orElseThrow(() -> new AssertionError("no method " + id));
    }

    private static Map<String, MethodCode> all() {
        var all = new HashMap<String, MethodCode>();
        Stream.concat(House.shared().stream(), House.functions().stream())
                .flatMap(module -> House.classFiles(module).stream())
                .forEach(file -> read(file, all));
        return all;
    }

    private static void read(Path file, Map<String, MethodCode> all) {
        try {
            ClassFile.of()
                    .parse(file)
                    .methods()
                    .forEach(method -> all.put(MethodCode.id(method), MethodCode.of(method)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
