package certpost.faults.wire;

import certpost.local.http.Answer;
import certpost.local.http.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/** Every SMS that SNS has accepted, whether or not the function ever learned of it. */
public final class Phone {
    private static final Pattern ID = Pattern.compile("<MessageId>([^<]+)</MessageId>");

    private final List<Text> texts = new ArrayList<>();

    /** A text message, and the id under which SNS accepted it. */
    public record Text(String messageId, String number, String words) {}

    void note(SdkBytes request, Answer answer) {
        Matcher id = ID.matcher(answer.body().asUtf8String());
        if (answer.status() == 200 && id.find()) {
            Map<String, List<String>> form = QueryString.decoded(request.asUtf8String());
            add(new Text(id.group(1), form.getOrDefault("PhoneNumber", List.of("")).getFirst(),
                    form.getOrDefault("Message", List.of("")).getFirst()));
        }
    }

    private synchronized void add(Text text) {
        texts.add(text);
    }

    public synchronized List<Text> texts() {
        return List.copyOf(texts);
    }

    /** As if just those had ever been sent. */
    public synchronized void set(List<Text> other) {
        texts.clear();
        texts.addAll(other);
    }
}
