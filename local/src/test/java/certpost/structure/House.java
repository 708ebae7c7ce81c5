package certpost.structure;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are; tests run in the folder of their module. */
final class House {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String CLASSES = "target/classes";

    private House() {}

    /** The modules of functions, by folder. */
    static List<Path> functions() {
        return folders(ROOT.resolve("functions"));
    }

    static List<Path> shared() {
        return folders(ROOT.resolve("shared"));
    }

    /** The classes of functions and of what they share. */
    static JavaClasses classes() {
        return Imported.CLASSES;
    }

    /** Read once: it takes seconds. */
    private static final class Imported {
        static final JavaClasses CLASSES = imported(Stream.concat(shared().stream(), functions().stream()).toList());
    }

    static JavaClasses imported(List<Path> modules) {
        return new ClassFileImporter().importPaths(modules.stream().map(module -> module.resolve(CLASSES)).toList());
    }

    /** The class files of a module. */
    static List<Path> classFiles(Path module) {
        return files(module.resolve(CLASSES)).stream().filter(file -> file.toString().endsWith(".class")).toList();
    }

    /** The files below a folder, in order; none where there is no folder. */
    static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return text(ROOT.resolve(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
