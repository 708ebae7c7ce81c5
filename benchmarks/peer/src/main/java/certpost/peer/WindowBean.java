package certpost.peer;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;

/** A window, with its place in the index of windows that are open. */
@DynamoDbBean
public class WindowBean {
    private String windowId;
    private String state;
    private String opensAt;
    private String closesAt;
    private String leaseUntil;

    @DynamoDbPartitionKey
    public String getWindowId() {
        return windowId;
    }

    public void setWindowId(String windowId) {
        this.windowId = windowId;
    }

    @DynamoDbSecondaryPartitionKey(indexNames = "due")
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(String opensAt) {
        this.opensAt = opensAt;
    }

    @DynamoDbSecondarySortKey(indexNames = "due")
    public String getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(String closesAt) {
        this.closesAt = closesAt;
    }

    public String getLeaseUntil() {
        return leaseUntil;
    }

    public void setLeaseUntil(String leaseUntil) {
        this.leaseUntil = leaseUntil;
    }
}
