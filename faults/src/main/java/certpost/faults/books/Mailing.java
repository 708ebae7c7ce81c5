package certpost.faults.books;

import java.time.Instant;

/**
 * A mailing that is over: another one of the same certificate has begun, or may.
 *
 * @param waybill of its parcel
 * @param end the state in which it ended: delivered, collected, or at the agency
 */
record Mailing(String recipient, String mobile, Instant registeredAt, String waybill, String end) {}
