package certpost.sending;

import certpost.aws.Settings;
import certpost.aws.secrets.KeptSecret;
import certpost.aws.secrets.Secrets;
import certpost.aws.sms.Gateway;
import certpost.aws.sms.HttpSmsSender;
import certpost.aws.connection.OnePost;
import certpost.aws.sms.RequestSigner;
import certpost.aws.sms.SigningKey;
import certpost.aws.sms.TemplateIds;
import certpost.aws.sns.Publishing;
import certpost.aws.sns.SnsSmsSender;
import certpost.domain.notice.GuestList;
import certpost.domain.notice.OutsideProduction;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSignature;
import io.avaje.jsonb.Jsonb;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Chooses, by the settings, who sends SMS, and outside production whom they reach; no client is made in vain. */
final class SmsChoice {
    private static final String PRODUCTION = "production";

    private final Settings settings;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Supplier<Optional<SmsSignature>> loaded;

    /**
     * Chooses by these settings.
     *
     * @param loaded the sender's name that staff have loaded; it comes before the deployment's own
     */
    SmsChoice(Settings settings, InstantSource clock, Supplier<String> ids, Supplier<Optional<SmsSignature>> loaded) {
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.loaded = loaded;
    }

    /** The one way by which this function sends; a setting that is missing or wrong is named. */
    SmsSender sender(Supplier<Publishing> sns, Supplier<Secrets> secrets, Jsonb jsonb) {
        boolean production = settings.required("STAGE").equals(PRODUCTION);
        SmsSender provider = switch (settings.required("SMS_PROVIDER")) {
            case "sns" -> bySns(sns);
            case "http" -> byHttp(secrets, jsonb);
            default -> throw new IllegalStateException("setting SMS_PROVIDER must be sns or http");
        };
        return production
                ? provider
                : new OutsideProduction(provider, settings.optional("SMS_GUESTS", GuestList::parse), ids);
    }

    private SmsSender bySns(Supplier<Publishing> sns) {
        return new SnsSmsSender(sns.get(), signature(settings.optional("SMS_SIGNATURE", SmsSignature::new)),
                settings.optional("SMS_SENDER_ID"), settings.optional("SMS_MAX_PRICE"));
    }

    /** Every setting is read before a client is made. */
    private SmsSender byHttp(Supplier<Secrets> secrets, Jsonb jsonb) {
        var gateway = new Gateway(settings.required("SMS_HTTP_ENDPOINT", Gateway::endpoint),
                settings.required("SMS_HTTP_TEMPLATES", TemplateIds::parse),
                signature(settings.required("SMS_SIGNATURE", SmsSignature::new)));
        String keyId = settings.required("SMS_HTTP_KEY_ID");
        String secret = settings.required("SMS_HTTP_SECRET");
        var key = new KeptSecret<>(secrets.get(), secret, SigningKey::of, clock);
        return new HttpSmsSender(gateway, new RequestSigner(keyId, key, clock, ids), new OnePost(), jsonb);
    }

    private Supplier<SmsSignature> signature(SmsSignature own) {
        return () -> loaded.get().orElse(own);
    }
}
