package certpost.aws.dynamodb;

import certpost.domain.reminder.Round;
import certpost.domain.reminder.Round.RoundKey;
import certpost.domain.reminder.RoundStore;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Rounds in their table. */
public final class DynamoDbRoundStore implements RoundStore {
    private final Table rounds;

    public DynamoDbRoundStore(DynamoDbClient client, String roundsTable) {
        this.rounds = new Table(client, roundsTable);
    }

    @Override
    public Optional<Round> claim(RoundKey key, String owner, Instant now, Instant leaseUntil) {
        Write write = rounds.update(RoundItem.key(key), RoundItem.claimed(owner, leaseUntil),
                RoundItem.isFree(owner, now));
        return switch (write) {
            case Write.Stored(var item) -> Optional.of(RoundItem.read(item));
            case Write.Refused _ -> Optional.empty();
        };
    }

    @Override
    public boolean advance(Round round, String cursor, Instant leaseUntil) {
        return rounds
                .update(RoundItem.key(round.key()), RoundItem.advanced(cursor, leaseUntil),
                        RoundItem.isHeldBy(round.owner()))
                .isStored();
    }

    @Override
    public boolean finished(Round round, Instant again) {
        Write write = rounds.update(RoundItem.key(round.key()), RoundItem.finished(again),
                RoundItem.isHeldBy(round.owner()));
        return switch (write) {
            case Write.Stored _ -> true;
            case Write.Refused(var current) ->
                // The client repeats a request whose answer was lost, and is then refused what it did itself.
                current.filter(item -> RoundItem.isFinishedBy(item, round.owner())).isPresent();
        };
    }

    @Override
    public List<RoundKey> ofWindow(WindowId window) {
        return rounds.query(RoundItem.isOf(window)).map(RoundItem::key).toList();
    }
}
