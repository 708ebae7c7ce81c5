package certpost.load;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.meter.Count;
import certpost.meter.Partition;
import certpost.meter.Reading;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which keys are hot. */
class KeySpreadTest {
    @Test
    void shouldCallAKeyHotThatEverybodyNames() {
        assertThat(isHot(Map.of("counter", 100L), Map.of("counter", 400L))).isTrue();
    }

    @Test
    void shouldNotCallAKeyHotThatFillsCachesOnly() {
        assertThat(isHot(Map.of("window", 3L), Map.of("window", 18L))).isFalse();
        assertThat(isHot(Map.of("window", 3L), Map.of("window", 19L))).isTrue();
    }

    @Test
    void shouldNotCallShardsHotThatShareTheLoad() {
        Map<String, Long> few = new HashMap<>();
        Map<String, Long> many = new HashMap<>();
        for (int shard = 0; shard < 16; shard++) {
            few.put("w#" + shard, 25L);
            many.put("w#" + shard, 100L);
        }

        assertThat(isHot("CertificatesTable/applications", few, many)).isFalse();
        many.put("w#0", 1000L);
        assertThat(isHot("CertificatesTable/applications", few, many)).isTrue();
    }

    @Test
    void shouldNotCallHoldersHotWhoAskForTheirOwn() {
        assertThat(isHot(Map.of("h1", 1L, "h2", 1L), Map.of("h3", 1L, "h4", 2L, "h5", 1L))).isFalse();
    }

    private static boolean isHot(Map<String, Long> few, Map<String, Long> many) {
        return isHot("CertificatesTable", few, many);
    }

    private static boolean isHot(String place, Map<String, Long> few, Map<String, Long> many) {
        return KeySpread.rows(reading(place, few), reading(place, many), 12).getFirst().isHot();
    }

    private static Reading reading(String place, Map<String, Long> requests) {
        Map<Partition, Count> partitions = new HashMap<>();
        requests.forEach((key, count) -> partitions.put(new Partition(place, key), new Count(count, 0, 0, 0)));
        return new Reading(Map.of(), partitions);
    }
}
