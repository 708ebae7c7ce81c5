package certpost.local.story;

import certpost.local.simulate.Sms;
import certpost.local.simulate.TestWaybill;
import java.util.ArrayList;
import java.util.List;

/** A certificate on its way to one holder of the story. */
record Parcel(Candidate holder, TestWaybill waybill) {

    /** The number that everything about it is told to. */
    String mobile() {
        return MailApplication.inE164(holder.mustBeLive().mobile());
    }

    /** All SMS that the holder must get about it, from the mailing to the end. */
    List<Sms> due() {
        List<Sms> due = new ArrayList<>(List.of(Sms.SENT));
        due.addAll(waybill.path().tells());
        if (waybill.path().comesBack()) {
            due.add(Sms.AT_AGENCY);
        }
        return due;
    }

    /** The state in which the holder sees it in the end, when the printing house has sent on what came back. */
    String ends() {
        return waybill.path().comesBack() ? "AT_AGENCY" : waybill.path().ends();
    }
}
