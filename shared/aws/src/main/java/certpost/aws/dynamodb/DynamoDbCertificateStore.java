package certpost.aws.dynamodb;

import certpost.aws.Sleeper;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.holder.HolderId;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Certificates in their table. */
public final class DynamoDbCertificateStore implements CertificateStore {
    private final Table certificates;
    private final Backoff backoff;

    public DynamoDbCertificateStore(DynamoDbClient client, String certificatesTable) {
        this(client, certificatesTable, Thread::sleep);
    }

    DynamoDbCertificateStore(DynamoDbClient client, String certificatesTable, Sleeper sleeper) {
        this.certificates = new Table(client, certificatesTable);
        this.backoff = new Backoff(sleeper);
    }

    @Override
    public Optional<Certificate> find(CertificateKey key) {
        return certificates.find(CertificateItem.key(key)).map(CertificateItem::read);
    }

    @Override
    public List<Certificate> ofHolder(HolderId holder) {
        return certificates.query(CertificateItem.isOfHolder(holder)).map(CertificateItem::read).toList();
    }

    @Override
    public Map<CertificateKey, Certificate> findAll(Collection<CertificateKey> keys) {
        var found = new LinkedHashMap<CertificateKey, Certificate>();
        var wanted = new HashSet<>(keys).stream().map(CertificateItem::key).toList();
        certificates.findAll(wanted, backoff)
                .stream()
                .map(CertificateItem::read)
                .forEach(certificate -> found.put(certificate.key(), certificate));
        return found;
    }

    @Override
    public Registration register(CertificateKey key, ApplicationForm form, WindowId window, Instant receivedAt,
            String writeId) {
        Fact applied = Fact.of(FactKind.APPLIED, receivedAt, writeId, "");
        var application = new Application(form, window, receivedAt, writeId, applied.id(), List.of());
        Write write = certificates.update(CertificateItem.key(key),
                CertificateItem.applied(key, application, applied, writeId), CertificateItem.MAY_BE_APPLIED_FOR);
        return switch (write) {
            case Write.Stored(var item) -> new Registration.Registered(CertificateItem.read(item));
            case Write.Refused(var current) -> current.map(CertificateItem::read)
                    .map(certificate -> refused(certificate, writeId))
                    .orElseGet(Registration.Missing::new);
        };
    }

    /** The client repeats a request whose answer was lost, and is then refused what it did itself. */
    private static Registration refused(Certificate current, String writeId) {
        Application application = current.application();
        return application != null && application.registeredBy().equals(writeId)
                ? new Registration.Registered(current)
                : new Registration.Refused(current);
    }

    @Override
    public Written write(Certificate changed, String writeId) {
        return written(certificates.put(CertificateItem.of(changed, writeId), CertificateItem.isBefore(changed)),
                changed, writeId);
    }

    /** What came of storing a changed certificate. */
    static Written written(Write write, Certificate changed, String writeId) {
        return switch (write) {
            case Write.Stored _ -> new Written.Done();
            case Write.Refused(var current) -> {
                StoredItem item = current.orElseThrow();
                yield CertificateItem.isWrittenBy(item, changed, writeId)
                        ? new Written.Done()
                        : new Written.Conflict(CertificateItem.read(item));
            }
        };
    }
}
