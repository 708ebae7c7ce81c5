package certpost.local.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.tokens.TokenCheck.Token;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which tokens hold. */
class TokenCheckTest {
    private static final Instant NOW = Instant.parse("2025-09-19T08:00:00Z");

    private final TokenIssuer issuer = new TokenIssuer("http://issuer", "certpost", () -> NOW);
    private final TokenCheck check = new TokenCheck("http://issuer", List.of("certpost"), issuer.keys(), () -> NOW);

    @Test
    void shouldTakeATokenOfTheIssuerForUs() {
        String token = issuer.issue("certpost/staff other", Map.of("sub", "li", "agency", "guangdong"));

        Token held = check.check(Optional.of("Bearer " + token)).orElseThrow();
        assertThat(held.claims()).containsEntry("sub", "li").containsEntry("agency", "guangdong");
        assertThat(held.scopes()).containsExactly("certpost/staff", "other");
        assertThat(check.check(Optional.of(token))).isPresent();
        assertThat(check.check(Optional.of("bearer " + token))).isPresent();
    }

    @Test
    void shouldRefuseWhatIsNoToken() {
        for (String header : List.of("", "Bearer ", "Bearer x.y.z", "Basic YTpi", "Bearer a.b")) {
            assertThat(check.check(Optional.of(header))).as(header).isEmpty();
        }
        assertThat(check.check(Optional.empty())).isEmpty();
    }

    @Test
    void shouldRefuseATokenThatWasChanged() {
        String[] parts = issuer.issue("certpost/candidate", Map.of()).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("candidate", "staff");
        String changed = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
                + "." + parts[2];

        assertThat(check.check(Optional.of(changed))).isEmpty();
    }

    @Test
    void shouldRefuseATokenOfAnotherKey() {
        var stranger = new TokenIssuer("http://issuer", "certpost", () -> NOW);

        assertThat(check.check(Optional.of(stranger.issue("certpost/staff", Map.of())))).isEmpty();
    }

    @Test
    void shouldRefuseATokenOfAnotherIssuerOrForAnother() {
        assertThat(claiming(Map.of("iss", "http://other"))).isEmpty();
        assertThat(claiming(Map.of("aud", "other"))).isEmpty();
        assertThat(claiming(Map.of("aud", List.of("other", "certpost")))).isPresent();
        assertThat(claiming(Map.of("aud", List.of(), "client_id", "certpost"))).isPresent();
        assertThat(claiming(Map.of("aud", "other", "client_id", "certpost"))).isEmpty();
    }

    @Test
    void shouldRefuseATokenOutsideOfItsTime() {
        long now = NOW.getEpochSecond();
        assertThat(claiming(Map.of("exp", now))).isEmpty();
        assertThat(claiming(Map.of("exp", now + 1))).isPresent();
        assertThat(claiming(Map.of("nbf", now + 1))).isEmpty();
        assertThat(claiming(Map.of("nbf", now))).isPresent();
        assertThat(claiming(Map.of("iat", now + 1))).isEmpty();
    }

    @Test
    void shouldRefuseATokenThatNobodySignedWithRsa() throws JOSEException {
        String claims = issuer.issue("certpost/staff", Map.of()).split("\\.", -1)[1];
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        assertThat(check.check(Optional.of(none + "." + claims + "."))).isEmpty();

        // The classic: the public key taken for a shared secret.
        String kid = issuer.keys().getKeys().getFirst().getKeyID();
        var shared = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(),
                new JWTClaimsSet.Builder().issuer("http://issuer")
                        .audience("certpost")
                        .expirationTime(Date.from(NOW.plusSeconds(60)))
                        .build());
        shared.sign(new MACSigner(issuer.keys().toString().getBytes(UTF_8)));
        assertThat(check.check(Optional.of(shared.serialize()))).isEmpty();
    }

    @Test
    void shouldAskForOneOfTheRoutesScopes() {
        Token staff = check.check(Optional.of(issuer.issue("certpost/staff", Map.of()))).orElseThrow();
        Token nobody = check.check(Optional.of(issuer.issue("", Map.of()))).orElseThrow();

        assertThat(staff.reaches(Set.of("certpost/printer", "certpost/staff"))).isTrue();
        assertThat(staff.reaches(Set.of("certpost/printer"))).isFalse();
        assertThat(staff.reaches(Set.of())).isTrue();
        assertThat(nobody.reaches(Set.of("certpost/staff"))).isFalse();
    }

    private Optional<Token> claiming(Map<String, Object> claims) {
        return check.check(Optional.of(issuer.issue("certpost/staff", claims)));
    }
}
