package certpost.aws;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * A function that goes through its work once before Lambda takes the snapshot from which all its processes start
 * (SnapStart), so that they find classes loaded and clients set up.
 */
public interface Primed extends Resource {

    /**
     * Works as if asked, about what does not exist. It writes nothing and reads no secret, since the snapshot keeps
     * whatever is in memory.
     */
    void prime() throws Exception;

    /** Has Lambda call a function before its snapshot, where it takes one. */
    static void register(Primed function, Settings settings) {
        if (settings.startsFromSnapshot()) {
            Core.getGlobalContext().register(function);
        }
    }

    /** A function that cannot be primed, such as before its role has spread, starts more slowly and must be deployed all the same. */
    @Override
    default void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            prime();
        } catch (Exception e) {
            // The kind of failure only, as everywhere.
            LambdaRuntime.getLogger().log("not primed: " + e.getClass().getName());
        }
    }

    /** Nothing: secrets are read, random ids made and connections opened when they are needed, or are too old to be used. */
    @Override
    default void afterRestore(Context<? extends Resource> context) {}
}
