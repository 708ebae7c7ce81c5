package certpost.domain.certificate;

import certpost.domain.parcel.Waybill;

/**
 * A certificate on its way.
 *
 * @param attempts how often the carrier was out to deliver it
 */
public record Parcel(Waybill waybill, int attempts) {}
