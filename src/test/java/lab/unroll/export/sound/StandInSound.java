package lab.unroll.export.sound;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.spi.MixerProvider;

/**
 * Stands in for the sound card of a machine: takes what is played and counts it. It is there only between
 * {@link #begin(boolean)} and {@link #end()}, and then the one that Java plays on.
 */
public final class StandInSound extends MixerProvider {

    private static final String CHOSEN = SourceDataLine.class.getName();
    private static final Mixer.Info INFO = new Mixer.Info("stand-in", "unroll", "counts what is played", "1") { };

    private static volatile List<Line> lines;
    private static volatile boolean refuses;
    private static volatile Runnable onWrite = () -> { };

    /** What one sound has come to. */
    public static final class Line {
        private final AtomicInteger bytes = new AtomicInteger();
        private volatile boolean started;
        private volatile boolean drained;
        private final AtomicInteger closed = new AtomicInteger();

        /** So many bytes were played. */
        public int bytes() {
            return bytes.get();
        }

        /** True if it was waited for that all of it is heard. */
        public boolean isDrained() {
            return drained;
        }

        /** True if it was given back. */
        public boolean isClosed() {
            return closed.get() > 0;
        }
    }

    /** From now on this is what plays. @param refusing true for a card that another programme holds */
    public static void begin(boolean refusing) {
        lines = new ArrayList<>();
        refuses = refusing;
        onWrite = () -> { };
        System.setProperty(CHOSEN, StandInSound.class.getName());
    }

    /** What is done each time that something is written. */
    public static void onWrite(Runnable done) {
        onWrite = done;
    }

    /** This machine plays on what it has. */
    public static void end() {
        System.clearProperty(CHOSEN);
        lines = null;
    }

    /** The sounds until now. */
    public static List<Line> played() {
        synchronized (StandInSound.class) {
            return List.copyOf(lines);
        }
    }

    @Override
    public Mixer.Info[] getMixerInfo() {
        return lines == null ? new Mixer.Info[0] : new Mixer.Info[] {INFO};
    }

    @Override
    public Mixer getMixer(Mixer.Info info) {
        if (lines == null || info != null && info != INFO) {
            throw new IllegalArgumentException("Only the stand-in.");
        }
        return made(Mixer.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getMixerInfo" -> INFO;
            case "isLineSupported" -> true;
            case "getLine" -> line();
            case "hashCode" -> 1;
            case "equals" -> proxy == arguments[0];
            case "toString" -> "stand-in mixer";
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private static SourceDataLine line() {
        Line line = new Line();
        return made(SourceDataLine.class, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "open" -> {
                    if (refuses) {
                        throw new LineUnavailableException("held by another");
                    }
                    synchronized (StandInSound.class) {
                        lines.add(line);
                    }
                }
                case "start" -> line.started = true;
                case "write" -> {
                    if (!line.started || line.isClosed()) {
                        throw new IllegalStateException("Nothing is heard of what is written now.");
                    }
                    onWrite.run();
                    line.bytes.addAndGet((int) arguments[2]);
                    return arguments[2];
                }
                case "drain" -> line.drained = true;
                case "close" -> line.closed.incrementAndGet();
                default -> throw new UnsupportedOperationException(method.toString());
            }
            return null;
        });
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
