package certpost.local;

import java.io.PrintStream;
import java.net.URI;

/** Something that is played on a stack once it is ready; found as a service. */
public interface Performance {
    /** Plays it, telling what happens, and says whether everything added up. */
    boolean play(URI url, PrintStream out) throws Exception;
}
