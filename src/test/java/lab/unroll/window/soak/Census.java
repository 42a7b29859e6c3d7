package lab.unroll.window.soak;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of this project's classes and of those that JavaFX makes for it can still be reached, by class. What is
 * left behind shows here, whoever holds it: listeners, threads, nodes, timers. The caches of JavaFX, of fonts and of how
 * texts are set, are not counted.
 *
 * @param counts by the name of the class; the lambdas of a class are counted together
 */
record Census(Map<String, Long> counts) {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");
    private static final List<String> OF_INTEREST = List.of("lab.unroll.", "org.controlsfx.", "javafx.scene.",
            "javafx.stage.", "javafx.animation.", "javafx.beans.", "javafx.collections.");

    /** What counts is not counted. */
    private static final String OWN = Census.class.getPackageName() + ".";

    /** Collects what nobody reaches, and counts the rest. */
    static Census take() {
        try {
            // twice: what was cleared the first time may have held something
            histogram();
            return of(histogram());
        } catch (JMException e) {
            throw new AssertionError("the virtual machine does not count its objects", e);
        }
    }

    private static String histogram() throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] {null},
                new String[] {String[].class.getName()});
    }

    /** Reads what the virtual machine tells. */
    static Census of(String histogram) {
        Map<String, Long> counts = new TreeMap<>();
        histogram.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            String name = line.group(2).replaceFirst("\\$\\$Lambda.*", "\\$\\$Lambda").replace("[L", "");
            if (OF_INTEREST.stream().anyMatch(name::startsWith) && !name.startsWith(OWN)) {
                counts.merge(name, Long.valueOf(line.group(1)), Long::sum);
            }
        });
        return new Census(counts);
    }

    /** Those of this project alone. */
    Census ofProject() {
        Map<String, Long> own = new TreeMap<>(counts);
        own.keySet().removeIf(name -> !name.startsWith("lab.unroll."));
        return new Census(own);
    }

    long of(Class<?> type) {
        return counts.getOrDefault(type.getName(), 0L);
    }

    /**
     * The classes of which there are more than before, with both numbers.
     *
     * @param share so many more for each that there was are no matter
     * @param some  and so many more
     */
    Map<String, String> moreThan(Census before, double share, long some) {
        Map<String, String> more = new TreeMap<>();
        counts.forEach((name, now) -> {
            long then = before.counts.getOrDefault(name, 0L);
            if (now > then * (1 + share) + some) {
                more.put(name, then + " -> " + now);
            }
        });
        return more;
    }
}
