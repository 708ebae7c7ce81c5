package certpost.faults.books;

import certpost.faults.wire.Phone.Text;

/** What has been promised about one holder's wish to be reminded of a registration. */
public final class Wish {
    private final String mobile;
    private int requests;
    private boolean asked;
    private boolean confirmed;
    private boolean deleted;
    private boolean called;

    /** A wish to that number, of which nothing is promised yet. */
    public Wish(String mobile) {
        this.mobile = mobile;
    }

    Wish copy() {
        Wish copy = new Wish(mobile);
        copy.requests = requests;
        copy.asked = asked;
        copy.confirmed = confirmed;
        copy.deleted = deleted;
        copy.called = called;
        return copy;
    }

    public String mobile() {
        return mobile;
    }

    /** A code is wanted, whatever is answered; there may be one SMS for it. */
    public void requested() {
        requests++;
    }

    public void asked() {
        asked = true;
    }

    public void confirmed() {
        confirmed = true;
    }

    /** Taken back: from now on nothing is told. */
    public void deleted() {
        deleted = true;
    }

    /** Registration is open, and the holder is to be told. */
    public void called() {
        called = isWaiting();
    }

    /** Whether it waits for a registration, or did. */
    boolean isWaiting() {
        return confirmed && !deleted;
    }

    int requests() {
        return requests;
    }

    boolean isAsked() {
        return asked;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    boolean isDeleted() {
        return deleted;
    }

    boolean isCalled() {
        return called && !deleted;
    }

    boolean isTold(Text text) {
        return text.number().equals(mobile);
    }

    /** Notices have the number masked. */
    boolean isTold(Item notice) {
        return notice.text("mobile").equals(mobile.substring(3, 6) + "****" + mobile.substring(10));
    }
}
