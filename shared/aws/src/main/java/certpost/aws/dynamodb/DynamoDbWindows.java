package certpost.aws.dynamodb;

import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.Windows;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Windows in their table, to be looked at. */
public final class DynamoDbWindows implements Windows {
    private final Table windows;

    public DynamoDbWindows(DynamoDbClient client, String windowsTable) {
        this.windows = new Table(client, windowsTable);
    }

    @Override
    public Optional<Window> find(WindowId id) {
        return windows.find(WindowItem.key(id)).map(WindowItem::read);
    }

    @Override
    public Page<Window> list(Predicate<Window> shown, @Nullable String cursor, int limit) {
        Attributes after = cursor == null ? null : WindowItem.key(windowAt(cursor));
        List<Window> found = windows.scan(after, Page.MOST)
                .map(WindowItem::read)
                .filter(shown)
                .limit(limit + 1L)
                .toList();
        return Cursor.page(found, limit, window -> window.id().value());
    }

    private static WindowId windowAt(String cursor) {
        return switch (WindowId.of("cursor", Cursor.place(cursor))) {
            case Checked.Valid<WindowId>(var id) -> id;
            case Checked.Invalid<WindowId> _ -> throw new Page.NoSuchCursor();
        };
    }
}
