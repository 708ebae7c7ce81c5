package certpost.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Arrows run one way: functions to shared/aws to shared/domain. */
class LayersTest {
    private final JavaClasses classes = House.classes();

    @Test
    void shouldFindTheClassesOfEveryModule() {
        assertThat(House.shared()).hasSize(2);
        for (Path module : House.functions()) {
            assertThat(House.classFiles(module)).as(module.toString()).isNotEmpty();
        }
        assertThat(classes.contain("certpost.domain.Checked")).isTrue();
        assertThat(classes.contain("certpost.aws.Settings")).isTrue();
    }

    @Test
    void shouldKeepTheRulesFreeOfAwsJsonAndInput() {
        // Without what others generate into its packages.
        JavaClasses domain = House.imported(List.of(House.ROOT.resolve("shared/domain")));

        classes().should().resideInAPackage("certpost.domain..").check(domain);
        classes().should()
                .onlyDependOnClassesThat(resideInAnyPackage("certpost.domain..", "org.jspecify..",
                        "com.google.i18n.phonenumbers..", "java.lang..", "java.math..", "java.security..",
                        "java.text..", "java.time..", "java.util..", "java.nio.charset..", "javax.crypto.."))
                .check(domain);
        noClasses().should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "java.util.zip..", "java.util.jar..",
                        "java.util.prefs.."))
                .check(domain);
    }

    @Test
    void shouldShareNothingOfAFunction() {
        noClasses().that()
                .resideInAnyPackage("certpost.domain..", "certpost.aws..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("certpost..")
                        .and(not(resideInAnyPackage("certpost.domain..", "certpost.aws.."))))
                .check(classes);
    }

    @Test
    void shouldKeepFunctionsApart() {
        for (Path module : House.functions()) {
            Set<String> packages = packages(module);
            assertThat(packages).as("packages of " + module.getFileName()).hasSize(1);
            assertThat(packages).allMatch(name -> name.matches("certpost\\.[a-z]+") && !name.equals("certpost.domain")
                    && !name.equals("certpost.aws"));
        }
        SlicesRuleDefinition.slices()
                .matching("certpost.(*)..")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(classes);
        for (Path module : House.functions()) {
            String[] own = {"certpost.domain..", "certpost.aws..", packages(module).iterator().next() + ".."};
            noClasses().should()
                    .dependOnClassesThat(resideInAnyPackage("certpost..").and(not(resideInAnyPackage(own))))
                    .check(House.imported(List.of(module)));
        }
    }

    @Test
    void shouldKnowOnlyTheTemplateAndPackagesOnOneMachine() {
        JavaClasses local = House.imported(List.of(House.ROOT.resolve("local")));

        assertThat(local.contain("certpost.local.Stack")).isTrue();
        classes().should().resideInAPackage("certpost.local..").check(local);
        noClasses().should()
                .dependOnClassesThat(resideInAnyPackage("certpost..").and(not(resideInAnyPackage("certpost.local.."))))
                .check(local);
    }

    private static Set<String> packages(Path module) {
        return House.imported(List.of(module)).stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }
}
