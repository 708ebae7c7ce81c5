package certpost.local.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Signs whatever claims it is asked to: on one machine everyone is who they say they are. */
public final class TokenIssuer {
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final int KEY_BITS = 2048;

    private final String issuer;
    private final String audience;
    private final InstantSource clock;
    private final RSAKey key;

    public TokenIssuer(String issuer, String audience, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
        try {
            this.key = new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK makes no RSA keys", e);
        }
    }

    /**
     * Makes a token for 12 hours.
     *
     * @param claims come last, so that a token can be made wrong on purpose: another {@code iss}, an {@code exp} gone by
     */
    public String issue(String scope, Map<String, Object> claims) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().issuer(issuer)
                .audience(audience)
                .subject("someone")
                .claim("scope", scope)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString());
        claims.forEach((name, value) -> set.claim(name, dated(name, value)));
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                set.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK signs nothing with RSA", e);
        }
        return token.serialize();
    }

    /** The public keys, as OIDC's {@code jwks_uri} shows them. */
    public JWKSet keys() {
        return new JWKSet(key.toPublicJWK());
    }

    public String issuer() {
        return issuer;
    }

    private static Object dated(String name, Object value) {
        boolean date = name.equals("exp") || name.equals("nbf") || name.equals("iat");
        return date && value instanceof Number seconds ? Date.from(Instant.ofEpochSecond(seconds.longValue())) : value;
    }
}
