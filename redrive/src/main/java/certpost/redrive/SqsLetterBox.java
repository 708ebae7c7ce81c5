package certpost.redrive;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Queues in SQS. */
final class SqsLetterBox implements LetterBox {
    private static final int AT_A_TIME = 10;
    /** Longer than a function may take for a letter, and for those before it. */
    private static final int SECONDS = 1_800;
    /** Asks all servers for letters, and not only some. */
    private static final int PATIENCE_SECONDS = 2;

    private final SqsClient sqs;

    SqsLetterBox(SqsClient sqs) {
        this.sqs = sqs;
    }

    @Override
    public List<String> queues(String prefix) {
        return sqs.listQueuesPaginator(list -> list.queueNamePrefix(prefix.isEmpty() ? null : prefix).maxResults(1_000))
                .queueUrls()
                .stream()
                .toList();
    }

    @Override
    public List<Taken> take(String queue) {
        return sqs
                .receiveMessage(receive -> receive.queueUrl(queue)
                        .maxNumberOfMessages(AT_A_TIME)
                        .visibilityTimeout(SECONDS)
                        .waitTimeSeconds(PATIENCE_SECONDS))
                .messages()
                .stream()
                .map(message -> new Taken(queue, message.receiptHandle(), message.body()))
                .toList();
    }

    @Override
    public void putBack(Taken letter) {
        sqs.changeMessageVisibility(
                change -> change.queueUrl(letter.queue()).receiptHandle(letter.receipt()).visibilityTimeout(0));
    }

    @Override
    public void delete(Taken letter) {
        sqs.deleteMessage(delete -> delete.queueUrl(letter.queue()).receiptHandle(letter.receipt()));
    }
}
