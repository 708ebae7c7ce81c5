package certpost.domain.certificate;

import certpost.domain.Page;
import certpost.domain.Pages;
import certpost.domain.holder.HolderId;
import certpost.domain.window.ExamSession;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Certificates, their references and their indexes over one map, so that they agree; the indexes may be made to lag. */
public final class CertificatesInMemory
        implements
            CertificateStore,
            RosterStore,
            ReferenceStore,
            ApplicationIndex,
            RosterIndex,
            RosterOrder,
            CounterIndex {

    private record Stored(Certificate certificate, String writeId) {}

    private final Map<CertificateKey, Stored> certificates = new LinkedHashMap<>();
    private final Map<Reference, CertificateKey> references = new LinkedHashMap<>();
    private final Map<CertificateKey, Optional<Certificate>> lagging = new LinkedHashMap<>();
    private int reads;
    private int writes;

    /** With those certificates, as if the roster had entered them and life had gone on. */
    public static CertificatesInMemory with(Certificate... known) {
        var all = new CertificatesInMemory();
        for (Certificate each : known) {
            all.keep(each);
        }
        return all;
    }

    /** Puts a certificate there, whatever was there. */
    public synchronized void keep(Certificate certificate) {
        certificates.put(certificate.key(), new Stored(certificate, "kept"));
        references.put(certificate.reference(), certificate.key());
    }

    /** Gives a reference away, as if that certificate had it. */
    public synchronized void reserve(Reference reference, CertificateKey owner) {
        references.put(reference, owner);
    }

    /** The indexes do not show that certificate, as if it had not reached them, until they catch up. */
    public synchronized void hideFromIndex(CertificateKey key) {
        lagging.put(key, Optional.empty());
    }

    /** The indexes go on showing that certificate as it is now until they catch up. */
    public synchronized void freezeInIndex(CertificateKey key) {
        lagging.put(key, current(key));
    }

    /** The indexes show everything as it is. */
    public synchronized void catchUp() {
        lagging.clear();
    }

    /** How many requests have read certificates or references; those of the index are not counted. */
    public synchronized int reads() {
        return reads;
    }

    /** How many requests to write there were, refused ones included. */
    public synchronized int writes() {
        return writes;
    }

    /** All certificates. */
    public synchronized List<Certificate> all() {
        return certificates.values().stream().map(Stored::certificate).toList();
    }

    /** All references. */
    public synchronized Map<Reference, CertificateKey> references() {
        return Map.copyOf(references);
    }

    /** Loses a certificate, but not its reference. */
    public synchronized void lose(CertificateKey key) {
        certificates.remove(key);
    }

    @Override
    public synchronized Optional<Certificate> find(CertificateKey key) {
        reads++;
        return current(key);
    }

    @Override
    public synchronized List<Certificate> ofHolder(HolderId holder) {
        reads++;
        return certificates.values()
                .stream()
                .map(Stored::certificate)
                .filter(each -> each.key().holder().equals(holder))
                .sorted(Comparator.comparing(each -> each.key().certificate().toString()))
                .toList();
    }

    @Override
    public synchronized Map<CertificateKey, Certificate> findAll(Collection<CertificateKey> keys) {
        reads++;
        var found = new LinkedHashMap<CertificateKey, Certificate>();
        new HashSet<>(keys).forEach(key -> current(key).ifPresent(certificate -> found.put(key, certificate)));
        return found;
    }

    @Override
    public synchronized Registration register(CertificateKey key, ApplicationForm form, WindowId window,
            Instant receivedAt, String writeId) {
        writes++;
        Certificate current = current(key).orElse(null);
        if (current == null) {
            return new Registration.Missing();
        }
        Application application = current.application();
        if (application != null) {
            return application.registeredBy().equals(writeId)
                    ? new Registration.Registered(current)
                    : new Registration.Refused(current);
        }
        return switch (current.submit(form, window, receivedAt, new IfMatch.Anything(), writeId)) {
            case Submission.Accepted(var changed) -> {
                certificates.put(key, new Stored(changed, writeId));
                yield new Registration.Registered(changed);
            }
            default -> new Registration.Refused(current);
        };
    }

    @Override
    public synchronized Written write(Certificate changed, String writeId) {
        writes++;
        Stored before = certificates.get(changed.key());
        if (before == null) {
            throw new java.util.NoSuchElementException("a certificate that was never entered is not changed");
        }
        if (before.certificate().version() == changed.version() - 1) {
            certificates.put(changed.key(), new Stored(changed, writeId));
            return new Written.Done();
        }
        return before.certificate().version() == changed.version() && before.writeId().equals(writeId)
                ? new Written.Done()
                : new Written.Conflict(before.certificate());
    }

    @Override
    public synchronized List<Entered> enter(List<NewRow> rows) {
        return rows.stream().map(this::enter).toList();
    }

    private Entered enter(NewRow row) {
        writes++;
        if (certificates.containsKey(row.key())) {
            return Entered.EXISTS;
        }
        for (int attempt = 0;; attempt++) {
            Reference reference = Reference.of(row.key().certificate(), attempt);
            CertificateKey owner = references.putIfAbsent(reference, row.key());
            if (owner == null || owner.equals(row.key())) {
                certificates.put(row.key(),
                        new Stored(Certificate.entered(row.key(), reference, row.entry()), "roster"));
                return Entered.ADDED;
            }
            if (owner.certificate().equals(row.key().certificate())) {
                return Entered.OTHER_HOLDER;
            }
        }
    }

    @Override
    public synchronized Map<Reference, CertificateKey> find(Collection<Reference> wanted) {
        reads++;
        var found = new LinkedHashMap<>(references);
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public synchronized Iterator<Entry> waiting(WindowId window, @Nullable RegistrationOrder after) {
        return entries(window, CertificateState::waits)
                .filter(entry -> after == null || entry.order().compareTo(after) > 0)
                .toList()
                .iterator();
    }

    @Override
    public synchronized Page<Entry> page(WindowId window, @Nullable String cursor, int limit) {
        String prefix = window + " ";
        return Pages.of(entries(window, _ -> true), entry -> prefix + entry.order().text(),
                text -> text.startsWith(prefix) && RegistrationOrder.parse(text.substring(prefix.length())).isPresent(),
                cursor, limit);
    }

    @Override
    public synchronized Counts count(ExamSession session, Predicate<String> registrationCity) {
        var byState = new EnumMap<CertificateState, Long>(CertificateState.class);
        long roster = 0;
        long notEligible = 0;
        for (Certificate each : shown().filter(each -> each.key().certificate().session().equals(session))
                .filter(each -> registrationCity.test(each.roster().registrationCity()))
                .toList()) {
            roster++;
            if (each.state() == CertificateState.NOT_APPLIED && each.roster().checkStatus() != CheckStatus.CLEARED) {
                notEligible++;
            } else {
                byState.merge(each.state(), 1L, Long::sum);
            }
        }
        return new Counts(roster, byState, notEligible);
    }

    @Override
    public synchronized Page<Row> rows(ExamSession session, @Nullable String cursor, int limit) {
        return Pages.of(rows(session), row -> row.key().certificate().toString(),
                text -> CertificateId.parse(text).filter(id -> id.session().equals(session)).isPresent(), cursor,
                limit);
    }

    @Override
    public synchronized List<Row> after(ExamSession session, @Nullable CertificateId certificate, int limit) {
        return rows(session)
                .filter(row -> certificate == null || row.key().certificate().hash().compareTo(certificate.hash()) > 0)
                .limit(limit)
                .toList();
    }

    private Stream<Row> rows(ExamSession session) {
        return shown().filter(each -> each.key().certificate().session().equals(session))
                .map(each -> new Row(each.key(), each.state(), each.roster().checkStatus(),
                        each.roster().registrationCity()))
                .sorted(Comparator.comparing(row -> row.key().certificate().hash()));
    }

    @Override
    public synchronized Iterator<Entry> waiting(BiPredicate<String, ExamSession> shown,
            @Nullable RegistrationOrder after) {
        return shown().filter(each -> shown.test(each.roster().registrationCity(), each.key().certificate().session()))
                .flatMap(each -> Uncollected.since(each)
                        .map(since -> new Entry(new RegistrationOrder(since, each.key().certificate()), each.key()))
                        .stream())
                .filter(entry -> after == null || entry.order().compareTo(after) > 0)
                .sorted(Comparator.comparing(Entry::order))
                .toList()
                .iterator();
    }

    private Optional<Certificate> current(CertificateKey key) {
        return Optional.ofNullable(certificates.get(key)).map(Stored::certificate);
    }

    private Stream<Certificate> shown() {
        return certificates.keySet().stream().flatMap(key -> lagging.getOrDefault(key, current(key)).stream());
    }

    private Stream<Entry> entries(WindowId window, Predicate<CertificateState> state) {
        return shown().filter(each -> state.test(each.state()))
                .flatMap(each -> Optional.ofNullable(each.application())
                        .filter(live -> live.window().equals(window))
                        .flatMap(_ -> each.order())
                        .map(order -> new Entry(order, each.key()))
                        .stream())
                .sorted(Comparator.comparing(Entry::order));
    }
}
