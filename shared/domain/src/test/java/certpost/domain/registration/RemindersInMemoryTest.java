package certpost.domain.registration;

import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;

class RemindersInMemoryTest extends ReminderStoreContract {
    private final NoticesInMemory notices = new NoticesInMemory();
    private final RemindersInMemory reminders = new RemindersInMemory(notices);

    @Override
    protected ReminderStore reminders() {
        return reminders;
    }

    @Override
    protected CodeStore codes() {
        return reminders;
    }

    @Override
    protected CallStore calls() {
        return reminders;
    }

    @Override
    protected NoticeStore notices() {
        return notices;
    }
}
