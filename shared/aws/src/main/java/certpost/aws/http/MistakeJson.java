package certpost.aws.http;

import certpost.domain.Mistake;
import io.avaje.jsonb.Json;

/** Lets the domain's mistakes be written as JSON, which the domain knows nothing of. */
@Json.Import(Mistake.class)
final class MistakeJson {
    private MistakeJson() {}
}
