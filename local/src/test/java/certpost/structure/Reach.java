package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The code that can run when a class is used: calls are followed through interfaces to whoever implements them. */
final class Reach {
    private final Set<JavaCodeUnit> reached = new HashSet<>();
    private final Deque<JavaCodeUnit> open = new ArrayDeque<>();

    private Reach() {}

    /** All code that is reached from a class; that of a lambda is its method's. */
    static Set<JavaCodeUnit> from(JavaClasses classes, String name) {
        var reach = new Reach();
        assertThat(classes.contain(name)).as("there is " + name).isTrue();
        classes.get(name).getCodeUnits().forEach(reach::add);
        while (!reach.open.isEmpty()) {
            accesses(reach.open.remove()).forEach(access -> {
                if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
                    reach.follow(target);
                }
            });
        }
        return reach.reached;
    }

    private static Stream<? extends JavaAccess<?>> accesses(JavaCodeUnit code) {
        return Stream
                .of(code.getCallsFromSelf(), code.getMethodReferencesFromSelf(),
                        code.getConstructorReferencesFromSelf())
                .flatMap(Set::stream);
    }

    private void follow(AccessTarget.CodeUnitAccessTarget target) {
        target.resolveMember().map(JavaCodeUnit.class::cast).ifPresent(code -> {
            add(code);
            if (code instanceof JavaMethod method && isOurs(method.getOwner())) {
                method.getOwner().getAllSubclasses().forEach(sub -> overriding(sub, method, this::add));
            }
            if (code instanceof JavaConstructor made) {
                calledBack(made.getOwner());
            }
        });
    }

    private void add(JavaCodeUnit code) {
        if (isOurs(code.getOwner()) && reached.add(code)) {
            open.add(code);
        }
    }

    /** What an object does for the JDK, such as an iterator's next, may be called by anyone who has it. */
    private void calledBack(JavaClass made) {
        made.getAllRawInterfaces()
                .stream()
                .filter(type -> !isOurs(type))
                .forEach(type -> type.getMethods().forEach(method -> overriding(made, method, this::add)));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("certpost.");
    }

    private static void overriding(JavaClass type, JavaMethod method, Consumer<JavaMethod> found) {
        type.getMethods()
                .stream()
                .filter(own -> own.getName().equals(method.getName())
                        && own.getRawParameterTypes().size() == method.getRawParameterTypes().size())
                .forEach(found);
    }
}
