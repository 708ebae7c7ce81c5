package certpost.domain.notice;

import java.time.LocalDate;

/** Counts the SMS of each day, by Beijing's clock. */
public interface SmsCountStore {

    /**
     * Adds that many to a day's count.
     *
     * @return what the count is then. A call that fails may have been counted all the same
     */
    long add(LocalDate day, long more);
}
