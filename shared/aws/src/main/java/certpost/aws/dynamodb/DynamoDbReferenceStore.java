package certpost.aws.dynamodb;

import certpost.aws.Sleeper;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.ReferenceStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** References in their table. */
public final class DynamoDbReferenceStore implements ReferenceStore {
    private final Table references;
    private final Backoff backoff;

    public DynamoDbReferenceStore(DynamoDbClient client, String referencesTable) {
        this(client, referencesTable, Thread::sleep);
    }

    DynamoDbReferenceStore(DynamoDbClient client, String referencesTable, Sleeper sleeper) {
        this.references = new Table(client, referencesTable);
        this.backoff = new Backoff(sleeper);
    }

    @Override
    public Map<Reference, CertificateKey> find(Collection<Reference> wanted) {
        var found = new LinkedHashMap<Reference, CertificateKey>();
        var keys = new HashSet<>(wanted).stream().map(ReferenceItem::key).toList();
        references.findAll(keys, backoff)
                .forEach(item -> found.put(ReferenceItem.reference(item), ReferenceItem.certificate(item)));
        return found;
    }
}
