package certpost.local.doors;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.structure.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/** Every route of the contract times every kind of caller. What another city may ask is {@link CitiesApart}'s part. */
final class CallerMatrix {
    private static final String CARRIER = "POST /v1/carrier/events";
    private static final List<String> SCOPES = List.of("certpost/candidate", "certpost/staff", "certpost/printer");
    /** None at all, a foreign one, and some that only look like one of ours. */
    private static final List<String> NO_SCOPES = List.of("", "openid", "certpost", "certpost/*", "Certpost/Staff",
            "certpost/staff2", "certpost/candidate,certpost/staff,certpost/printer");

    private final Client client;
    private final Stored stored;
    private final Forger forger;
    private final String certificate;
    private final String holder;
    /** Who may ask what: rows whose thing is somebody's own, by who that is. */
    private final Map<Bearer, List<RouteRow>> rows = new LinkedHashMap<>();

    CallerMatrix(Client client, Stored stored, TwoCities cities) {
        this.client = client;
        this.stored = stored;
        this.forger = new Forger(client);
        Bearer fourth = Bearer.holder(TwoCities.passport(4));
        this.holder = fourth.token(client);
        this.certificate = cities.certificateOf(holder);
        var ofHolders = new ArrayList<>(HolderRoutes.making(certificate));
        ofHolders.addAll(HolderRoutes.seeing(certificate));
        ofHolders.addAll(HolderRoutes.ending(certificate));
        rows.put(fourth, ofHolders);
        var ofTheCity = new ArrayList<>(CityRoutes.rows(cities));
        ofTheCity.addAll(CityRoutes.everybodys());
        ofTheCity.addAll(CityRoutes.lists());
        rows.put(Bearer.clerkOf("shenzhen"), ofTheCity);
        rows.put(Bearer.clerkOf("guangdong"), CityRoutes.provinces());
    }

    /** A route that is added to the contract needs a row. */
    void hasARowForEveryRoute() {
        var known = new TreeSet<>(Set.of(CARRIER));
        HolderRoutes.open().forEach(row -> known.add(row.route()));
        rows.values().stream().flatMap(List::stream).forEach(row -> known.add(row.route()));

        assertThat(known).isEqualTo(Contract.routes().keySet());
    }

    /** The gateway's part: it lets nobody through to a function, so that nothing is written. */
    void stopsAtTheGateWhoHasNoRightToken() {
        List<String> before = stored.settled();
        var soft = new SoftAssertions();
        rows.forEach((bearer, theirs) -> {
            for (Forgery forgery : Forgery.values()) {
                String token = forger.forged(forgery, bearer);
                theirs.forEach(row -> isRefused(soft, row, token, 401, "Unauthorized", forgery.name()));
            }
            NO_SCOPES.forEach(scope -> forbids(soft, theirs, bearer.with(scope)));
            SCOPES.forEach(scope -> forbids(soft, theirs.stream().filter(row -> !scopes(row).contains(scope)).toList(),
                    bearer.with(scope)));
        });
        soft.assertThat(stored.changedSince(before)).as("what is stored").isEmpty();
        soft.assertAll();
    }

    private void forbids(SoftAssertions soft, List<RouteRow> theirs, Bearer bearer) {
        String token = bearer.token(client);
        theirs.forEach(row -> isRefused(soft, row, token, 403, "Forbidden", "scope '" + bearer.scope() + "'"));
    }

    private void isRefused(SoftAssertions soft, RouteRow row, String token, int status, String message, String kind) {
        Answer answer = row.askOwn(client, token);
        soft.assertThat(answer.status() + " " + answer.text())
                .as(row.route() + " with " + kind)
                .isEqualTo(status + " {\"message\":\"" + message + "\"}");
    }

    private static Set<String> scopes(RouteRow row) {
        return Contract.routes().getOrDefault(row.route(), Set.of());
    }

