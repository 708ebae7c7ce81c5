package certpost.carrier;

import certpost.domain.Mistake;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of each event.
 *
 * @param accepted new, and of a parcel that is ours
 * @param duplicates known already
 * @param unknown new, and kept until somebody has the waybill
 */
@Json
record EventsDocument(int accepted, int duplicates, int unknown, List<Rejected> rejected) {

    /**
     * An event that is wrong.
     *
     * @param index from 0
     * @param code of the first mistake
     * @param message all mistakes
     */
    @Json
    record Rejected(int index, String code, String message) {
        static Rejected of(int index, List<Mistake> mistakes) {
            return new Rejected(index, mistakes.getFirst().code(),
                    mistakes.stream()
                            .map(mistake -> mistake.field() + ": " + mistake.message())
                            .collect(Collectors.joining("; ")));
        }
    }
}
