package certpost.domain.certificate;

import certpost.domain.batch.BatchId;

/**
 * Where in which batch a certificate is.
 *
 * @param sequence from 1, in order of registration
 */
public record BatchPlace(BatchId batch, int sequence) {}
