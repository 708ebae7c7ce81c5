package certpost.aws;

import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.AdapterFactory;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * JSON by generated code that is loaded when it is first needed. By itself the library registers every adapter of every
 * jar at the start, and loads their classes and what they read and write; a request needs a few of them.
 */
public final class AdaptersOnDemand implements AdapterFactory {
    /** What the generator puts behind a type's name. */
    private static final String ENDING = "JsonAdapter";

    private AdaptersOnDemand() {}

    /** Reads and writes what there are generated adapters for. */
    public static Jsonb jsonb() {
        return Jsonb.builder().add(new AdaptersOnDemand()).build();
    }

    /** The type's adapter; null where none was generated, which is the library's sign to look on. */
    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable JsonAdapter<?> create(Type type, Jsonb jsonb) {
        if (!(type instanceof Class<?> wanted) || wanted.getClassLoader() == null) {
            return null;
        }
        try {
            Constructor<? extends JsonAdapter> adapter = Class
                    .forName(wanted.getName() + ENDING, true, wanted.getClassLoader())
                    .asSubclass(JsonAdapter.class)
                    .getDeclaredConstructor(Jsonb.class);
            // Adapters of a package's own records are its own as well.
            adapter.setAccessible(true);
            return adapter.newInstance(jsonb).nullSafe();
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the generated adapter of " + wanted.getName() + " cannot be made", e);
        }
    }
}
