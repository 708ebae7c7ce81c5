package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing gets in unseen: each library is listed, to the byte and with its licence, in {@code config/dependencies.csv}. */
class DependenciesIT {
    private static final Set<String> PERMISSIVE = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause");

    @Test
    void shouldPackExactlyTheListedLibrariesToTheByte() throws IOException {
        assertThat(packed()).as("write new ones into config/dependencies.csv, and why into docs/decisions")
                .isEqualTo(locks("package"));
    }

    @Test
    void shouldTestAndRunHereWithListedLibrariesOnly() throws IOException {
        Set<String> here = new TreeSet<>();
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        for (String entry : classPath) {
            add(here, Path.of(entry));
        }
        here.removeAll(locks("package"));

        assertThat(here).as("write new ones into config/dependencies.csv, and why into docs/decisions")
                .isEqualTo(locks("here"));
    }

    @Test
    void shouldPackNothingWhoseLicenceAsksForMoreThanANotice() {
        assertThat(listed("package")).extracting(Dependency::licence).isSubsetOf(PERMISSIVE);
    }

    @Test
    void shouldNameEachLibrarysLicence() {
        assertThat(Dependency.listed()).extracting(Dependency::licence)
                .allMatch(licence -> licence.matches("[A-Za-z]+[A-Za-z0-9.() -]*"));
    }

    private static Set<String> packed() throws IOException {
        Set<String> packed = new TreeSet<>();
        List<Path> folders = new ArrayList<>(House.functions());
        folders.addAll(Stream.of("redrive", "verify-audit", "answer-holder").map(House.ROOT::resolve).toList());
        for (Path folder : Stream
                .concat(folders.stream().map(module -> module.resolve("target/lib")),
                        Stream.of(House.ROOT.resolve("local/target/runtime-client")))
                .toList()) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    add(packed, file);
                }
            }
        }
        return packed;
    }

    private static void add(Set<String> locks, Path file) throws IOException {
        if (file.toString().endsWith(".jar")) {
            try (InputStream content = Files.newInputStream(file)) {
                add(locks, file.getFileName().toString(), content);
            }
        }
    }

    private static void add(Set<String> locks, String name, InputStream content) throws IOException {
        if (!isOurs(name)) {
            locks.add(Dependency.lock(name, Dependency.sha256(content)));
        }
    }

    private static boolean isOurs(String jar) {
        String module = jar.replaceFirst("-[0-9.]+(-tests)?\\.jar$", "");
        return module.startsWith("certpost-") || House.functions().stream().anyMatch(folder -> folder.endsWith(module));
    }

    private static Set<String> locks(String used) {
        return listed(used).stream().map(Dependency::lock).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Dependency> listed(String used) {
        return Dependency.listed().stream().filter(each -> each.used().equals(used)).toList();
    }
}
