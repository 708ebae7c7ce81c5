package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.registration.SomeReminders;
import org.junit.jupiter.api.Test;

class ReferenceDataInMemoryTest extends ReferenceDataContract {
    private final ReferenceDataInMemory all = new ReferenceDataInMemory(clock);

    @Override
    protected ReferenceData data() {
        return all;
    }

    @Override
    protected ReferenceDataStore store() {
        return all;
    }

    @Test
    void shouldReadOneQualificationOfAllThatAreInForceNow() {
        Qualification shipped = ReferenceDataInMemory.socialWorker();

        assertThat(all.qualificationNow(shipped.code())).contains(shipped);
        assertThat(all.qualificationNow("economist")).isEmpty();
    }

    @Test
    void shouldKnowTheRegistrationsThatWereAnnounced() {
        var act = new Act("clerk-1", "guangdong", clock.instant());
        all.put(ReferenceKind.REGISTRATION, Loaded.first(SomeReminders.REGISTRATION, Version.ALWAYS, act));

        assertThat(all.registrationNow(SomeReminders.QUALIFICATION)).contains(SomeReminders.REGISTRATION);
        assertThat(all.registrationNow("economist")).isEmpty();
        assertThat(all.registrations()).extracting(Version::value).containsExactly(SomeReminders.REGISTRATION);
    }

    @Test
    void shouldKeepAYearUnderItsNumber() {
        assertThat(all.find(ReferenceKind.CALENDAR, "2025")).isPresent();
        assertThat(all.find(ReferenceKind.CALENDAR, "2031")).isEmpty();
    }
}
