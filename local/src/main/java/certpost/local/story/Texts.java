package certpost.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every SMS about an application that the stack has published so far, by the number it went to. */
record Texts(Map<String, List<String>> byNumber) {
    /** What notices of the window say and no other: by day they reach everybody on the roster who has not applied. */
    private static final String OF_THE_WINDOW = "截止";

    static Texts read(Client client) {
        Answer answer = client.get("/_local/sms", "");
        if (!answer.is(200) || !answer.json().isArray()) {
            throw new StoryStopped(answer.insteadOf("200 with a list of messages"));
        }
        Map<String, List<String>> byNumber = new LinkedHashMap<>();
        for (JsonNode sms : answer.json()) {
            String text = sms.path("message").asText();
            if (!text.contains(OF_THE_WINDOW)) {
                byNumber.computeIfAbsent(MailApplication.inE164(sms.path("phoneNumber").asText()),
                        _ -> new ArrayList<>()).add(text);
            }
        }
        return new Texts(byNumber);
    }

    List<String> to(String number) {
        return byNumber.getOrDefault(number, List.of());
    }

    boolean reached(Collection<String> numbers) {
        return byNumber.keySet().containsAll(numbers);
    }

    int toAnyOf(Collection<String> numbers) {
        return numbers.stream().mapToInt(number -> to(number).size()).sum();
    }

    /** Enough of a number to recognise one's own. */
    static String masked(String number) {
        int shown = number.startsWith("+86") ? 6 : 5;
        return number.substring(0, shown) + "****" + number.substring(Math.min(number.length(), shown + 4));
    }
}
