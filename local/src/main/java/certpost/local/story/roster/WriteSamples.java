package certpost.local.story.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample rosters anew into the folder given as its argument. */
public final class WriteSamples {
    private WriteSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.write(folder.resolve(SampleRoster.FILE), SampleRoster.provincial().asExcelSavesIt());
        Files.write(folder.resolve(SampleRoster.CITY_FILE), SampleRoster.ofGuangzhou().asExcelSavesIt());
        Files.write(folder.resolve(SampleRoster.SMALL_FILE), SampleRoster.small().inUtf8());
    }
}
