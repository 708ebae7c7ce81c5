package certpost.reconciling;

import certpost.domain.certificate.CertificateRetention;
import certpost.domain.notice.NoticeRetention;

/** For how long the deployment keeps certificates and notices. */
record Retention(CertificateRetention certificates, NoticeRetention notices) {}
