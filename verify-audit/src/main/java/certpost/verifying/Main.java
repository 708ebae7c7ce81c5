package certpost.verifying;

import certpost.aws.SdkClients;
import certpost.aws.dynamodb.DeployedTables;
import certpost.aws.dynamodb.DynamoDbAuditHeadStore;
import certpost.aws.dynamodb.DynamoDbAuditStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The command. It ends with 0 if the chain is whole, 1 if it is broken, 2 if it could not work. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    private static int run(List<String> words, PrintStream out) {
        try (DynamoDbClient client = SdkClients.dynamoDb(_ -> {})) {
            Arguments arguments = Arguments.of(words);
            var tables = new DeployedTables(client, arguments.prefix());
            InstantSource clock = InstantSource.system();
            var audit = DynamoDbAuditStore.toRead(client, tables.name("AuditTable"), clock);
            var heads = new DynamoDbAuditHeadStore(client, tables.name("BooksTable"), clock);
            return new Verification(audit, heads, clock, out::println).of(arguments.subject(), arguments.head())
                    ? 0
                    : 1;
        } catch (Arguments.NotUnderstood e) {
            out.println(e.getMessage());
            return 2;
        } catch (DeployedTables.NoSuchTable | SdkException e) {
            out.println("the audit could not be read: " + e.getMessage());
            return 2;
        }
    }
}
