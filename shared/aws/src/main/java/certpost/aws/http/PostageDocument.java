package certpost.aws.http;

import certpost.domain.postage.Postage;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the holder pays on delivery, as clients see it; no amount where none is known. */
@Json
public record PostageDocument(@Nullable BigDecimal amount, @Nullable String currency, String note) {
    /** The document of a postage. */
    public static PostageDocument of(Postage postage) {
        return switch (postage) {
            case Postage.Known(var amount, var currency, var note) -> new PostageDocument(amount, currency, note);
            case Postage.Unknown(var note) -> new PostageDocument(null, null, note);
        };
    }
}
