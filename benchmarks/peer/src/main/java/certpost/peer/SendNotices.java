package certpost.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.UpdateItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.sns.SnsClient;

/** Tells holders by SMS what changed, each fact once, and no more than so many a day. */
public class SendNotices implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final long MOST_A_DAY = 999_999_999;

    private final DynamoDbClient client = DynamoDbClient.create();
    private final DynamoDbEnhancedClient dynamoDb = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    private final SnsClient sns = SnsClient.create();
    private final DynamoDbTable<CertificateBean> certificates = dynamoDb.table(System.getenv("PEER_CERTIFICATES_TABLE"),
            TableSchema.fromBean(CertificateBean.class));
    private final DynamoDbTable<NoticeBean> notices = dynamoDb.table(System.getenv("PEER_NOTICES_TABLE"),
            TableSchema.fromBean(NoticeBean.class));
    private final DynamoDbTable<QualificationBean> qualifications = dynamoDb
            .table(System.getenv("PEER_QUALIFICATIONS_TABLE"), TableSchema.fromBean(QualificationBean.class));

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        event.getRecords().forEach(change -> {
            var keys = change.getDynamodb().getKeys();
            tell(certificates.getItem(Key.builder()
                    .partitionValue(keys.get("holderId").getS())
                    .sortValue(keys.get("certificateId").getS())
                    .build()));
        });
        return new StreamsEventResponse(List.of());
    }

    private void tell(CertificateBean certificate) {
        NoticeBean notice = new NoticeBean();
        notice.setCertificateId(certificate.getCertificateId());
        notice.setFact(certificate.getState() + "." + certificate.getRegisteredAt());
        notice.setStatus("PENDING");
        notice.setDueAt(Instant.now().toString());
        notices.putItem(PutItemEnhancedRequest.builder(NoticeBean.class)
                .item(notice)
                .conditionExpression(Expression.builder().expression("attribute_not_exists(certificateId)").build())
                .build());
        if (count() > MOST_A_DAY) {
            return;
        }
        QualificationBean qualification = qualifications.getItem(Key.builder().partitionValue("social-worker").build());
        notice.setStatus("SENDING");
        notices.updateItem(UpdateItemEnhancedRequest.builder(NoticeBean.class)
                .item(notice)
                .conditionExpression(Expression.builder()
                        .expression("#status = :pending")
                        .putExpressionName("#status", "status")
                        .putExpressionValue(":pending", AttributeValue.fromS("PENDING"))
                        .build())
                .build());
        notice.setMessageId(sns
                .publish(publish -> publish.phoneNumber("+86" + certificate.getMobile())
                        .message("您的" + qualification.getNameZh() + "证书邮寄申请" + certificate.getReference() + "已登记。"))
                .messageId());
        notice.setStatus("SENT");
        notices.updateItem(notice);
    }

    /** Counts this SMS among the day's, and gives how many that are. */
    private long count() {
        return Long.parseLong(client.updateItem(update -> update.tableName(System.getenv("PEER_COUNTS_TABLE"))
                .key(Map.of("day", AttributeValue.fromS(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())))
                .updateExpression("ADD sent :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                .returnValues(ReturnValue.UPDATED_NEW)).attributes().get("sent").n());
    }
}
