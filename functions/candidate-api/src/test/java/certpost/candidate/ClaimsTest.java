package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.badinput.Requests;
import certpost.domain.Checked;
import certpost.domain.holder.IdentityDocument;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bad-input")
class ClaimsTest {
    private static final int CASES = 1_000;
    private static final List<List<String>> DOCUMENTS = List.of(List.of("RESIDENT_ID", "11010519491231002X"),
            List.of("PASSPORT", "E12345678"), List.of("HK_MACAU_PERMIT", "H12345678"),
            List.of("TAIWAN_PERMIT", "12345678"));

    @Test
    void shouldNameADocumentThatIsRightOrNobody() {
        Requests.check(CASES, random -> {
            List<String> document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
            var request = Requests.of(Requests.withClaims(random, List.of(List.of("id_type", document.getFirst()),
                    List.of("id_number", document.getLast()), List.of("name", "王小明"))));

            if (Holder.of(request) instanceof Checked.Valid<Holder>(var holder)) {
                IdentityDocument named = holder.document();
                assertThat(named.number()).matches("[A-Z0-9]{5,20}");
                assertThat(IdentityDocument.of(named.type().name(), named.number()).orThrow()).isEqualTo(named);
            }
        });
    }
}
