package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever staff and the printing house write is recorded with it. */
class ActsTest {
    /** How stores write without an entry: for holders, schedules and the carrier. */
    private static final Set<String> UNRECORDED = Set.of("CertificateStore.write", "CertificateStore.register",
            "RosterStore.enter", "WindowStore.create", "WindowStore.replace", "QueueStore.wish", "NoticeStore.add",
            "NoticeStore.replace", "ReferenceDataStore.put", "BatchStore.move", "BatchStore.putChunk",
            "BatchStore.putManifest", "WaybillStore.assign");

    @Test
    void shouldWriteUnrecordedOnlyTheRowsOfRecordedFilesAndWhatFollowsFromThem() {
        Set<String> found = new TreeSet<>();
        for (JavaClass each : House.classes()) {
            if (each.getPackageName().equals("certpost.staff") || each.getPackageName().equals("certpost.printer")) {
                each.getMethodCallsFromSelf()
                        .stream()
                        .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                        .filter(UNRECORDED::contains)
                        .forEach(write -> found.add(each.getSimpleName() + ": " + write));
            }
        }

        assertThat(found).containsExactlyInAnyOrder("RosterImport: RosterStore.enter",
                "RosterImport: CertificateStore.write", "Posting: WaybillStore.assign",
                "Returns: CertificateStore.write", "Waybills: BatchStore.move");
    }

    @Test
    void shouldKnowTheStoresMethodsByTheirNames() {
        UNRECORDED.forEach(write -> assertThat(House.classes()).anySatisfy(each -> assertThat(
                each.getMethods().stream().map(method -> each.getSimpleName() + "." + method.getName()))
                .contains(write)));
    }
}
