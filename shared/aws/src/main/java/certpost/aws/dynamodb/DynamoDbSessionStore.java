package certpost.aws.dynamodb;

import certpost.domain.window.ExamSession;
import certpost.domain.window.SessionRecord;
import certpost.domain.window.SessionStore;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Exam sessions in their table. */
public final class DynamoDbSessionStore implements SessionStore {
    private final Table sessions;

    public DynamoDbSessionStore(DynamoDbClient client, String sessionsTable) {
        this.sessions = new Table(client, sessionsTable);
    }

    @Override
    public Optional<SessionRecord> find(ExamSession session) {
        return sessions.find(SessionItem.key(session)).map(SessionItem::read);
    }
}
