package certpost.answering;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.SdkClients;
import certpost.aws.dynamodb.DeployedTables;
import certpost.aws.dynamodb.DynamoDbAuditStore;
import certpost.aws.dynamodb.DynamoDbCarrierEventStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbCodeStore;
import certpost.aws.dynamodb.DynamoDbHolderActs;
import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbReminderStore;
import certpost.aws.reference.ShippedReferenceData;
import certpost.aws.secrets.KeptHolderKeys;
import certpost.aws.secrets.Secrets;
import certpost.domain.Checked;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.reference.Qualification;
import io.avaje.jsonb.Jsonb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The command. It ends with 0 if it has done what was asked, 1 if the document is none, 2 if it could not work. */
public final class Main {
    /** It writes no notice. */
    private static final NoticeRetention NONE = new NoticeRetention(Duration.ZERO);

    private Main() {}

    public static void main(String[] words) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.exit(run(List.of(words), in, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    private static int run(List<String> words, BufferedReader in, PrintStream out) throws IOException {
        try (DynamoDbClient client = SdkClients.dynamoDb(_ -> {})) {
            Arguments arguments = Arguments.of(words);
            return switch (IdentityDocument.of(in.readLine(), in.readLine())) {
                case Checked.Invalid<IdentityDocument>(var mistakes) -> {
                    mistakes.forEach(each -> out.println(each.field() + ": " + each.message()));
                    yield 1;
                }
                case Checked.Valid<IdentityDocument>(var document) -> {
                    answer(arguments, records(client, arguments), document, out);
                    yield 0;
                }
            };
        } catch (Arguments.NotUnderstood e) {
            out.println(e.getMessage());
            return 2;
        } catch (DeployedTables.NoSuchTable e) {
            out.println(e.getMessage());
            return 2;
        } catch (SdkException e) {
            // The kind of failure only: its message might hold what an item holds.
            out.println("it could not be answered: " + e.getClass().getSimpleName());
            return 2;
        }
    }

    private static void answer(Arguments arguments, Records records, IdentityDocument document, PrintStream out) {
        var acts = new Acts(arguments.actor(), arguments.reason(), InstantSource.system());
        switch (arguments.request()) {
            case ACCESS -> new Access(records, acts, out::println).of(document);
            case TRIAL, DELETION -> new Deletion(records, acts, arguments.request() == Arguments.Request.DELETION,
                    () -> UUID.randomUUID().toString(), out::println).of(document);
        }
    }

    private static Records records(DynamoDbClient client, Arguments arguments) {
        var clock = InstantSource.system();
        Jsonb jsonb = AdaptersOnDemand.jsonb();
        Secrets secrets = SdkClients.secretsAsTheSdkDoes(jsonb);
        var tables = new DeployedTables(client, arguments.prefix());
        String certificates = tables.name("CertificatesTable");
        String reminders = tables.name("RemindersTable");
        String notices = tables.name("NoticesTable");
        var audit = new DynamoDbAuditStore(client, tables.name("AuditTable"), arguments.kept(), clock);
        var reference = new DynamoDbReferenceData(client, tables.name("ReferenceDataTable"),
                new ShippedReferenceData(jsonb), clock);
        return new Records(new KeptHolderKeys(secrets, arguments.secret(), clock).keys(),
                new DynamoDbCertificateStore(client, certificates), new DynamoDbNoticeStore(client, notices, NONE),
                new DynamoDbCarrierEventStore(client, tables.name("CarrierEventsTable"), clock),
                new DynamoDbReminderStore(client, reminders),
                new DynamoDbCodeStore(client, tables.name("ConfirmationCodesTable"), reminders, notices, NONE), audit,
                new DynamoDbHolderActs(client, certificates, reminders, audit),
                reference.qualifications().stream().map(Qualification::code).collect(Collectors.toSet()));
    }
}
