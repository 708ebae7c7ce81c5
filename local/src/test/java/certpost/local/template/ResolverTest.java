package certpost.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Intrinsic functions and what they come to on one machine. */
class ResolverTest {
    private final Resolver resolver = new Resolver(Map.of("Sender", "", "Issuer", "http://127.0.0.1", "Snap", "true"),
            TemplateYaml.read("""
                    HasSender: !Not [!Equals [!Ref Sender, ""]]
                    HasSnap: !Equals [!Ref Snap, "true"]
                    Both: !And [!Condition HasSender, !Condition HasSnap]
                    Either: !Or [!Condition HasSender, !Condition HasSnap]
                    Wrong: !Ref Snap
                    """),
            new ResourceNames(Map.of("Things", "AWS::DynamoDB::Table", "Missed", "AWS::SQS::Queue", "Echo",
                    "AWS::Serverless::Function", "Logs", "AWS::Logs::LogGroup", "Api", "AWS::Serverless::HttpApi")));

    @Test
    void shouldReferToParametersPseudoParametersAndResources() {
        assertThat(resolved("!Ref Issuer")).isEqualTo("http://127.0.0.1");
        assertThat(resolved("!Ref AWS::Region")).isEqualTo("us-east-1");
        assertThat(resolved("!Ref AWS::Partition")).isEqualTo("aws");
        assertThat(resolved("!Ref Things")).isEqualTo("Things");
        assertThat(resolved("!Ref Missed")).isEqualTo("http://sqs.local/000000000000/Missed");
        assertThat(resolved("{ Ref: Things }")).isEqualTo("Things");
    }

    @Test
    void shouldGiveAttributesInBothSpellings() {
        String arn = "arn:aws:dynamodb:us-east-1:000000000000:table/Things";
        assertThat(resolved("!GetAtt Things.Arn")).isEqualTo(arn);
        assertThat(resolved("!GetAtt [Things, Arn]")).isEqualTo(arn);
        assertThat(resolved("{ Fn::GetAtt: [Things, Arn] }")).isEqualTo(arn);
        assertThat(resolved("!GetAtt Missed.QueueName")).isEqualTo("Missed");
        refused("!GetAtt Things.Colour", "!GetAtt Things.Colour is not known to the local stack");
        refused("!GetAtt Things", "!GetAtt Things names no attribute");
        refused("!GetAtt Nothing.Arn", "Nothing is neither a parameter nor a resource of the template");
    }

    @Test
    void shouldSubstituteNamesAttributesAndOwnVariables() {
        assertThat(resolved("!Sub 'arn:${AWS::Partition}:x:${Things}:${!Left}'")).isEqualTo("arn:aws:x:Things:${Left}");
        assertThat(resolved("!Sub '${Things.Arn}/index/*'"))
                .isEqualTo("arn:aws:dynamodb:us-east-1:000000000000:table/Things/index/*");
        assertThat(resolved("!Sub ['${Own}-${Snap}', { Own: !Ref Issuer }]")).isEqualTo("http://127.0.0.1-true");
        refused("!Sub '${Nothing}'", "Nothing is neither a parameter nor a resource of the template");
    }

    @Test
    void shouldJoinAndSelect() {
        assertThat(resolved("!Join ['-', [a, !Ref Snap]]")).isEqualTo("a-true");
        assertThat(resolved("!Select [1, [a, b]]")).isEqualTo("b");
        refused("!Select [2, [a, b]]", "!Select has nothing at 2");
        refused("!Join [a]", "!Join does not have 2 arguments");
    }

    @Test
    void shouldChooseByConditionsAndLeaveOutNoValues() {
        assertThat(resolver.condition("HasSender")).isFalse();
        assertThat(resolver.condition("HasSnap")).isTrue();
        assertThat(resolver.condition("Both")).isFalse();
        assertThat(resolver.condition("Either")).isTrue();
        assertThat(resolved("!If [HasSnap, yes, no]").toString()).isEqualTo("true");
        assertThat(resolved("{ A: !If [HasSender, [x], !Ref AWS::NoValue], B: [!Ref AWS::NoValue, c] }"))
                .isEqualTo(Map.of("B", List.of("c")));
        refused("!If [Unheard, a, b]", "Condition Unheard is not defined");
        assertThatExceptionOfType(BadTemplate.class).isThrownBy(() -> resolver.condition("Wrong"))
                .withMessage("!Ref is not a condition");
    }

    @Test
    void shouldRefuseFunctionsThatItDoesNotPlay() {
        refused("!ImportValue other", "!ImportValue is not known to the local stack");
        refused("{ Fn::Cidr: [a, 1, 2] }", "!Cidr is not known to the local stack");
    }

    private Object resolved(String yaml) {
        Object value = TemplateYaml.read("Value: " + yaml).getOrDefault("Value", "");
        return resolver.resolve(value);
    }

    private void refused(String yaml, String message) {
        assertThatExceptionOfType(BadTemplate.class).isThrownBy(() -> resolved(yaml)).withMessage(message);
    }
}
