package lab.unroll.train;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A training like another one, some of whose methods throw, or wait at a gate. */
public final class Failing {

    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private final Map<String, Throwable> thrown = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Set<String> once = ConcurrentHashMap.newKeySet();
    private final Training training;
    private volatile boolean closed;

    /** A training that does not fail yet. */
    public Failing(Training real) {
        training = (Training) Proxy.newProxyInstance(Training.class.getClassLoader(), new Class<?>[] {Training.class},
                (proxy, method, arguments) -> {
                    held.getOrDefault(method.getName(), OPEN).await();
                    Throwable failure = thrown.get(method.getName());
                    if (failure != null) {
                        if (once.remove(method.getName())) {
                            thrown.remove(method.getName());
                        }
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

    /** The next call of a method throws this, those after it do not. */
    public Failing throwingOnce(String method, Throwable failure) {
        once.add(method);
        return throwing(method, failure);
    }

    /** From now on a method waits at a gate. */
    public CountDownLatch holding(String method) {
        return held.computeIfAbsent(method, closed -> new CountDownLatch(1));
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
