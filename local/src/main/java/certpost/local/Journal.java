package certpost.local;

/** Where the stack notes what happens to it; notes hold names, times and counts, never what people sent. */
@FunctionalInterface
public interface Journal {
    void note(String line);
}
