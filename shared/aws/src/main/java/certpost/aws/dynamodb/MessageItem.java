package certpost.aws.dynamodb;

/** A notice by the id that the provider gave its message. */
final class MessageItem {
    static final String INDEX = "message";

    private MessageItem() {}

    static Expression isOf(String messageId) {
        return new Expression("#messageId = :messageId", new Attributes().text(":messageId", messageId));
    }
}
