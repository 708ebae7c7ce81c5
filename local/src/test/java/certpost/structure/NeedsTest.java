package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read from functions' code is what they are known to do: else whoever compares it would find nothing. */
class NeedsTest {
    @Test
    void shouldFindWhatIsReadThroughSuppliersAndCaches() {
        // The sender's name: by a method reference, through a cache, from a list of all versions.
        assertThat(of("SendNotices")).contains("dynamodb:Query ReferenceDataTable");
    }

    @Test
    void shouldFindWhatIsWrittenInTransactionsTableByTable() {
        assertThat(of("CandidateApi"))
                .contains("dynamodb:PutItem NoticesTable", "dynamodb:UpdateItem ConfirmationCodesTable")
                .doesNotContain("dynamodb:UpdateItem NoticesTable", "dynamodb:UpdateItem RemindersTable");
        assertThat(of("PrinterApi")).contains("dynamodb:DeleteItem CarrierEventsTable")
                .doesNotContain("dynamodb:DeleteItem CertificatesTable");
        assertThat(of("StaffApi")).contains("dynamodb:PutItem ReferencesTable", "dynamodb:UpdateItem SessionsTable");
    }

    @Test
    void shouldTellIndexesFromTheirTables() {
        assertThat(of("ReadReceipts")).contains("dynamodb:Query NoticesTable/index/message")
                .doesNotContain("dynamodb:Query NoticesTable", "dynamodb:Query NoticesTable/index/due");
    }

    @Test
    void shouldFindBatchesSecretsNumbersAndKeys() {
        assertThat(of("CloseWindows")).contains("dynamodb:BatchGetItem CertificatesTable", "kms:Decrypt HoldersKey");
        assertThat(of("CarrierEvents")).contains("secretsmanager:GetSecretValue CarrierKeysSecret")
                .doesNotContain("secretsmanager:GetSecretValue HolderKeysSecret");
        assertThat(of("SendNotices")).contains("sns:Publish *", "secretsmanager:GetSecretValue SmsHttpSecret");
        assertThat(of("ReadReceipts")).doesNotContain("kms:Decrypt HoldersKey");
    }

    @Test
    void shouldFindTheActionOfARequestOfOurOwnByItsTarget() {
        String reader = "certpost.aws.secrets.SecretsOverHttp";

        assertThat(SdkCalls.of(reader, reader + ".text(Ljava/lang/String;)Ljava/lang/String;"))
                .containsExactly("secretsmanager:GetSecretValue");
        assertThat(of("SendNotices")).contains("sns:Publish *");
    }

    private static Set<String> of(String function) {
        return Needs.of(Cloud.function(function));
    }
}