    /** The function's part: a token that opens the door, and does not say who comes in. */
    void forbidsWhoSaysNotWhoTheyAre() {
        List<String> before = stored.things();
        var soft = new SoftAssertions();
        rows.forEach((bearer, theirs) -> List.of(bearer.anonymous(), bearer.nonsensical()).forEach(nobody -> {
            String token = nobody.token(client);
            for (RouteRow row : theirs) {
                Answer answer = row.askOwn(client, token);
                soft.assertThat(answer.is(403, "forbidden")).as(answer.insteadOf("403 forbidden")).isTrue();
            }
        }));
        soft.assertThat(stored.changedSince(before)).as("what is stored").isEmpty();
        soft.assertAll();
    }

    /** The holder makes, another one sees nothing of it, the holder ends it; then the province has its turn. */
    void letsEachDoAllOfTheirOwnAndNothingOfOthers() {
        var soft = new SoftAssertions();
        String other = Bearer.holder(TwoCities.passport(3)).token(client);
        asExpected(soft, HolderRoutes.making(certificate), holder);
        List<String> before = stored.settled();
        theSameForNotYoursAndNotThere(soft, HolderRoutes.making(certificate), other);
        theSameForNotYoursAndNotThere(soft, HolderRoutes.seeing(certificate), other);
        theSameForNotYoursAndNotThere(soft, HolderRoutes.ending(certificate), other);
        soft.assertThat(client.get("/v1/me/certificates", other).text()).doesNotContain(certificate);
        soft.assertThat(client.get("/v1/me/reminders", other).json().path("reminders")).isEmpty();
        soft.assertThat(stored.changedSince(before, this::isTheHolders)).as("what is stored").isEmpty();
        asExpected(soft, HolderRoutes.seeing(certificate), holder);
        asExpected(soft, HolderRoutes.ending(certificate), holder);
        asExpected(soft, CityRoutes.provinces(), Bearer.clerkOf("guangdong").token(client));
        asExpected(soft, CityRoutes.everybodys(), Bearer.clerkOf("shenzhen").token(client));
        asExpected(soft, CityRoutes.lists(), Bearer.clerkOf("shenzhen").token(client));
        soft.assertAll();
    }

    /** Messages of theirs may still become due, and batches of others be cut. */
    private boolean isTheHolders(String item) {
        return !item.startsWith("NoticesTable") && (item.contains(certificate) || item.startsWith("RemindersTable"));
    }

    private void asExpected(SoftAssertions soft, List<RouteRow> theirs, String token) {
        for (RouteRow row : theirs) {
            Answer answer = row.askOwn(client, token);
            soft.assertThat(answer.status()).as(answer.insteadOf("" + row.status())).isEqualTo(row.status());
        }
    }

    private void theSameForNotYoursAndNotThere(SoftAssertions soft, List<RouteRow> theirs, String other) {
        for (RouteRow row : theirs.stream().filter(each -> !each.own().isEmpty()).toList()) {
            Answer notYours = row.askOwn(client, other);
            Answer notThere = row.askMissing(client, other);
            // What is gone is gone, whether there was any: a holder's own reminder of that name.
            soft.assertThat(notYours.status()).as(notYours.insteadOf("404 or 204")).isIn(404, 204);
            soft.assertThat(notYours.status() + notYours.text())
                    .as(row.route())
                    .isEqualTo(notThere.status() + notThere.text());
        }
    }

    /** Where no token is asked for, none changes the answer. */
    void answersEverybodyAlikeWhereItIsOpen() {
        var soft = new SoftAssertions();
        for (RouteRow row : HolderRoutes.open()) {
            soft.assertThat(scopes(row)).isEmpty();
            Answer right = row.askOwn(client, "");
            soft.assertThat(right.status()).as(right.insteadOf("200")).isEqualTo(200);
            for (Bearer bearer : rows.keySet()) {
                soft.assertThat(row.askOwn(client, bearer.token(client)).text()).isEqualTo(right.text());
                for (Forgery forgery : Forgery.values()) {
                    soft.assertThat(row.askOwn(client, forger.forged(forgery, bearer)).text())
                            .as(row.route() + " with " + forgery)
                            .isEqualTo(right.text());
                }
            }
        }
        soft.assertAll();
    }
}
