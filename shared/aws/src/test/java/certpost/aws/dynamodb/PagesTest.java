package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** How a partition is read that does not come in one answer. */
class PagesTest {
    private final List<String> askedAfter = new ArrayList<>();

    @Test
    void shouldReadPageAfterPageToTheEnd() {
        assertThat(things(List.of(List.of("1", "2"), List.of("3"), List.of("4", "5"))).toList()).containsExactly("1",
                "2", "3", "4", "5");
        assertThat(askedAfter).containsExactly("the start", "page 1", "page 2");
    }

    /** As DynamoDB answers where a filter, or what it read before it stopped, left nothing. */
    @Test
    void shouldGoOnBehindAnEmptyPage() {
        assertThat(things(List.of(List.of(), List.of("1"), List.of())).toList()).containsExactly("1");
    }

    @Test
    void shouldAskForNoPageBeforeItIsNeeded() {
        assertThat(things(List.of(List.of("1", "2"), List.of("3"), List.of("4"))).limit(3).toList())
                .containsExactly("1", "2", "3");
        assertThat(askedAfter).containsExactly("the start", "page 1");
    }

    private Stream<String> things(List<List<String>> pages) {
        return new Table(new Paged(pages), "things").query("index", Expression.of("#a = :a"), 2)
                .map(item -> item.text("id"));
    }

    /** Answers with the pages in turn. */
    private final class Paged implements DynamoDbClient {
        private final List<List<String>> pages;

        Paged(List<List<String>> pages) {
            this.pages = pages;
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            String after = new StoredItem(request.exclusiveStartKey()).textIfAny("id").orElse("the start");
            int page = askedAfter.size();
            askedAfter.add(after);
            var answer = QueryResponse.builder()
                    .items(pages.get(page).stream().map(id -> Map.of("id", AttributeValue.fromS(id))).toList());
            return page == pages.size() - 1
                    ? answer.build()
                    : answer.lastEvaluatedKey(Map.of("id", AttributeValue.fromS("page " + (page + 1)))).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
