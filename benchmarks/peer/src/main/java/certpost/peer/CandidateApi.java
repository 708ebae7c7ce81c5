package certpost.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Takes one application: checks it, finds the certificate and its window, and writes. */
public class CandidateApi implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final ObjectMapper json = new ObjectMapper();
    private final DynamoDbEnhancedClient dynamoDb = DynamoDbEnhancedClient.create();
    private final SecretsManagerClient secrets = SecretsManagerClient.create();
    private final DynamoDbTable<CertificateBean> certificates = dynamoDb.table(System.getenv("PEER_CERTIFICATES_TABLE"),
            TableSchema.fromBean(CertificateBean.class));
    private final DynamoDbTable<WindowBean> windows = dynamoDb.table(System.getenv("PEER_WINDOWS_TABLE"),
            TableSchema.fromBean(WindowBean.class));
    private final Divisions divisions = new Divisions();
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private byte[] key;

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            return apply(event);
        } catch (JsonProcessingException e) {
            return answer(400, "{\"title\":\"malformed\"}");
        } catch (NumberParseException | GeneralSecurityException e) {
            return answer(422, "{\"title\":\"invalid\"}");
        }
    }

    private APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event)
            throws JsonProcessingException, NumberParseException, GeneralSecurityException {
        SubmissionBody body = json.readValue(event.getBody(), SubmissionBody.class);
        if (body.getRecipient() == null || !phones.isValidNumber(phones.parse(body.getMobile(), "CN"))
                || !divisions.has(body.getAddress())) {
            return answer(422, "{\"title\":\"invalid\"}");
        }
        Map<String, String> claims = event.getRequestContext().getAuthorizer().getJwt().getClaims();
        String holder = holder(claims.get("id_type") + claims.get("id_number"));
        CertificateBean certificate = certificates.getItem(
                Key.builder().partitionValue(holder).sortValue(event.getPathParameters().get("certificateId")).build());
        if (certificate == null) {
            return answer(404, "{\"title\":\"not-found\"}");
        }
        WindowBean window = windows.getItem(Key.builder().partitionValue(certificate.getWindowId()).build());
        Instant received = Instant.ofEpochMilli(event.getRequestContext().getTimeEpoch());
        if (received.isBefore(Instant.parse(window.getOpensAt()))
                || !received.isBefore(Instant.parse(window.getClosesAt()))) {
            return answer(409, "{\"title\":\"window-closed\"}");
        }
        if (!certificate.getCheckStatus().equals("CLEARED")) {
            return answer(409, "{\"title\":\"not-eligible\"}");
        }
        certificate.setState("APPLIED");
        certificate.setRegisteredAt(received.toString());
        certificate.setRecipient(body.getRecipient());
        certificate.setMobile(body.getMobile());
        certificate.setAddress(body.getAddress());
        return answer(201, json.writeValueAsString(certificates.updateItem(certificate)));
    }

    private String holder(String document) throws GeneralSecurityException {
        if (key == null) {
            String secret = secrets.getSecretValue(get -> get.secretId(System.getenv("HOLDER_KEYS_SECRET")))
                    .secretString()
                    .strip();
            key = Base64.getDecoder().decode(secret.substring(secret.indexOf('=') + 1));
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static APIGatewayV2HTTPResponse answer(int status, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("content-type", "application/json"))
                .withBody(body)
                .build();
    }
}
