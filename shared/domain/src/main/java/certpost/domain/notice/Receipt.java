package certpost.domain.notice;

/**
 * What the provider says became of a message that it had accepted.
 *
 * @param messageId the provider's id
 * @param delivered whether it reached the phone
 * @param reason why it did not, in at most {@link #LONGEST_REASON} characters and without a digit, since a provider might
 *     repeat the number; empty where it did
 */
public record Receipt(String messageId, boolean delivered, String reason) {
    /** Characters of a reason. */
    public static final int LONGEST_REASON = 120;

    public Receipt {
        if (messageId.isEmpty()) {
            throw new IllegalArgumentException("a receipt is of a message");
        }
        reason = delivered ? "" : plain(reason);
    }

    /** It reached the phone. */
    public static Receipt delivered(String messageId) {
        return new Receipt(messageId, true, "");
    }

    /** It did not reach the phone. */
    public static Receipt failed(String messageId, String providersReason) {
        return new Receipt(messageId, false, providersReason);
    }

    private static String plain(String text) {
        String clean = text.replaceAll("\\p{Nd}", "#").replaceAll("\\p{C}+", " ").strip();
        int end = clean.offsetByCodePoints(0, Math.min(clean.codePointCount(0, clean.length()), LONGEST_REASON));
        return clean.isEmpty() ? "not delivered" : clean.substring(0, end);
    }
}
