package lab.unroll.train;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A training like another one, some of whose methods throw. */
public final class Failing {

    private final Map<String, Throwable> thrown = new ConcurrentHashMap<>();
    private final Training training;
    private volatile boolean closed;

    /** A training that does not fail yet. */
    public Failing(Training real) {
        training = (Training) Proxy.newProxyInstance(Training.class.getClassLoader(), new Class<?>[] {Training.class},
                (proxy, method, arguments) -> {
                    Throwable failure = thrown.get(method.getName());
                    if (failure != null) {
                        throw failure;
                    }
                    closed |= method.getName().equals("close");
                    try {
                        Object result = method.invoke(real, arguments);
                        return result == real ? proxy : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** From now on a method throws this. */
    public Failing throwing(String method, Throwable failure) {
        thrown.put(method, failure);
        return this;
    }

    /** From now on no method throws. */
    public void mend() {
        thrown.clear();
    }

    /** The training. */
    public Training training() {
        return training;
    }

    /** True once it has been closed. */
    public boolean isClosed() {
        return closed;
    }
}
