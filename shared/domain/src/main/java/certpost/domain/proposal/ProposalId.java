package certpost.domain.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a proposal among its agency's: when it was made, and by which request. */
public record ProposalId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{16}");
    private static final int DIGITS = 16;

    public ProposalId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a proposal");
        }
    }

    /** The same for the same request, however often it is repeated on its way. */
    static ProposalId of(Instant at, String requestId) {
        String time = at.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
        return new ProposalId(time + "-" + Digest.sha256(requestId.getBytes(UTF_8)).substring(0, DIGITS));
    }

    /** Empty where the text names none. */
    public static Optional<ProposalId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ProposalId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
