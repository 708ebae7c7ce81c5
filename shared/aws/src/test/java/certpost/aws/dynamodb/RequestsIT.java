package certpost.aws.dynamodb;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.form;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.certificate.SomeCertificates.place;
import static certpost.domain.certificate.SomeCertificates.row;
import static certpost.domain.certificate.SomeCertificates.waybill;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.audit.SomeActs;
import certpost.aws.FaultyHttp;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Registration;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.RosterStore.Entered;
import certpost.domain.parcel.WaybillStore.Assigned;
import certpost.domain.reference.ReferenceDataInMemory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What certificates cost in requests, and what becomes of a write whose answer is lost. */
class RequestsIT {
    private final FaultyHttp http = new FaultyHttp();

    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client(http));

    private final DynamoDbCertificateStore certificates = tables.certificates();
    private final DynamoDbRosterStore roster = tables.roster();
    private final DynamoDbWaybillStore waybills = tables.waybills();

    @BeforeEach
    void enterOne() {
        roster.enter(List.of(row(1)));
        http.forgetRequests();
    }

    @Test
    void shouldRegisterAnApplicationByOneWriteAndNoRead() {
        assertThat(register("write-1")).isInstanceOf(Registration.Registered.class);

        assertThat(http.requests()).containsExactly("UpdateItem");
    }

    @Test
    void shouldSayWhyARegistrationIsRefusedWithoutARead() {
        register("write-1");
        http.forgetRequests();

        assertThat(register("write-2")).isInstanceOf(Registration.Refused.class);
        assertThat(http.requests()).containsExactly("UpdateItem");
    }

    @Test
    void shouldRecordAnActByOneReadAndTheWriteItself() {
        register("write-1");
        Certificate changed = certificates.find(key(1)).orElseThrow().batched(place(1), APPLIED_AT);
        tables.audit().append(SomeActs.onCertificate(1));
        var acts = tables.staffActs();
        http.forgetRequests();

        assertThat(acts.change(changed, "write-2", SomeActs.onCertificate(1))).isEqualTo(new Written.Done());

        assertThat(http.requests()).containsExactly("Query", "TransactWriteItems");
        assertThat(acts.change(changed, "write-3", SomeActs.onCertificate(1))).isEqualTo(new Written.Conflict(changed));
        assertThat(tables.audit().chain(SomeActs.onCertificate(1).subject())).hasSize(2);
    }

    @Test
    void shouldAskForOneFactOnceInAWhileAlsoWhereThereIsNone() {
        var data = new DynamoDbReferenceData(tables.client(), tables.name("ReferenceDataTable"),
                new ReferenceDataInMemory(), () -> APPLIED_AT);
        http.forgetRequests();

        assertThat(data.qualification("social-worker")).isPresent().isEqualTo(data.qualification("social-worker"));
        assertThat(data.signature()).isEmpty().isEqualTo(data.signature());

        assertThat(http.requests()).containsExactly("GetItem", "GetItem");
    }

    @Test
    void shouldRegisterOnceThoughTheAnswerIsLostTwice() {
        http.loseAnswer().loseAnswer();

        assertThat(register("write-1")).isInstanceOf(Registration.Registered.class);
        assertThat(http.requests()).containsExactly("UpdateItem", "UpdateItem", "UpdateItem");
        assertThat(certificates.find(key(1))).contains(((Registration.Registered) register("write-1")).certificate());
        assertThat(certificates.find(key(1)).orElseThrow().timeline()).hasSize(1);
    }

    @Test
    void shouldRegisterThoughDynamoDbIsBusyForAMoment() {
        http.fail(400, "ProvisionedThroughputExceededException")
                .fail(500, "InternalServerError")
                .fail(400, "TransactionConflictException");

        assertThat(register("write-1")).isInstanceOf(Registration.Registered.class);
        assertThat(http.requests()).hasSize(4).containsOnly("UpdateItem");
    }

    @Test
    void shouldStoreAChangeByOneWriteAndKnowItThoughItsAnswerIsLost() {
        register("write-1");
        var batched = certificates.find(key(1)).orElseThrow().batched(place(1), APPLIED_AT);
        http.forgetRequests();
        http.loseAnswer();

        assertThat(certificates.write(batched, "write-2")).isEqualTo(new Written.Done());
        assertThat(http.requests()).containsExactly("PutItem", "PutItem");
        assertThat(certificates.find(key(1))).contains(batched);
    }

    @Test
    void shouldEnterARosterOnceThoughTheAnswerIsLost() {
        http.loseAnswer();

        assertThat(roster.enter(List.of(row(1), row(2), row(3)))).containsExactly(Entered.EXISTS, Entered.ADDED,
                Entered.ADDED);
        http.forgetRequests();
        http.loseAnswer();
        assertThat(roster.enter(List.of(row(4), row(5)))).containsExactly(Entered.ADDED, Entered.ADDED);
        assertThat(http.requests()).containsExactly("TransactWriteItems", "TransactWriteItems");
    }

    @Test
    void shouldGiveAWaybillOnceThoughTheAnswerIsLost() {
        register("write-1");
        var sent = certificates.find(key(1)).orElseThrow().sent(waybill(1), APPLIED_AT);
        http.forgetRequests();
        http.loseAnswer();

        assertThat(waybills.assign(sent, waybill(1), null, "write-2")).isEqualTo(new Assigned.Done());
        assertThat(http.requests()).containsExactly("TransactWriteItems", "TransactWriteItems");
        assertThat(certificates.find(key(1))).contains(sent);
    }

    private Registration register(String writeId) {
        return certificates.register(key(1), form(), WINDOW, APPLIED_AT, writeId);
    }
}
