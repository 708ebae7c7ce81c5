package certpost.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** One class for each stored thing knows its attributes' names and its key's shape, and no other. */
class AttributeNamesTest {
    private static final String STORES = "certpost.aws.dynamodb";
    private static final DescribedPredicate<JavaClass> ITEMS = simpleNameEndingWith("Item");
    private static final DescribedPredicate<JavaClass> LANGUAGE = simpleName("Attributes").or(simpleName("Expression"))
            .or(simpleName("StoredItem"));

    private final JavaClasses classes = House.classes();

    @Test
    void shouldNameAttributesInItemsOnly() {
        noClasses().that(not(ITEMS).and(not(LANGUAGE)))
                .should()
                .callMethodWhere(describe("takes the name of an attribute", AttributeNamesTest::takesAName))
                .check(classes);
    }

    @Test
    void shouldWriteExpressionsInItemsOnly() {
        noClasses().that(not(ITEMS).and(not(LANGUAGE)))
                .should()
                .callCodeUnitWhere(describe("makes an expression",
                        call -> isIn(call.getTarget(), "Expression")
                                && call.getTarget().getRawParameterTypes().getFirst().isEquivalentTo(String.class)))
                .check(classes);
    }

    @Test
    void shouldKnowDynamoDbInItsAdaptersOnly() {
        noClasses().that(not(resideInAPackage(STORES + "..")))
                .and()
                .doNotHaveFullyQualifiedName("certpost.aws.SdkClients")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk.services.dynamodb.model..")
                .check(classes);
    }

    private static boolean takesAName(JavaCall<?> call) {
        return (isIn(call.getTarget(), "Attributes") || isIn(call.getTarget(), "StoredItem"))
                && !call.getTarget().getRawParameterTypes().isEmpty()
                && call.getTarget().getRawParameterTypes().getFirst().isEquivalentTo(String.class);
    }

    private static boolean isIn(AccessTarget.CodeUnitCallTarget target, String name) {
        return target.getOwner().getPackageName().equals(STORES) && target.getOwner().getSimpleName().equals(name)
                && !target.getRawParameterTypes().isEmpty();
    }
}
