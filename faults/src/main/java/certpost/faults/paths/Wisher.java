package certpost.faults.paths;

import certpost.faults.books.Wish;
import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Reply;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a holder who wants to be reminded of a registration asks for; what is said to be done is promised. */
record Wisher(Scene scene, int who) {
    private static final String REMINDERS = "/v1/me/reminders";
    private static final String REMINDER = REMINDERS + "/social-worker";
    private static final Pattern CODE = Pattern.compile("验证码([0-9]{6})");

    /** How a request for a code was answered. */
    Reply request() throws InterruptedException {
        wish().requested();
        return knock(Ask.json("POST", REMINDERS, Map.of("qualification", "social-worker", "mobile", mobile())));
    }

    boolean ask() throws InterruptedException {
        boolean done = request().isDone();
        if (done) {
            wish().asked();
        }
        return done;
    }

    /** Gives back the code that came last. */
    boolean confirm() throws InterruptedException {
        List<String> codes = scene.house()
                .phone()
                .texts()
                .stream()
                .filter(text -> text.number().equals(wish().mobile()))
                .map(text -> CODE.matcher(text.words()))
                .filter(Matcher::find)
                .map(code -> code.group(1))
                .toList();
        boolean done = knock(Ask.json("POST", REMINDER + "/confirmation", Map.of("code", codes.getLast()))).isDone();
        if (done) {
            wish().confirmed();
        }
        return done;
    }

    boolean takeBack() throws InterruptedException {
        boolean done = knock(Ask.bare("DELETE", REMINDER)).isDone();
        if (done) {
            wish().deleted();
        }
        return done;
    }

    private Reply knock(Ask ask) throws InterruptedException {
        return scene.house().door().ask(new Person(scene, who).visitor(), ask);
    }

    private Wish wish() {
        return scene.promises().wish("+86" + mobile());
    }

    private String mobile() {
        return "13928%06d".formatted(who);
    }
}
