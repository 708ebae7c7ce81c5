package certpost.printer;

import static certpost.printer.PrinterDoor.line;
import static certpost.printer.PrinterDoor.reference;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.xlsx.SomeWorkbook;
import certpost.domain.Intercepted;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.Journey;
import certpost.domain.parcel.SomeEvents;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnsTest {
    private static final String RETURNS = "POST /v1/batches/{batchId}/returns";

    private final PrinterDoor door = new PrinterDoor();

    @BeforeEach
    void mailTwoOfThree() {
        door.batch(BatchState.RECEIVED, 3);
        door.taken(door.upload(line(1, 1), line(2, 2)));
    }

    @Test
    void shouldSendACertificateOnToTheAgencyAndSayWhy() {
        assertThat(door.answer(returned(reference(1) + ",收件人名址有误")).body())
                .isEqualTo("{\"accepted\":1,\"unchanged\":0,\"errors\":[],\"ignoredColumns\":[]}");

        Certificate certificate = door.certificate(1);
        assertThat(certificate.state()).isEqualTo(CertificateState.AT_AGENCY);
        Fact last = certificate.timeline().getLast();
        assertThat(last.kind()).isEqualTo(FactKind.AT_AGENCY);
        assertThat(last.at()).isEqualTo(PrinterDoor.NOW);
        assertThat(last.detail()).isEqualTo("收件人名址有误");
        assertThat(door.certificate(2).state()).isEqualTo(CertificateState.SENT);
    }

    @Test
    void shouldTakeAWorkbookAndNameTheLineThatItCannotRead() {
        byte[] file = SomeWorkbook
                .table(List.of(List.of("申请编号", "退回原因"), List.of(reference(1), "拒收"), List.of(reference(2), "?")))
                .formula("B3")
                .bytes();
        Call call = door.call("POST /v1/batches/{batchId}/returns").bytes("application/octet-stream", file);

        assertThat(door.taken(call)).containsExactly(1, 0, "3 formula");
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.AT_AGENCY);
        assertThat(door.certificate(2).state()).isEqualTo(CertificateState.SENT);
    }

    @Test
    void shouldChangeNothingWhenARowComesAgain() {
        door.taken(returned(reference(1) + ",拒收"));
        Certificate after = door.certificate(1);

        assertThat(door.taken(returned(reference(1) + ",拒收", reference(1) + ",拒收", reference(2) + ",拒收")))
                .containsExactly(1, 2);

        assertThat(door.certificate(1)).isEqualTo(after);
    }

    @Test
    void shouldNotUndoThatANewPaperIsAskedForWhenAFileComesAgain() {
        door.taken(returned(reference(1) + ",拒收"));
        door.certificates.keep(SomeCertificates.lost(door.certificate(1)));

        assertThat(door.taken(returned(reference(1) + ",拒收"))).containsExactly(0, 1);
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.REISSUING);
    }

    @Test
    void shouldReturnOnlyWhatWasMailedAndNotDelivered() {
        door.certificates
                .keep(new Journey(SomeEvents.CODES).after(door.certificate(1), SomeEvents.events("704 14 10:00")));

        assertThat(door.taken(returned(reference(1) + ",拒收", reference(2) + ",拒收", reference(3) + ",拒收")))
                .containsExactly(1, 0, "2 conflict", "4 conflict");

        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.DELIVERED);
        assertThat(door.certificate(3).state()).isEqualTo(CertificateState.BATCHED);
    }

    @Test
    void shouldRefuseRowsThatAreWrongAndTakeTheRest() {
        assertThat(door.taken(returned(reference(9) + ",拒收", reference(1) + ",", reference(1) + ",=拒收",
                reference(1) + ",电话１３８ 1234-5678空号", reference(1) + "," + "拒".repeat(61), "P,拒收",
                reference(1) + ",查无此人", reference(1) + ",拒收"))).startsWith(1, 0)
                .contains("2 not-found", "3 missing", "4 malformed", "5 malformed", "6 too-long", "9 repeated");

        assertThat(door.certificate(1).timeline().getLast().detail()).isEqualTo("查无此人");
    }

    @Test
    void shouldReadTheFilesOfOfficesToo() {
        byte[] file = ("申请编号,退回原因\r\n" + reference(1) + ",查无此人\r\n").getBytes(Charset.forName("GB18030"));

        assertThat(door.taken(door.call(RETURNS).bytes("application/octet-stream", file))).containsExactly(1, 0);
    }

    @Test
    void shouldSeeADeliveryThatCameInBetween() {
        var once = new ArrayList<>(List.of("faster"));
        var contested = Intercepted.before(CertificateStore.class, door.certificates, "write", () -> {
            if (!once.isEmpty()) {
                once.clear();
                door.certificates.keep(
                        new Journey(SomeEvents.CODES).after(door.certificate(1), SomeEvents.events("704 14 10:00")));
            }
        });

        assertThat(door.over(contested).taken(returned(reference(1) + ",拒收"))).containsExactly(0, 0, "2 conflict");
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.DELIVERED);
    }

    @Test
    void shouldNotTakeForReturnedWhatWasDeliveredAndIsReplacedSince() {
        Certificate delivered = new Journey(SomeEvents.CODES).after(door.certificate(1),
                SomeEvents.events("704 14 10:00"));
        door.certificates.keep(SomeCertificates.lost(delivered));

        assertThat(door.taken(returned(reference(1) + ",拒收"))).containsExactly(0, 0, "2 conflict");
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.REISSUING);
    }

    @Test
    void shouldTryFiveTimesWhereOthersChangeTheCertificateFirst() {
        for (int times : new int[]{5, 4}) {
            var tries = new AtomicInteger();
            door.over(Intercepted.before(CertificateStore.class, door.certificates, "write", () -> {
                if (tries.incrementAndGet() <= times) {
                    door.certificates.keep(door.certificate(1).rewritten());
                }
            }));

            List<Object> taken = door.taken(returned(reference(1) + ",拒收"));

            assertThat(tries).hasValue(5);
            assertThat(taken).isEqualTo(times == 4 ? List.of(1, 0) : List.of(0, 0, "2 conflict"));
        }
    }

    @Test
    void shouldStayAtTheAgencyWhateverTheCarrierReportsLater() {
        door.taken(returned(reference(1) + ",拒收"));

        Certificate after = new Journey(SomeEvents.CODES).after(door.certificate(1),
                SomeEvents.events("702 10 08:30", "705 10 17:00", "R2 12 09:00"));

        assertThat(after.state()).isEqualTo(CertificateState.AT_AGENCY);
        assertThat(after.timeline()).extracting(Fact::kind)
                .endsWith(FactKind.DELIVERY_FAILED, FactKind.RETURNED, FactKind.AT_AGENCY);
        assertThat(after.parcel()).extracting(parcel -> parcel.waybill()).isEqualTo(SomeCertificates.waybill(1));
    }

    private Call returned(String... lines) {
        return door.call(RETURNS).text("text/csv", "reference,reason\n" + String.join("\n", lines));
    }
}
