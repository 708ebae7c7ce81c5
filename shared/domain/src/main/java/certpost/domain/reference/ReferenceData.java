package certpost.domain.reference;

import certpost.domain.calendar.CountingPolicy;
import certpost.domain.calendar.DeadlineOutcome;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.notice.SmsSignature;
import certpost.domain.parcel.CarrierCodes;
import certpost.domain.postage.Tariffs;
import certpost.domain.registration.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Facts that staff load without a release; what is shipped holds until staff load something newer. What is said without
 * a time is said of now, as known some seconds ago at the most.
 */
public interface ReferenceData extends ReferenceSource {

    /** Every fact of a kind, read now. */
    <T> List<Loaded<T>> allNow(ReferenceKind<T> kind);

    /** One fact as it stands, as known some seconds ago at the most; what is shipped where staff have loaded nothing. */
    <T> Optional<Loaded<T>> recent(ReferenceKind<T> kind, String code);

    /** The same, read now. */
    <T> Optional<Loaded<T>> find(ReferenceKind<T> kind, String code);

    /** The time by which facts are in force or not. */
    Instant now();

    /** The catalogue, by code. */
    default List<Qualification> qualifications() {
        return inForce(ReferenceKind.QUALIFICATION).toList();
    }

    /** One entry of the catalogue. */
    default Optional<Qualification> qualification(String code) {
        return qualification(code, now());
    }

    /** One entry of the catalogue, read now: only this may refuse what the catalogue forbids. */
    default Optional<Qualification> qualificationNow(String code) {
        return find(ReferenceKind.QUALIFICATION, code).flatMap(loaded -> inForce(loaded, now()));
    }

    /** The same as it will be at a later time; of a time gone by, as it is now. */
    default Optional<Qualification> qualification(String code, Instant time) {
        Instant at = time.isBefore(now()) ? now() : time;
        return recent(ReferenceKind.QUALIFICATION, code).flatMap(loaded -> inForce(loaded, at))
                .or(() -> find(ReferenceKind.QUALIFICATION, code).flatMap(loaded -> inForce(loaded, at)));
    }

    /** All years whose notice is loaded. */
    default WorkingCalendar calendar() {
        return new WorkingCalendar(all(ReferenceKind.CALENDAR).stream().map(year -> year.newest().value()).toList());
    }

    /** All years whose notice is loaded, read now: only this calendar may refuse a year. */
    default WorkingCalendar calendarNow() {
        return new WorkingCalendar(allNow(ReferenceKind.CALENDAR).stream().map(year -> year.newest().value()).toList());
    }

    /** The end of a window (R5, R6); a year that is missing is looked for once more before it is refused (R8). */
    default DeadlineOutcome deadline(LocalDate announcedOn, int workingDays, CountingPolicy policy) {
        return switch (calendar().deadline(announcedOn, workingDays, policy)) {
            case DeadlineOutcome.Counted counted -> counted;
            case DeadlineOutcome.CalendarMissing _ -> calendarNow().deadline(announcedOn, workingDays, policy);
        };
    }

    /** The exam agencies that staff have loaded. */
    default Agencies agencies() {
        return new Agencies(inForce(ReferenceKind.AGENCY).toList());
    }

    /** The exam agencies, read now. */
    default Agencies agenciesNow() {
        return new Agencies(
                allNow(ReferenceKind.AGENCY).stream().flatMap(loaded -> inForce(loaded, now()).stream()).toList());
    }

    /** What postage costs, cost and will cost. */
    default Tariffs tariffs() {
        return new Tariffs(all(ReferenceKind.TARIFF).stream().flatMap(Loaded::versions).map(Version::value).toList());
    }

    /** What the carrier's codes mean. */
    default CarrierCodes carrierCodes() {
        return CarrierCodes.of(inForce(ReferenceKind.CARRIER_CODE).toList());
    }

    /** The sender's name that staff have loaded; empty where the deployment's own counts. */
    default Optional<SmsSignature> signature() {
        return recent(ReferenceKind.SIGNATURE, Signature.CODE).flatMap(loaded -> inForce(loaded, now()))
                .map(Signature::sms);
    }

    /** The registrations that were announced last, one for each qualification, with who announced them and when. */
    default List<Version<Registration>> registrations() {
        return all(ReferenceKind.REGISTRATION).stream().map(Loaded::newest).toList();
    }

    /** The one of a qualification that was announced last. */
    default Optional<Registration> registration(String qualification) {
        return recent(ReferenceKind.REGISTRATION, qualification).map(loaded -> loaded.newest().value());
    }

    /** The same, read now. */
    default Optional<Registration> registrationNow(String qualification) {
        return find(ReferenceKind.REGISTRATION, qualification).map(loaded -> loaded.newest().value());
    }

    private static <T> Optional<T> inForce(Loaded<T> loaded, Instant at) {
        return loaded.inForceAt(at).map(Version::value);
    }

    private <T> Stream<T> inForce(ReferenceKind<T> kind) {
        return all(kind).stream().flatMap(loaded -> inForce(loaded, now()).stream());
    }
}
