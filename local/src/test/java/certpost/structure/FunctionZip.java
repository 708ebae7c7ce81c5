package certpost.structure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A function's package: a zip with one jar, merged of the function's own and those that it uses. */
final class FunctionZip {
    private static final Pattern TYPE = Pattern.compile("L([A-Za-z0-9_$/]+);");

    private final Path file;
    private final List<ZipEntry> entries = new ArrayList<>();
    /** By their name in class files, digests of what was merged. */
    private final Map<String, String> merged = new TreeMap<>();
    /** By their name in class files, the jar that has them, and their bytes. */
    private final Map<String, String> jarOf = new HashMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> legalTexts = new HashSet<>();
    private String thirdParty = "";

    private FunctionZip(Path file) {
        this.file = file;
    }

    static FunctionZip of(Map<String, Object> function) {
        var unpacked = new FunctionZip(House.ROOT.resolve(String.valueOf(function.get("CodeUri"))));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(unpacked.file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.entries.add(entry);
                if (entry.getName().endsWith(".jar")) {
                    unpacked.openMerged(zip.readAllBytes());
                }
            }
            Path libraries = unpacked.file.resolveSibling("lib").normalize();
            try (Stream<Path> own = Files.list(libraries.resolve("..").normalize());
                    Stream<Path> used = Files.list(libraries)) {
                for (Path jar : Stream.concat(own, used).filter(file -> file.toString().endsWith(".jar")).toList()) {
                    unpacked.open(jar.getFileName().toString(), Files.readAllBytes(jar));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unpacked;
    }

    private void openMerged(byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
                if (entry.getName().endsWith(".class")) {
                    merged.put(entry.getName().replaceFirst("\\.class$", ""), digest(zip.readAllBytes()));
                }
                if (entry.getName().equals("META-INF/third-party.txt")) {
                    thirdParty = legal(zip.readAllBytes());
                }
            }
        }
    }

    private void open(String jar, byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replaceFirst("\\.class$", "");
                jarOf.putIfAbsent(name, jar);
                byte[] read = zip.readAllBytes();
                bytes.putIfAbsent(name, read);
                if (entry.getName().endsWith(".class")) {
                    classes.add(name);
                }
                if (entry.getName().matches("META-INF/(LICENSE|NOTICE)[^/]*")) {
                    legalTexts.add(legal(read));
                }
            }
        }
    }

    /** As it stands among others. */
    private static String legal(byte[] text) {
        return new String(text, UTF_8).replace("\r\n", "\n").strip();
    }

    /** Licences and notices that libraries bring along. */
    Set<String> legalTexts() {
        return legalTexts;
    }

    /** The texts of third parties that the package has. */
    String thirdParty() {
        return thirdParty;
    }

    private static String digest(byte[] content) throws IOException {
        return Dependency.sha256(new ByteArrayInputStream(content));
    }

    /** The classes that were merged, with digests. */
    Map<String, String> merged() {
        return merged;
    }

    /** The same of what there was to merge, but for what only modules and other versions of Java read. */
    Map<String, String> toMerge() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String name : classes) {
            if (!name.startsWith("META-INF/versions/") && !name.equals("module-info")) {
                digests.put(name, digest(bytes.getOrDefault(name, new byte[0])));
            }
        }
        return digests;
    }

    long size() throws IOException {
        return Files.size(file);
    }

    List<ZipEntry> entries() {
        return entries;
    }

    Set<String> jars() {
        return new TreeSet<>(jarOf.values());
    }

    boolean has(String className) {
        return bytes.containsKey(className.replace('.', '/'));
    }

    /** Whether a class names another, given as class files write it. */
    boolean names(String className, String other) {
        byte[] content = bytes.getOrDefault(className.replace('.', '/'), new byte[0]);
        return new String(content, ISO_8859_1).contains(other);
    }

    /** The jars of those classes, of all that they name, and so on; services name theirs in files. */
    Set<String> jarsNamedFrom(List<String> roots) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(roots.stream().map(root -> root.replace('.', '/')).toList());
        bytes.forEach((name, content) -> {
            if (name.startsWith("META-INF/services/")) {
                new String(content, UTF_8).lines().forEach(provider -> open.add(provider.strip().replace('.', '/')));
            }
        });
        Set<String> jars = new TreeSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            if (bytes.containsKey(name) && seen.add(name)) {
                jars.add(jarOf.get(name));
                ClassFile.of().parse(bytes.get(name)).constantPool().forEach(entry -> {
                    switch (entry) {
                        case ClassEntry other -> open.add(other.asInternalName());
                        case Utf8Entry text ->
                            TYPE.matcher(text.stringValue()).results().forEach(type -> open.add(type.group(1)));
                        default -> {
                            // Numbers and names.
                        }
                    }
                });
            }
        }
        return jars;
    }
}
