package certpost.aws.dynamodb;

import certpost.domain.books.BooksStore;
import certpost.domain.books.BooksStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbBooksStoreIT extends BooksStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client());

    @Override
    protected BooksStore books() {
        return tables.books();
    }
}
