package certpost.aws.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with an answer to a bad request: a refusal is a problem document as the contract promises it. */
public final class Judge {
    private static final Pattern CODE = Pattern.compile("[a-z-]+");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029]");
    private static final int LONGEST = 100_000;

    private Judge() {}

    /** All that is wrong with a function's answer, in words. */
    public static List<String> faults(Operation operation, int status, String mediaType, Map<?, ?> document,
            int length) {
        var faults = new ArrayList<String>();
        if (status < 200 || status > 499) {
            faults.add("status " + status);
        } else if (!operation.answers().containsKey(String.valueOf(status))) {
            faults.add("a status that the contract does not name: " + status);
        } else if (status >= 400) {
            refusal(faults, operation.answers().getOrDefault(String.valueOf(status), Set.of()), status, mediaType,
                    document);
        }
        if (status >= 400 && length > LONGEST) {
            faults.add("a refusal of " + length + " bytes");
        }
        return faults;
    }

    private static void refusal(List<String> faults, Set<String> types, int status, String mediaType,
            Map<?, ?> document) {
        if (!mediaType.equals("application/problem+json")) {
            faults.add("no problem document but " + mediaType);
            return;
        }
        if (!types.contains(String.valueOf(document.get("type")))) {
            faults.add("a problem that the contract does not name: " + document.get("type"));
        }
        if (!(document.get("status") instanceof Number number) || number.intValue() != status) {
            faults.add("another status in the document: " + document.get("status"));
        }
        for (String name : List.of("title", "detail")) {
            if (!(document.get(name) instanceof String text) || text.isBlank()) {
                faults.add("no " + name);
            }
        }
        for (Object mistake : OpenApi.list(document.get("errors"))) {
            Map<?, ?> fields = OpenApi.map(mistake);
            if (!CODE.matcher(String.valueOf(fields.get("code"))).matches() || !(fields.get("field") instanceof String)
                    || !(fields.get("message") instanceof String)) {
                faults.add("no mistake: " + mistake);
            }
        }
        if (HIDDEN.matcher(document.toString()).find()) {
            faults.add("characters that cannot be seen");
        }
    }
}
