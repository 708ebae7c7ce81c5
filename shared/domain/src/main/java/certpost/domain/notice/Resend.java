package certpost.domain.notice;

import java.time.Instant;

/**
 * That somebody wanted a notice to be sent again.
 *
 * @param at when
 * @param by who, as the token's subject
 * @param reason why, in their words
 * @param handedOver whether the provider had the notice before, or may have had it
 */
public record Resend(Instant at, String by, String reason, boolean handedOver) {}
