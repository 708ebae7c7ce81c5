package certpost.local.story.roster;

import java.util.List;

/** One invented person of the roster with one certificate; the mobile number is empty for those who gave none. */
public record Holder(DocumentType documentType, String documentNumber, String name, String certificateNumber,
        String level, String city, CheckStatus checkStatus, String mobile) {

    public boolean cleared() {
        return checkStatus == CheckStatus.CLEARED;
    }

    /** The same person with a certificate of another level, and so of another exam. */
    public Holder withLevel(String other) {
        return new Holder(documentType, documentNumber, name, certificateNumber, other, city, checkStatus, mobile);
    }

    /** The number as the holder signs in with it: a permit for Hong Kong and Macau residents is known by nine signs. */
    public String signInNumber() {
        return documentType == DocumentType.HK_MACAU_PERMIT ? documentNumber.substring(0, 9) : documentNumber;
    }

    List<String> cells() {
        return List.of(name, documentType.chinese(), documentNumber, certificateNumber, level, city,
                checkStatus.chinese(), mobile);
    }
}
