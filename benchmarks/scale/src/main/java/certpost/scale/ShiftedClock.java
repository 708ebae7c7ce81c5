package certpost.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The {@link ShiftAgent}'s jar, and how a process is told to use it. A window lives for days and holders are told of it
 * by day; nobody waits for that here.
 */
record ShiftedClock(Path jar) {
    private static final String METHOD = "currentInstant";

    /** Makes the jar: the agent's class, and this Java's clock, which goes ahead by what it is told. */
    static ShiftedClock in(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ShiftAgent.class.getName());
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        Path jar = Files.createDirectories(folder).resolve("shift-agent.jar").toAbsolutePath();
        String agent = ShiftAgent.class.getName().replace('.', '/');
        try (OutputStream out = Files.newOutputStream(jar); var entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry(agent + ".class"));
            entries.write(bytes(ShiftAgent.class));
            entries.putNextEntry(new JarEntry(agent.replace("ShiftAgent", ShiftAgent.SHIFTED_CLOCK)));
            entries.write(shifted());
        }
        return new ShiftedClock(jar);
    }

    /** Java's option for a process whose clock is ahead by that. */
    String option(Duration ahead) {
        return "-javaagent:" + jar + "=" + ahead.toMillis();
    }

    private static byte[] shifted() throws IOException {
        ClassFile classes = ClassFile.of();
        return classes.transformClass(classes.parse(bytes(Clock.class)), ClassTransform.transformingMethodBodies(
                method -> method.methodName().equalsString(METHOD), ShiftedClock::aheadBeforeReturning));
    }

    private static void aheadBeforeReturning(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction end && end.opcode() == Opcode.ARETURN) {
            ClassDesc number = ConstantDescs.CD_Long;
            ClassDesc instant = Instant.class.describeConstable().orElseThrow();
            code.loadConstant(ShiftAgent.SHIFT)
                    .lconst_0()
                    .invokestatic(number, "getLong",
                            MethodTypeDesc.of(number, ConstantDescs.CD_String, ConstantDescs.CD_long))
                    .invokevirtual(number, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long))
                    .invokevirtual(instant, "plusMillis", MethodTypeDesc.of(instant, ConstantDescs.CD_long));
        }
        code.with(element);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }
}
