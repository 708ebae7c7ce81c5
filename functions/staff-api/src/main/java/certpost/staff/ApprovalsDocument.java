package certpost.staff;

import io.avaje.jsonb.Json;
import java.util.List;

/** What came of approving a list: how many are approved now, how many were before, and which are not, and why. */
@Json
record ApprovalsDocument(int approved, int unchanged, List<Refused> errors) {

    /** One that is not approved. */
    @Json
    record Refused(String reference, String code, String message) {}
}
