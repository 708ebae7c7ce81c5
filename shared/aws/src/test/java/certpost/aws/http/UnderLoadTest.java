package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.avaje.jsonb.Jsonb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class UnderLoadTest {
    private final Answers answers = new Answers(Jsonb.builder().build());
    private final UnderLoad underLoad = new UnderLoad(answers);
    private final Request request = new Request(new APIGatewayV2HTTPEvent());

    @ParameterizedTest
    @ValueSource(strings = {"ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"})
    void shouldAskToComeAgainWhereTheTablesTakeNoMore(String code) {
        var answer = underLoad.answer(request, _ -> {
            throw Throttled.failure(code);
        });

        assertThat(answer.getStatusCode()).isEqualTo(429);
        assertThat(answer.getHeaders()).containsEntry("retry-after", "5");
        assertThat(answer.getBody()).contains("/problems/too-many-requests");
    }

    @Test
    void shouldHideNoOtherFailure() {
        assertThatThrownBy(() -> underLoad.answer(request, _ -> {
            throw Throttled.failure("ResourceNotFoundException");
        })).isInstanceOf(DynamoDbException.class);
    }

    @Test
    void shouldLeaveAnAnswerAsItIs() {
        var answer = answers.noContent();

        assertThat(underLoad.answer(request, _ -> answer)).isSameAs(answer);
    }
}
