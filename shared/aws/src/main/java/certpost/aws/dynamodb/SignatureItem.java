package certpost.aws.dynamodb;

import certpost.domain.reference.Signature;

/** The sender's name before each SMS, in the table of reference data. */
final class SignatureItem {
    private SignatureItem() {}

    static Attributes of(Signature signature) {
        return new Attributes().text("name", signature.name()).text("source", signature.source());
    }

    static Signature read(String code, StoredItem item) {
        if (!code.equals(Signature.CODE)) {
            throw new IllegalStateException("there is one signature only");
        }
        return new Signature(item.text("name"), item.text("source"));
    }
}
