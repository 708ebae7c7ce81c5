package certpost.domain.audit;

import java.util.HexFormat;
import java.util.Map;

/**
 * Records a file of many rows, which no transaction can hold: that it has come in, before any of its rows is stored, and
 * what came of it. Where the second entry is missing, the request has died in between; the file sent again is two more.
 */
public final class RecordedUpload {
    private final AuditStore audit;
    private final AuditedAct act;
    private final AuditHead head;

    private RecordedUpload(AuditStore audit, AuditedAct act, AuditHead head) {
        this.audit = audit;
        this.act = act;
        this.head = head;
    }

    /**
     * Records that it has come in.
     *
     * @param file its bytes
     * @param rows how many it has
     * @param good how many of them are to be stored
     */
    public static RecordedUpload begin(AuditStore audit, AuditedAct act, byte[] file, int rows, int good) {
        AuditedAct upload = act.with("sha256", HexFormat.of().formatHex(AuditEntry.sha256().digest(file)))
                .with("rows", rows);
        return new RecordedUpload(audit, upload, audit.append(upload.with("good", good)).head());
    }

    /** Records what came of it: how many rows by what became of them. */
    public void end(ActKind kind, Map<String, Integer> counts) {
        AuditedAct done = new AuditedAct(act.subject(), kind, act.actor(), act.at(), act.what()).with("upload",
                head.sequence());
        for (var count : counts.entrySet()) {
            done = done.with(count.getKey(), count.getValue());
        }
        audit.append(done, head);
    }
}
