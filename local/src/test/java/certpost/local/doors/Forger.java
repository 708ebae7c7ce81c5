package certpost.local.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Makes tokens that are right but for one thing. */
final class Forger {
    private static final int KEY_BITS = 2048;

    private final Client client;
    private final RSAKey ofTheStack;
    private final RSAKey own;

    Forger(Client client) {
        this.client = client;
        try {
            this.ofTheStack = JWKSet.parse(client.get("/.well-known/jwks.json", "").text())
                    .getKeys()
                    .getFirst()
                    .toRSAKey();
            this.own = new RSAKeyGenerator(KEY_BITS).keyID(ofTheStack.getKeyID()).generate();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    String forged(Forgery forgery, Bearer bearer) {
        long day = Duration.ofDays(1).toSeconds();
        long now = Instant.now().getEpochSecond();
        try {
            return switch (forgery) {
                case NONE_AT_ALL -> "";
                case NONSENSE -> "nonsense";
                case EXPIRED -> issued(bearer, Map.of("exp", now - 1));
                case NOT_YET_VALID -> issued(bearer, Map.of("nbf", now + day));
                case OF_ANOTHER_ISSUER -> issued(bearer, Map.of("iss", "https://issuer.example"));
                case FOR_ANOTHER_AUDIENCE -> issued(bearer, Map.of("aud", "certpost-elsewhere"));
                case UNSIGNED -> new PlainJWT(claims(bearer)).serialize();
                case HMAC_WITH_THE_PUBLIC_KEY ->
                    signed(bearer, header(JWSAlgorithm.HS256), new MACSigner(ofTheStack.toPublicKey().getEncoded()));
                case ANOTHER_ALGORITHM_OF_THE_KEY -> signed(bearer, header(JWSAlgorithm.PS256), new RSASSASigner(own));
                case SIGNED_BY_ANOTHER_KEY -> signed(bearer, header(JWSAlgorithm.RS256), new RSASSASigner(own));
                case SIGNED_BY_THE_KEY_IT_BRINGS ->
                    signed(bearer, new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).build(),
                            new RSASSASigner(own));
                case CHANGED_AFTERWARDS -> changed(bearer);
                case WITHOUT_ITS_SIGNATURE -> bearer.token(client).replaceFirst("[^.]*$", "");
            };
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the stack's own issuer, which says whatever it is asked to. */
    private String issued(Bearer bearer, Map<String, Object> more) {
        var claims = new HashMap<String, Object>(bearer.claims());
        claims.putAll(more);
        Answer answer = client.post("/_local/token", "", Map.of("scope", bearer.scope(), "claims", claims));
        return TwoCities.done(200, answer).path("access_token").asText();
    }

    private JWTClaimsSet claims(Bearer bearer) throws ParseException {
        return SignedJWT.parse(bearer.token(client)).getJWTClaimsSet();
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(ofTheStack.getKeyID()).build();
    }

    private String signed(Bearer bearer, JWSHeader header, JWSSigner signer) throws JOSEException, ParseException {
        var token = new SignedJWT(header, claims(bearer));
        token.sign(signer);
        return token.serialize();
    }

    /** Somebody else's claims over a signature that holds for other ones. */
    private String changed(Bearer bearer) throws ParseException {
        SignedJWT right = SignedJWT.parse(bearer.with("openid").token(client));
        String claims = right.getPayload().toString().replace("openid", bearer.scope());
        return right.getHeader().toBase64URL() + "." + Base64URL.encode(claims.getBytes(UTF_8)) + "."
                + right.getSignature();
    }
}
