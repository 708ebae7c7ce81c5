package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    @Test
    void shouldNameEachAttributeOnce() {
        Expression condition = Expression.of("#due = :due AND (#dueAt <= :by OR #due <> :x) AND size(#a_1)>:n");

        assertThat(condition.names()).isEqualTo(Map.of("#due", "due", "#dueAt", "dueAt", "#a_1", "a_1"));
    }

    @Test
    void shouldNameWhatEitherOfTwoNames() {
        assertThat(Expression.of("SET #a = :a, #b.#c[0] = :b").namesWith(Expression.of("attribute_exists(#d)")))
                .isEqualTo(Map.of("#a", "a", "#b", "b", "#c", "c", "#d", "d"));
    }

    @Test
    void shouldNameNothingWhereNothingIsNamed() {
        assertThat(Expression.of("").names()).isEmpty();
    }
}
