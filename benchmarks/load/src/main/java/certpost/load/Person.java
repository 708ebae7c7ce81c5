package certpost.load;

/**
 * Somebody with a certificate, signed in.
 *
 * @param certificateNumber by which the books know the certificate
 */
record Person(int number, String certificateNumber, String certificateId, String token) {}
