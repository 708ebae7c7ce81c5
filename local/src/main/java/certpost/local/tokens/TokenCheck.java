package certpost.local.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The HTTP API's JWT authorizer: RS256, a known key, issuer, audience, times. */
public final class TokenCheck {
    private final String issuer;
    private final List<String> audience;
    private final JWKSet keys;
    private final InstantSource clock;

    public TokenCheck(String issuer, List<String> audience, JWKSet keys, InstantSource clock) {
        this.issuer = issuer;
        this.audience = List.copyOf(audience);
        this.keys = keys;
        this.clock = clock;
    }

    /** A token that holds. */
    public record Token(Map<String, Object> claims, List<String> scopes) {
        public Token {
            scopes = List.copyOf(scopes);
        }

        /** An empty set asks for no scope; otherwise one of them is enough. */
        public boolean reaches(Set<String> wanted) {
            return wanted.isEmpty() || scopes.stream().anyMatch(wanted::contains);
        }
    }

    /** The token in an {@code Authorization} header, with or without {@code Bearer}; empty when it does not hold. */
    public Optional<Token> check(Optional<String> authorization) {
        return authorization.map(header -> header.replaceFirst("(?i)^bearer ", "").trim()).flatMap(this::verified);
    }

    private Optional<Token> verified(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return isSigned(token) && isMeantForUs(claims) && isInTime(claims)
                    ? Optional.of(new Token(claimsInToken(token), scopes(claims)))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isSigned(SignedJWT token) throws JOSEException {
        Optional<JWK> key = Optional.ofNullable(token.getHeader().getKeyID())
                .flatMap(id -> Optional.ofNullable(keys.getKeyByKeyId(id)));
        return key.isPresent() && JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                && token.verify(new RSASSAVerifier(key.get().toRSAKey()));
    }

    private boolean isMeantForUs(JWTClaimsSet claims) throws ParseException {
        List<String> meant = new ArrayList<>(claims.getAudience());
        if (meant.isEmpty()) {
            Optional.ofNullable(claims.getStringClaim("client_id")).ifPresent(meant::add);
        }
        return issuer.equals(claims.getIssuer()) && meant.stream().anyMatch(audience::contains);
    }

    private boolean isInTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        return Optional.ofNullable(claims.getExpirationTime()).filter(end -> now.isBefore(end.toInstant())).isPresent()
                && begun(claims.getNotBeforeTime(), now) && begun(claims.getIssueTime(), now);
    }

    private static boolean begun(@Nullable Date start, Instant now) {
        return start == null || !now.isBefore(start.toInstant());
    }

    private static Map<String, Object> claimsInToken(SignedJWT token) {
        // Payload.toJSONObject keeps numbers as they are written; the claims set would turn times into dates.
        return new TreeMap<>(token.getPayload().toJSONObject());
    }

    private static List<String> scopes(JWTClaimsSet claims) {
        Object scope = Optional.ofNullable(claims.getClaim("scope")).orElse(claims.getClaim("scp"));
        return switch (scope) {
            case String text -> Arrays.asList(text.trim().split("\\s+", -1));
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
