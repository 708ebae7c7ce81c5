package certpost.staff;

import certpost.domain.reference.Agency;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exam agency as staff see it.
 *
 * @param secondPerson left out where it is not switched on
 */
@Json
record AgencyDocument(String code, String name, String province, List<String> cities, String source, String latePolicy,
        boolean proxyCollection, @Nullable Boolean secondPerson) {

    /** Some agencies, by code. */
    @Json
    record AgencyList(List<AgencyDocument> agencies, @Nullable String next) {}

    static AgencyDocument of(Agency agency) {
        return new AgencyDocument(agency.code(), agency.name(), agency.province(), List.copyOf(agency.cities()),
                agency.source(), agency.latePolicy().name(), agency.proxyCollection(),
                agency.secondPerson() ? true : null);
    }
}
