package lab.unroll.window.soak;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of this process after a collection, in bytes.
 *
 * @param heap   what can be reached on the heap
 * @param beside what the system counts beside the heap: code, threads, pictures, buffers; empty where it does not tell
 */
record Memory(long heap, OptionalLong beside) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** Measures; a {@link Census} has just been taken, which collects what nobody reaches. */
    static Memory measure() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        OptionalLong all = resident();
        return new Memory(heap.getUsed(), all.isEmpty() ? all : OptionalLong.of(all.getAsLong() - heap.getCommitted()));
    }

    /** Writes down what can be reached on the heap, for whoever looks who holds it. */
    static Path dump() {
        Path file = Path.of("target", "soak-" + System.nanoTime() + ".hprof");
        try {
            Files.createDirectories(file.getParent());
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the system counts, the heap included. */
    private static OptionalLong resident() {
        try {
            Matcher told = RESIDENT.matcher(Files.exists(STATUS) ? Files.readString(STATUS) : "");
            return told.find() ? OptionalLong.of(1024 * Long.parseLong(told.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public String toString() {
        return String.format("heap %.1f MB, beside it %s", heap * 1e-6,
                beside.isPresent() ? String.format("%.1f MB", beside.getAsLong() * 1e-6) : "unknown");
    }
}
