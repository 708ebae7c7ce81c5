package certpost.local.doors;

import certpost.local.Stack;
import certpost.local.TrialStack;
import certpost.local.client.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in at the doors of the repository's stack: two cities share it, and what one test leaves the next one finds. */
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorsIT {
    private final Path folder;
    private final List<String> journal = new CopyOnWriteArrayList<>();
    private final Stack stack;
    private final Client client;
    private final Stored stored;
    private final TwoCities cities;

    DoorsIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        stack = TrialStack.house(folder, journal::add);
        client = new Client(stack.url());
        stored = new Stored(client, stack);
        cities = new TwoCities(client);
    }

    @BeforeAll
    void build() {
        cities.build();
    }

    @AfterAll
    void stop() {
        client.close();
        stack.close();
    }

    @Test
    @Order(1)
    void shouldStopEveryWrongCallerOnEveryRoute() {
        var matrix = new CallerMatrix(client, stored, cities);

        matrix.hasARowForEveryRoute();
        matrix.stopsAtTheGateWhoHasNoRightToken();
        matrix.forbidsWhoSaysNotWhoTheyAre();
        matrix.answersEverybodyAlikeWhereItIsOpen();
    }

    @Test
    @Order(2)
    void shouldAnswerACityNothingOfAnotherOnAnyRoute() {
        var apart = new CitiesApart(client, stored, cities);

        apart.hideEverythingAndWriteNothing();
        apart.listNothing();
        apart.answerTheProvinceAndTheCityItself();
    }

    @Test
    @Order(3)
    void shouldLetEachDoAllOfTheirOwnAndNothingOfOthers() {
        new CallerMatrix(client, stored, cities).letsEachDoAllOfTheirOwnAndNothingOfOthers();
    }

    @Test
    @Order(4)
    void shouldLetTheCarrierInByARightSignatureOfNowOnly() {
        new CarrierCallers(client, stored).areLetInByARightSignatureOfNowOnly();
    }

    /** More of it with {@code -Pbad-input}. */
    @Test
    @Order(5)
    @Tag("bad-input")
    void shouldRefuseBadInputByAProblemAndWriteNothing() throws Exception {
        try (var sender = new BadSender(stack.url(), client)) {
            new BadInputOverHttp(client, stored, cities, sender).isRefused(Integer.getInteger("certpost.http", 512));
        }
    }

    /** The last, since nothing works any more afterwards. */
    @Test
    @Order(6)
    void shouldWritePersonalDataDownNowhereOnTheWayWhateverFails() throws Exception {
        var planted = new PlantedValues(client, stack, cities);

        planted.plant();
        planted.areInCertificatesOnly();
        planted.plantWhereTablesAreGone();

        planted.areNowhere(folder, journal);
    }
}
