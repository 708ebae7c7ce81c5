package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One key for each class of data, usable by way of DynamoDB alone. */
class KeysTest {
    /** They name nobody: AWS's own key is enough. */
    private static final Set<String> OF_NOBODY = Set.of("SessionsTable", "WindowsTable", "ReferenceDataTable",
            "QueuesTable", "SmsCountsTable");
    private static final Map<String, Map<String, Object>> KEYS = Cloud.resources("AWS::KMS::Key");

    @Test
    void shouldEncryptEachTableWithTheKeyOfItsClass() {
        Set<String> personal = new TreeSet<>(Cloud.resources("AWS::DynamoDB::Table").keySet());
        personal.removeAll(OF_NOBODY);
        Set<String> encrypted = new TreeSet<>();
        Keys.tables().values().forEach(encrypted::addAll);

        assertThat(encrypted).isEqualTo(personal);
        assertThat(Keys.tables()).containsOnlyKeys(KEYS.keySet());
    }

    @Test
    void shouldKeepPeopleCodesNoticesAndWaysApart() {
        assertThat(Keys.of("CertificatesTable")).isEqualTo(Keys.of("RemindersTable"));
        assertThat(Keys.of("DeliveryCodesTable")).isEqualTo(Keys.of("ConfirmationCodesTable"));
        assertThat(new HashSet<>(List.of(Keys.of("CertificatesTable"), Keys.of("DeliveryCodesTable"),
                Keys.of("NoticesTable"), Keys.of("CarrierEventsTable")))).hasSize(4);
    }

    @Test
    void shouldKeepAKeyAsLongAsWhatItEncrypts() {
        Object resources = Cloud.template().get("Resources");
        Keys.tables().forEach((key, tables) -> tables.forEach(table -> {
            for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
                assertThat(Cloud.at(resources, key, policy)).as(key + " and " + table)
                        .isEqualTo(Cloud.at(resources, table, policy));
            }
        }));
    }

    @Test
    void shouldLetKeysDecryptByWayOfDynamoDbAlone() {
        KEYS.forEach((name, key) -> {
            assertThat(key.get("EnableKeyRotation")).as(name).isEqualTo(true);
            Cloud.list(Cloud.at(key, "KeyPolicy", "Statement"))
                    .stream()
                    .map(Cloud::map)
                    .filter(statement -> Cloud.list(statement.get("Action")).contains("kms:Decrypt"))
                    .forEach(statement -> assertThat(viaService(statement)).as(name).contains("dynamodb."));
            assertThat(String.valueOf(Cloud.at(key, "KeyPolicy"))).as(name).doesNotContain("kms:*");
        });
        Cloud.functions()
                .forEach((name, function) -> Allowed.statements(function)
                        .stream()
                        .filter(statement -> Cloud.list(statement.get("Action")).contains("kms:Decrypt"))
                        .forEach(statement -> assertThat(viaService(statement)).as(name).contains("dynamodb.")));
    }

    @Test
    void shouldCallEachKeyByTheStackAndItsClass() {
        Set<String> named = new HashSet<>();
        Cloud.resources("AWS::KMS::Alias").forEach((name, alias) -> {
            assertThat(String.valueOf(alias.get("AliasName"))).as(name).contains("alias/${AWS::StackName}/");
            named.add(Cloud.about(alias, "TargetKeyId").orElseThrow());
        });
        assertThat(named).isEqualTo(KEYS.keySet());
    }

    private static String viaService(Map<String, Object> statement) {
        return String.valueOf(Cloud.at(statement, "Condition", "StringLike", "kms:ViaService"));
    }
}
