package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbWaitingLineIT {
    private static final WindowId WINDOW = new WindowId("gz-2025");

    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client());

    @Test
    void shouldShowInOrderWhoIsInNoBatch() {
        var certificates = tables.certificates();
        tables.roster().enter(IntStream.rangeClosed(1, 20).mapToObj(SomeCertificates::row).toList());
        for (int number = 20; number >= 1; number--) {
            certificates.write(SomeCertificates.appliedToAgency(number, WINDOW), "apply-" + number);
        }
        var review = new Review(Instant.EPOCH, "clerk-1", new IfMatch.Anything(), "review");
        decide(review.approve(find(2)));
        decide(review.reject(find(3), "x"));
        certificates.write(find(4).batched(SomeCertificates.place(4), Instant.EPOCH), "batch");

        long[] waiting = new DynamoDbWaitingLine(tables.client(), tables.name("CertificatesTable"))
                .registrations(WINDOW);

        assertThat(waiting).containsExactly(IntStream.rangeClosed(1, 20)
                .filter(number -> number != 3 && number != 4)
                .mapToLong(number -> SomeCertificates.APPLIED_AT.plusSeconds(number).toEpochMilli())
                .toArray());
    }

    private Certificate find(int number) {
        return tables.certificates().find(SomeCertificates.key(number)).orElseThrow();
    }

    private void decide(Review.Outcome outcome) {
        tables.certificates().write(((Review.Outcome.Decided) outcome).changed(), "review");
    }
}
