package certpost.aws.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.aws.signed.SignedPosts;
import certpost.aws.connection.OnePost;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * SNS by its Query protocol, in one signed POST that is never repeated: making and first using a client of the SDK's would
 * be paid for at every cold start. See https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
public final class SnsOverHttp implements Publishing {
    private static final String VERSION = "2010-03-31";
    private static final Map<String, String> HEADERS = Map.of("Content-Type",
            "application/x-www-form-urlencoded; charset=utf-8");

    private final OnePost post;
    private final SignedPosts posts;

    public SnsOverHttp(OnePost post, SignedPosts posts) {
        this.post = post;
        this.posts = posts;
    }

    @Override
    public OnePost.Result publish(Map<String, String> parameters) {
        var form = new LinkedHashMap<String, String>();
        form.put("Action", "Publish");
        form.put("Version", VERSION);
        form.putAll(parameters);
        byte[] body = form.entrySet()
                .stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
        var headers = new HashMap<String, String>();
        posts.sign(HEADERS, body).request().forEachHeader((name, values) -> headers.put(name, values.getFirst()));
        return post.send(posts.endpoint(), headers, body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
