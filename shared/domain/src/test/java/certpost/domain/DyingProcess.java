package certpost.domain;

import certpost.domain.acts.StaffActs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A process that dies at the n-th call of any of its stores, before or after that call takes effect. What other threads
 * have begun by then may still take effect; whatever comes later does not.
 */
public final class DyingProcess {

    /** Whether the last call still takes effect. */
    public enum When {
        BEFORE,
        AFTER
    }

    /** What a caller in a process that has died gets to see. */
    public static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Died() {
            super("the process has died");
        }
    }

    private final int lastCall;
    private final When when;
    private final AtomicInteger calls = new AtomicInteger();

    /** Dies at the call of that number, from 1. */
    public DyingProcess(int lastCall, When when) {
        this.lastCall = lastCall;
        this.when = when;
    }

    /** How many calls there were. */
    public int calls() {
        return calls.get();
    }

    /** Whether it came to the call at which it dies. */
    public boolean isDead() {
        return calls.get() >= lastCall;
    }

    /** A store as this process has it; the steps of an iterator that it gives are calls too, and so are its acts. */
    public <T> T with(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (_, method, arguments) -> {
            int call = calls.incrementAndGet();
            if (call > lastCall || (call == lastCall && when == When.BEFORE)) {
                throw new Died();
            }
            Object answer;
            try {
                answer = method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
            if (call == lastCall) {
                throw new Died();
            }
            return alive(answer);
        }));
    }

    private @Nullable Object alive(@Nullable Object answer) {
        return switch (answer) {
            case Iterator<?> steps -> with(Iterator.class, steps);
            case StaffActs acts -> with(StaffActs.class, acts);
            case null, default -> answer;
        };
    }
}
