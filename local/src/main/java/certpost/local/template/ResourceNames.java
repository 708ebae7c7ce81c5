package certpost.local.template;

import java.util.Map;
import java.util.Optional;

/** What {@code !Ref} and {@code !GetAtt} say of a resource: here everything is called by its logical id. */
final class ResourceNames {
    private final Map<String, String> typeById;

    ResourceNames(Map<String, String> typeById) {
        this.typeById = typeById;
    }

    String ref(String id) {
        return switch (type(id)) {
            case "AWS::SQS::Queue" -> "http://sqs.local/" + Machine.ACCOUNT + "/" + id;
            default -> id;
        };
    }

    String attribute(String id, String attribute) {
        String key = type(id) + "." + attribute;
        return switch (key) {
            case "AWS::DynamoDB::Table.Arn" -> Machine.arn("dynamodb", "table/" + id);
            case "AWS::DynamoDB::Table.StreamArn" -> Machine.arn("dynamodb", "table/" + id + "/stream/local");
            case "AWS::KMS::Key.Arn" -> Machine.arn("kms", "key/" + id);
            case "AWS::SQS::Queue.Arn" -> Machine.arn("sqs", id);
            case "AWS::SQS::Queue.QueueName" -> id;
            case "AWS::Serverless::Function.Arn" -> Machine.arn("lambda", "function:" + id);
            case "AWS::Logs::LogGroup.Arn" -> Machine.arn("logs", "log-group:" + id + ":*");
            default -> throw new BadTemplate("!GetAtt " + id + "." + attribute + " is not known to the local stack");
        };
    }

    /** The logical id in an ARN of the given kind, as {@link #attribute} made it. */
    static String idIn(String arn, String service, String prefix, String where) {
        String start = Machine.arn(service, prefix);
        if (!arn.startsWith(start)) {
            throw new BadTemplate(where + " is not the ARN of a resource in this template: " + arn);
        }
        String rest = arn.substring(start.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    private String type(String id) {
        return Optional.ofNullable(typeById.get(id))
                .orElseThrow(() -> new BadTemplate(id + " is neither a parameter nor a resource of the template"));
    }
}
