package certpost.aws.dynamodb;

import certpost.domain.Page;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.books.BatchPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Batches in their table: the parts of a list and the manifest are items beside each other. */
public final class DynamoDbBatchStore implements BatchStore {
    private final Table batches;

    public DynamoDbBatchStore(DynamoDbClient client, String batchesTable) {
        this.batches = new Table(client, batchesTable);
    }

    @Override
    public boolean putChunk(BatchId batch, int part, ListChunk chunk) {
        return batches.put(ListItem.of(batch, part, chunk), BatchItem.IS_ABSENT).isStored();
    }

    @Override
    public Optional<ListChunk> chunk(BatchId batch, int part) {
        return batches.find(ListItem.key(batch, part)).map(ListItem::read);
    }

    @Override
    public List<ListChunk> list(BatchId batch) {
        var list = new ArrayList<ListChunk>();
        for (BatchPart.Chunk part : batches.query(ListItem.isOf(batch)).map(ListItem::part).toList()) {
            if (part.number() != list.size()) {
                // The part before this one was written as well, but behind the reader's back.
                break;
            }
            list.add(part.chunk());
        }
        return list;
    }

    @Override
    public boolean putManifest(Batch batch) {
        return batches.put(BatchItem.of(batch), BatchItem.IS_ABSENT).isStored();
    }

    @Override
    public Optional<Batch> find(BatchId batch) {
        return batches.find(BatchItem.key(batch)).map(BatchItem::read);
    }

    @Override
    public boolean move(Batch batch, BatchState before) {
        return moved(batches.update(BatchItem.key(batch.id()), BatchItem.moved(batch.state()), BatchItem.isIn(before)),
                batch);
    }

    /** What came of moving a batch on. */
    static boolean moved(Write write, Batch batch) {
        return switch (write) {
            case Write.Stored _ -> true;
            case Write.Refused(var current) ->
                current.filter(item -> BatchItem.state(item) == batch.state()).isPresent();
        };
    }

    @Override
    public Page<Batch> servedTo(String servedTo, @Nullable BatchState state, @Nullable String cursor, int limit) {
        BatchId after = cursor == null ? null : placeOf(servedTo, cursor);
        List<Batch> found = batches.query(BatchItem.INDEX, BatchItem.isServedTo(servedTo, after), limit + 1)
                .map(BatchItem::read)
                .filter(batch -> state == null || batch.state() == state)
                .limit(limit + 1L)
                .toList();
        return Cursor.page(found, limit, batch -> batch.id().toString());
    }

    /** No cursor leads on from a batch that is somebody else's, or nobody's. */
    private BatchId placeOf(String servedTo, String cursor) {
        return BatchId.parse(Cursor.place(cursor))
                .flatMap(this::find)
                .filter(batch -> batch.servedTo().equals(servedTo))
                .map(Batch::id)
                .orElseThrow(Page.NoSuchCursor::new);
    }
}
