package certpost.load;

import certpost.load.generator.PlannedRequest;

/** What people ask for. */
final class Wishes {
    private Wishes() {}

    /**
     * To have the certificate mailed.
     *
     * @param house number of the house in the address, by which it is known which of several wishes was kept
     */
    static PlannedRequest apply(long due, Person person, int house) {
        return new PlannedRequest(due, "PUT", "/v1/me/certificates/" + person.certificateId() + "/application",
                person.token(), """
                        {"channel":"DIRECT","recipient":"样本甲","mobile":"139%08d","address":{"region":"CN",\
                        "province":"广东省","city":"广州市","district":"天河区","detail":"%s","postalCode":"510620"}}"""
                        .formatted(person.number(), detail(house)));
    }

    static String detail(int house) {
        return "样本路" + house + "号";
    }

    /** To see all one's certificates. */
    static PlannedRequest list(long due, Person person) {
        return new PlannedRequest(due, "GET", "/v1/me/certificates", person.token(), "");
    }

    /** To see one. */
    static PlannedRequest look(long due, Person person) {
        return new PlannedRequest(due, "GET", "/v1/me/certificates/" + person.certificateId(), person.token(), "");
    }
}
