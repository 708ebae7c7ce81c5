package certpost.domain.certificate;

import certpost.domain.holder.HolderId;

/** Whose certificate it is, and which. */
public record CertificateKey(HolderId holder, CertificateId certificate) {}
