package certpost.local.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;

/**
 * The main class of a function's process: AWS's runtime client, tied to the stack by standard input, which ends when
 * the stack does, however it ends. It is copied alone into the function's class path, so it uses nothing else.
 */
public final class TetheredRuntime {
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private TetheredRuntime() {}

    public static void main(String[] handler) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("tether").start(TetheredRuntime::endWithTheStack);
        try {
            Class.forName(RUNTIME).getMethod("main", String[].class).invoke(null, (Object) handler);
        } catch (InvocationTargetException e) {
            // The runtime client ends by an exception when the stack does not answer any more.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void endWithTheStack() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Then the stack is gone as well.
        }
        Runtime.getRuntime().halt(1);
    }
}
