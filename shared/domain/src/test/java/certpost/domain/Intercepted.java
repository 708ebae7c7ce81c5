package certpost.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** Stores before whose calls something happens, as if others came in between. */
public final class Intercepted {
    private Intercepted() {}

    /** The store, with that done before each call of any method. */
    public static <T> T before(Class<T> port, T store, Consumer<String> methodName) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (_, method, arguments) -> {
            methodName.accept(method.getName());
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }));
    }

    /** The store, with that done before each call of the method of that name. */
    public static <T> T before(Class<T> port, T store, String method, Runnable act) {
        return before(port, store, name -> {
            if (name.equals(method)) {
                act.run();
            }
        });
    }
}
