package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.audit.AuditStore;
import certpost.domain.acts.StaffActsInMemory;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditInMemory;
import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.Intercepted;
import certpost.domain.acts.StaffActs;
import certpost.domain.address.SomeDivisions;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.RosterStore;
import certpost.domain.holder.HolderKeys;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposalsInMemory;
import certpost.domain.queue.QueuesInMemory;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.Window;
import certpost.domain.window.WindowStore;
import certpost.domain.window.WindowsInMemory;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The staff's door over stores in memory, asked as the gateway asks. */
final class StaffDoor {
    /** Two days before the windows of most tests open. */
    static final Instant NOW = Instant.parse("2025-09-17T02:00:00Z");
    static final HolderKeys KEYS = HolderKeys.parse("1=Y2VydHBvc3RjZXJ0cG9zdGNlcnRwb3N0Y2VydHBvc3Q=");
    /** The live ones. */
    HolderKeys keys = KEYS;

    final Jsonb jsonb = Jsonb.builder().build();
    final ClockAt clock = new ClockAt(NOW);
    final CertificatesInMemory certificates = new CertificatesInMemory();
    final ReferenceDataInMemory reference = new ReferenceDataInMemory(clock);
    final QueuesInMemory queues = new QueuesInMemory();
    final NoticesInMemory notices = new NoticesInMemory();
    final ProposalsInMemory proposals = new ProposalsInMemory();
    final AuditInMemory audit = new AuditInMemory();
    final WindowsInMemory windows;
    private AuditStore auditStore = audit;
    private WindowStore windowStore;
    private CertificateStore certificateStore = certificates;
    private ReferenceData referenceData = reference;
    private ReferenceDataStore referenceStore = reference;
    private ApplicationIndex index = certificates;

    /** Everything that a request could have written. */
    private record Stored(List<Window> windows, int certificateWrites, List<? extends Loaded<?>> facts,
            List<Notice> notices, List<Proposal> proposals, List<AuditEntry> entries) {}

    StaffDoor(Window... known) {
        windows = WindowsInMemory.with(known);
        windowStore = windows;
    }

    StaffDoor over(WindowStore store) {
        windowStore = store;
        return this;
    }

    StaffDoor over(CertificateStore store) {
        certificateStore = store;
        return this;
    }

    /** Certificates of which somebody else changes something just before each write. */
    StaffDoor meanwhile(Runnable act) {
        return over(Intercepted.before(CertificateStore.class, certificates, "write", act));
    }

    StaffDoor indexedBy(ApplicationIndex applications) {
        index = applications;
        return this;
    }

    StaffDoor recordingIn(AuditStore store) {
        auditStore = store;
        return this;
    }

    StaffDoor loadingInto(ReferenceDataStore store) {
        referenceStore = store;
        return this;
    }

    StaffDoor over(ReferenceData data) {
        referenceData = data;
        return this;
    }

    /** The function, as Lambda would keep it between requests. */
    StaffApi function() {
        return new StaffApi(ports(), "guangdong", jsonb);
    }

    /** The function in a process that dies at a call of a store by which something is written. */
    StaffApi function(DyingProcess process) {
        Ports ports = ports();
        return new StaffApi(ports.writingTo(process.with(CertificateStore.class, ports.certificates()),
                process.with(RosterStore.class, ports.roster()), process.with(StaffActs.class, ports.acts()),
                process.with(AuditStore.class, ports.audit())), "guangdong", jsonb);
    }

    private Ports ports() {
        return new Ports(certificateStore, certificates, certificates, index, certificates, certificates, windows,
                windowStore, referenceData, referenceStore, notices,
                new StaffActsInMemory(certificateStore, windowStore, queues, notices, referenceStore, proposals, audit),
                auditStore, proposals, () -> keys, SomeDivisions.read(), clock);
    }

    /** Begins a request by a clerk of the provincial agency, received now. */
    Call call(String route) {
        return by("guangdong", route);
    }

    /** Begins a request by a clerk of that agency. */
    Call by(String agency, String route) {
        return byAnybody(route).claim("sub", "clerk-1").claim("scope", "certpost/staff").claim("agency", agency);
    }

    /** Begins a request without any claims. */
    Call byAnybody(String route) {
        return Call.of(route).at(clock.instant());
    }

    Reply answer(Call call) {
        return call.to(function());
    }

    /** The answer to a request that must be refused with that code, and must not have written anything. */
    Reply refused(Call call, int status, String code) {
        Stored before = stored();
        Reply reply = answer(call);
        assertThat(reply.problem()).as(reply.body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(stored()).isEqualTo(before);
        return reply;
    }

    /** A field of each object of a list in the answer. */
    static List<String> each(Reply reply, String list, String field) {
        return IntStream.range(0, size(reply, list))
                .mapToObj(index -> reply.text(list + "." + index + "." + field))
                .toList();
    }

    /** A whole number in the answer. */
    static int number(Reply reply, String path) {
        return ((Number) Objects.requireNonNull(reply.at(path), path)).intValue();
    }

    static int size(Reply reply, String list) {
        return ((List<?>) Objects.requireNonNull(reply.at(list), list)).size();
    }

    private Stored stored() {
        return new Stored(windows.list(null, 500).items(), certificates.writes(),
                ReferenceKind.ALL.stream().flatMap(kind -> reference.all(kind).stream()).toList(), notices.all(),
                proposals.all(), audit.all().toList());
    }
}
