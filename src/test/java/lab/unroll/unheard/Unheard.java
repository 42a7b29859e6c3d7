package lab.unroll.unheard;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goes wrong beside the tests: threads that die of an exception, and words on stderr. Each is kept for the test whose
 * thread it was, or whose thread began the one it was; what belongs to no test that still runs is for the next that ends.
 * May be used by many threads.
 */
public final class Unheard {

    /** The test that a thread works for. */
    private final InheritableThreadLocal<String> owner = new InheritableThreadLocal<>();
    private final Set<String> running = new HashSet<>();
    private final Map<String, List<String>> deaths = new LinkedHashMap<>();
    private final Map<String, ByteArrayOutputStream> words = new LinkedHashMap<>();

    /** From here on this thread works for a test. */
    synchronized void begin(String test) {
        owner.set(test);
        running.add(test);
    }

    /** The test has ended; what is kept for it, and for nobody else who still runs. */
    synchronized List<String> end(String test) {
        owner.remove();
        running.remove(test);
        return takeAllButOfTheRunning();
    }

    /** Everything that is kept for nobody who still runs. */
    public synchronized List<String> takeAllButOfTheRunning() {
        List<String> told = new ArrayList<>();
        deaths.entrySet().removeIf(entry -> !running.contains(entry.getKey()) && told.addAll(entry.getValue()));
        words.entrySet().removeIf(entry -> !running.contains(entry.getKey())
                && told.add("On stderr (" + entry.getKey() + "): " + entry.getValue().toString(StandardCharsets.UTF_8)));
        return told;
    }

    /** A thread has died. */
    public synchronized void died(Thread thread, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        deaths.computeIfAbsent(who(), each -> new ArrayList<>())
                .add("The thread \"" + thread.getName() + "\" died (" + who() + "): " + trace);
    }

    /** Something was printed. */
    private synchronized void printed(byte[] bytes, int from, int length) {
        words.computeIfAbsent(who(), each -> new ByteArrayOutputStream()).write(bytes, from, length);
    }

    private String who() {
        return owner.get() == null ? "nobody's thread" : owner.get();
    }

    /** A stream that hears what is printed and hands it on. */
    public PrintStream listeningTo(PrintStream heard) {
        return new PrintStream(new OutputStream() {

            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                printed(bytes, from, length);
                heard.write(bytes, from, length);
            }

            @Override
            public void flush() {
                heard.flush();
            }
        }, true, StandardCharsets.UTF_8);
    }
}
