package certpost.aws.dynamodb;

import certpost.aws.Emulator;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The stores' contracts once more, on another emulator's DynamoDB. */
class StoresLocalStackIT {
    @Nested
    class AsCertificateStore extends DynamoDbCertificateStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsRosterStore extends DynamoDbRosterStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsReferenceStore extends DynamoDbReferenceStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsApplicationIndex extends DynamoDbApplicationIndexIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsRosterIndex extends DynamoDbRosterIndexIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsRoundStore extends DynamoDbRoundStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsWaybillStore extends DynamoDbWaybillStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsCarrierEventStore extends DynamoDbCarrierEventStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsDeliveryCodeStore extends DynamoDbDeliveryCodeStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsWindowStore extends DynamoDbWindowStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsClosingStore extends DynamoDbClosingStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsBatchStore extends DynamoDbBatchStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsNoticeStore extends DynamoDbNoticeStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsReferenceData extends DynamoDbReferenceDataIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }

    @Nested
    class AsSmsCountStore extends DynamoDbSmsCountStoreIT {
        @Override
        DynamoDbClient client() {
            return Emulator.dynamoDb();
        }
    }
}
