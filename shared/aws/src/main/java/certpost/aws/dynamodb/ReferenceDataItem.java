package certpost.aws.dynamodb;

/** What all items in the table of reference data have: a kind, and a code within it. */
final class ReferenceDataItem {
    private ReferenceDataItem() {}

    static Attributes key(String kind, String code) {
        return new Attributes().text("kind", kind).text("code", code);
    }

    static String code(StoredItem item) {
        return item.text("code");
    }

    static Expression isOfKind(String kind) {
        return new Expression("#kind = :kind", new Attributes().text(":kind", kind));
    }
}
