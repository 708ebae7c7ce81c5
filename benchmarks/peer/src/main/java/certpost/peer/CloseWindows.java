package certpost.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.UpdateItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Closes windows that are due: a batch of their applications, in order of registration. */
public class CloseWindows implements RequestHandler<ScheduledEvent, List<String>> {
    private final DynamoDbEnhancedClient dynamoDb = DynamoDbEnhancedClient.create();
    private final DynamoDbTable<CertificateBean> certificates = dynamoDb.table(System.getenv("PEER_CERTIFICATES_TABLE"),
            TableSchema.fromBean(CertificateBean.class));
    private final DynamoDbTable<WindowBean> windows = dynamoDb.table(System.getenv("PEER_WINDOWS_TABLE"),
            TableSchema.fromBean(WindowBean.class));
    private final DynamoDbTable<BatchBean> batches = dynamoDb.table(System.getenv("PEER_BATCHES_TABLE"),
            TableSchema.fromBean(BatchBean.class));

    @Override
    public List<String> handleRequest(ScheduledEvent event, Context context) {
        List<String> done = new ArrayList<>();
        windows.index("due")
                .query(QueryConditional.sortLessThanOrEqualTo(
                        Key.builder().partitionValue("OPEN").sortValue(Instant.now().toString()).build()))
                .forEach(page -> page.items().forEach(window -> {
                    close(window);
                    done.add(window.getWindowId());
                }));
        return done;
    }

    private void close(WindowBean window) {
        window.setLeaseUntil(Instant.now().plusSeconds(60).toString());
        windows.updateItem(UpdateItemEnhancedRequest.builder(WindowBean.class)
                .item(window)
                .conditionExpression(Expression.builder()
                        .expression("attribute_not_exists(leaseUntil) OR leaseUntil < :now")
                        .putExpressionValue(":now", AttributeValue.fromS(Instant.now().toString()))
                        .build())
                .build());
        BatchBean batch = new BatchBean();
        batch.setBatchId(window.getWindowId() + ".0001");
        batch.setWindowId(window.getWindowId());
        batch.setCertificates(new ArrayList<>());
        certificates.index("applications")
                .query(QueryConditional.keyEqualTo(Key.builder().partitionValue(window.getWindowId()).build()))
                .forEach(page -> page.items().forEach(certificate -> {
                    batch.getCertificates().add(certificate.getCertificateId());
                    certificate.setState("BATCHED");
                    certificates.updateItem(certificate);
                }));
        batches.putItem(batch);
        window.setState("CLOSED");
        windows.updateItem(window);
    }
}
