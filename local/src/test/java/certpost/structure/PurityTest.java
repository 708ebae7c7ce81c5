package certpost.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Time, randomness, surroundings and clients come in through a handler's empty constructor, and stay in no static. */
class PurityTest {
    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");
    private static final Set<String> RANDOM = Set.of("java.util.Random", "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom", "java.util.SplittableRandom");
    private static final Set<String> SYSTEM = Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty");
    private static final Set<String> IMMUTABLE = Set.of("java.lang.String", "java.lang.Integer", "java.lang.Long",
            "java.math.BigDecimal", "java.math.BigInteger", "java.util.List", "java.util.Set", "java.util.Map",
            "java.util.Locale", "java.util.regex.Pattern", "java.nio.charset.Charset", "java.util.HexFormat",
            "java.util.Comparator");

    private final JavaClasses classes = House.classes();

    @Test
    void shouldReadClockRandomnessAndSurroundingsInEmptyConstructorsOnly() {
        Set<JavaAccess<?>> reads = new HashSet<>();
        for (JavaClass each : classes) {
            each.getAccessesFromSelf()
                    .stream()
                    .filter(access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                            && isOutside(target))
                    .forEach(reads::add);
        }

        assertThat(reads).isNotEmpty();
        assertThat(reads.stream().filter(read -> !isOfAnEmptyConstructor(read.getOrigin(), new HashSet<>())))
                .extracting(JavaAccess::getDescription)
                .isEmpty();
    }

    @Test
    void shouldKeepNoStaticState() {
        fields().that()
                .areStatic()
                .and(describe("are written by people", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .andShould(beImmutable())
                .check(classes);
    }

    @Test
    void shouldSayNothingOnStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(classes);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(classes);
    }

    private static boolean isOutside(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean now = name.equals("now") && owner.startsWith("java.time.");
        boolean clock = CLOCKS.contains(owner) && (name.startsWith("system") || name.startsWith("tick"));
        boolean random = RANDOM.contains(owner) && (name.equals("<init>") || name.equals("current"));
        boolean id = owner.equals("java.util.UUID") && name.equals("randomUUID");
        boolean math = owner.equals("java.lang.Math") && name.equals("random");
        boolean date = owner.equals("java.util.Date") && name.equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        boolean system = owner.equals("java.lang.System") && SYSTEM.contains(name);
        return now || clock || random || id || math || date || system || owner.equals("certpost.aws.SdkClients");
    }

    /** Whether a piece of code is run by handlers' empty constructors only, or given on by them. */
    private static boolean isOfAnEmptyConstructor(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        if (code.getOwner().getName().equals("certpost.aws.SdkClients")) {
            return true;
        }
        if (code instanceof JavaConstructor && code.getParameters().isEmpty()) {
            return Handlers.all().contains(code.getOwner().getName());
        }
        if (!seen.add(code)) {
            return true;
        }
        Set<JavaCodeUnit> users = new HashSet<>();
        code.getAccessesToSelf().forEach(access -> users.add(access.getOrigin()));
        return !users.isEmpty() && users.stream().allMatch(user -> isOfAnEmptyConstructor(user, seen));
    }

    private static ArchCondition<JavaField> beImmutable() {
        return new ArchCondition<>("be of a type that cannot change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                // An array of numbers can change, but only where it is seen.
                boolean weights = type.isArray() && type.getBaseComponentType().isPrimitive()
                        && field.getModifiers().contains(JavaModifier.PRIVATE);
                boolean immutable = weights || type.isPrimitive() || type.isEnum() || IMMUTABLE.contains(type.getName())
                        || type.getPackageName().startsWith("certpost.") || type.getPackageName().equals("java.time");
                events.add(new SimpleConditionEvent(field, immutable, field.getDescription()));
            }
        };
    }
}
