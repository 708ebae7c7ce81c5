package certpost.domain.reference;

import certpost.domain.window.ExamSession;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The exam agencies, and which of them serves whom: the provincial one holds exams, those of cities serve its holders. */
public final class Agencies {
    private final List<Agency> agencies;

    /** In any order. */
    public Agencies(Collection<Agency> agencies) {
        this.agencies = List.copyOf(agencies);
    }

    /** The agency of that code. */
    public Optional<Agency> find(String code) {
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    /** Whose exam sessions the agency's holders sat: its province's agency's, or its own where none is known. */
    public String authorityOver(String code) {
        return find(code).flatMap(agency -> agencies.stream()
                .filter(other -> other.isProvincial() && other.province().equals(agency.province()))
                .findFirst()).map(Agency::code).orElse(code);
    }

    /** The agency that serves an exam session's holders of that city; the session's own where no other does. */
    public String serving(ExamSession session, String registrationCity) {
        return agencies.stream()
                .filter(agency -> agency.serves(registrationCity))
                .map(Agency::code)
                .filter(code -> authorityOver(code).equals(session.authority()))
                .findFirst()
                .orElse(session.authority());
    }

    /** Which agency, if another than this one, has the same charge already: the province, or one of the cities. */
    public Optional<Agency> inChargeBefore(Agency agency) {
        return agencies.stream()
                .filter(other -> !other.code().equals(agency.code()) && other.province().equals(agency.province()))
                .filter(other -> agency.isProvincial()
                        ? other.isProvincial()
                        : agency.cities().stream().anyMatch(other::serves))
                .findFirst();
    }

    /** All of them. */
    public List<Agency> all() {
        return agencies;
    }
}
