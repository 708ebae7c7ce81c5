package certpost.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Reading a mapping of the template, and saying by name what is wrong with it. */
class SectionTest {
    private final Section section = Section.of("Echo",
            Map.of("Name", "echo", "Size", 256, "Half", 1.5, "On", true, "Inside", Map.of("Deep", "x"), "List",
                    List.of("a", 2), "Things", List.of(Map.of("Id", "1"), Map.of("Id", "2"))));

    @Test
    void shouldGiveValuesByTheirKind() {
        assertThat(section.text("Name")).isEqualTo("echo");
        assertThat(section.text("Size")).isEqualTo("256");
        assertThat(section.number("Size")).contains(256);
        assertThat(section.flag("On")).isTrue();
        assertThat(section.flag("Off")).isFalse();
        assertThat(section.optionalText("Missing")).isEmpty();
        assertThat(section.section("Inside").text("Deep")).isEqualTo("x");
        assertThat(section.texts("List")).containsExactly("a", "2");
        assertThat(section.textsByName("Inside")).containsExactly(Map.entry("Deep", "x"));
        assertThat(section.list("Things")).extracting(thing -> thing.text("Id")).containsExactly("1", "2");
        assertThat(section.sections("Missing")).isEmpty();
    }

    @Test
    void shouldNameWhatIsMissingOrOfAnotherKind() {
        refused(() -> section.text("Missing"), "Echo.Missing is missing");
        refused(() -> section.section("Missing"), "Echo.Missing is missing");
        refused(() -> section.number("Name"), "Echo.Name is not a whole number: echo");
        refused(() -> section.number("Half"), "Echo.Half is not a whole number: 1.5");
        refused(() -> section.text("Inside"), "Echo.Inside is not a plain value");
        refused(() -> section.section("Name"), "Echo.Name is not a mapping");
        refused(() -> section.list("Name"), "Echo.Name is not a list");
        refused(() -> section.list("List"), "Echo.List is not a mapping");
        refused(() -> section.section("Inside").text("Other"), "Echo.Inside.Other is missing");
        refused(() -> Section.of("Echo", "text"), "Echo is not a mapping");
    }

    @Test
    void shouldNameTheKeyThatNobodyRead() {
        Section known = Section.of("Echo", Map.of("A", "1", "B", "2", "C", "3"));
        known.text("A");
        known.ignore("B");
        refused(known::end, "Echo.C is not known to the local stack");

        known.optionalText("C");
        known.end();
    }

    private static void refused(ThrowingCallable reading, String message) {
        assertThatExceptionOfType(BadTemplate.class).isThrownBy(reading).withMessage(message);
    }
}
