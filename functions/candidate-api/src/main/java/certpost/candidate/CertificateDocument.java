package certpost.candidate;

import certpost.aws.http.PostageDocument;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate as its holder sees it; names and shapes are the contract's. */
@Json
record CertificateDocument(String certificateId, String certificateNumber, Named qualification, String level, int year,
        String checkStatus, List<ChannelDocument> channels, @Nullable ApplicationDocument application, String state,
        @Nullable QueuePlace queuePlace, @Nullable ParcelDocument parcel, List<TimelineEntry> timeline,
        List<NoticeDocument> notices, List<String> helpLines, List<String> hints) {

    /** All certificates of a holder. */
    @Json
    record Certificates(List<CertificateDocument> certificates) {}

    /** Something with a code and a name. */
    @Json
    record Named(String code, String name) {}

    /** A way to the certificate: whether it is open to the holder now, and if not, why and what to do. */
    @Json
    record ChannelDocument(String channel, boolean allowed, @Nullable String reason, @Nullable String remedy,
            @Nullable WindowDocument window) {}

    /** When a channel's applications are accepted, and what the agency has published about it. */
    @Json
    record WindowDocument(String windowId, String opensAt, String closesAt, String state,
            @Nullable String collectionNotice) {}

    /** An application: what the holder sent, where it stands, and the receipt. */
    @Json
    record ApplicationDocument(String channel, String recipient, String mobile, AddressDocument address, String state,
            List<WarningDocument> warnings, Receipt receipt) {}

    /** Where it goes. */
    @Json
    record AddressDocument(String region, @Nullable String province, @Nullable String city, @Nullable String district,
            String detail, @Nullable String postalCode) {}

    /** Something taken that may be a slip. */
    @Json
    record WarningDocument(String field, String code) {}

    /** What the holder can hold against us: when it was received, and by what rule it was in time. */
    @Json
    record Receipt(String reference, String registeredAt, String closesAt, String countedBy, PostageDocument postage) {}

    /** Where in the agency's queue the application is, as of that time. */
    @Json
    record QueuePlace(int place, String asOf) {}

    /** The parcel, once mailed. */
    @Json
    record ParcelDocument(String waybill, String trackingUrl, int attempts) {}

    /** One thing that happened. */
    @Json
    record TimelineEntry(String at, String fact, String text) {}

    /** One message we sent, or tried to send. */
    @Json
    record NoticeDocument(String kind, String at, String mobile, String status) {}
}
