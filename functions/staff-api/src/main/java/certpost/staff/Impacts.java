package certpost.staff;

import certpost.aws.http.Answers;
import certpost.domain.Page;
import certpost.domain.reference.Effect;
import certpost.domain.reference.Loaded;
import certpost.domain.window.Window;
import certpost.domain.window.Windows;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which windows a change would touch, of those that the clerk may see. */
final class Impacts {
    private final Windows windows;
    private final Answers answers;

    Impacts(Windows windows, Answers answers) {
        this.windows = windows;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse of(Clerk clerk, Loaded<?> after, Effect effect, Instant now) {
        return answers.json(200, ImpactDocument.class, ImpactDocument.of(after.newest(), touched(clerk, effect), now));
    }

    /** By the windows' ids. */
    private List<Effect.Touch> touched(Clerk clerk, Effect effect) {
        var touched = new ArrayList<Effect.Touch>();
        @Nullable
        String cursor = null;
        do {
            Page<Window> page = windows.list(clerk::maySee, cursor, Page.MOST);
            page.items().forEach(window -> effect.on(window).ifPresent(touched::add));
            cursor = page.next();
        } while (cursor != null);
        touched.sort(Comparator.comparing(touch -> touch.window().id().value()));
        return touched;
    }
}
