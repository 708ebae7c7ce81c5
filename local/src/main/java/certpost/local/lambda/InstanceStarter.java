package certpost.local.lambda;

import certpost.local.template.FunctionResource;
import java.io.IOException;

/** Starts processes of functions. */
@FunctionalInterface
interface InstanceStarter {
    Instance start(FunctionResource function) throws IOException;
}
