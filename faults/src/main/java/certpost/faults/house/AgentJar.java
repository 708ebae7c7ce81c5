package certpost.faults.house;

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
import java.time.Instant;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes the jar of the {@link ClockAgent}: its class, and this Java's clock, which goes by what it is told. */
final class AgentJar {
    private static final String METHOD = "currentInstant";

    private AgentJar() {}

    static Path write(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ClockAgent.class.getName());
        attributes.putValue("Can-Redefine-Classes", "true");
        Path jar = Files.createDirectories(folder).resolve("clock-agent.jar");
        String agent = ClockAgent.class.getName().replace('.', '/');
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry(agent + ".class"));
            entries.write(bytes(ClockAgent.class));
            entries.putNextEntry(new JarEntry(agent.replace("ClockAgent", ClockAgent.SET_CLOCK)));
            entries.write(setClock());
        }
        return jar;
    }

    /** {@link Clock} whose idea of now is what the agent's property says. */
    static byte[] setClock() throws IOException {
        ClassFile classes = ClassFile.of();
        return classes.transformClass(classes.parse(bytes(Clock.class)), ClassTransform.transformingMethodBodies(
                method -> method.methodName().equalsString(METHOD), AgentJar::setBeforeReturning));
    }

    private static void setBeforeReturning(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction end && end.opcode() == Opcode.ARETURN) {
            ClassDesc number = ConstantDescs.CD_Long;
            ClassDesc instant = Instant.class.describeConstable().orElseThrow();
            code.pop()
                    .loadConstant(ClockAgent.NOW)
                    .lconst_0()
                    .invokestatic(number, "getLong",
                            MethodTypeDesc.of(number, ConstantDescs.CD_String, ConstantDescs.CD_long))
                    .invokevirtual(number, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long))
                    .invokestatic(instant, "ofEpochMilli", MethodTypeDesc.of(instant, ConstantDescs.CD_long));
        }
        code.with(element);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }
}
