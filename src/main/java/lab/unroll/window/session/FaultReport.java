package lab.unroll.window.session;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is written of a fault of the programme itself, for whoever mends it. Nothing of the user's work is in it. */
final class FaultReport {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'fault-'yyyyMMdd-HHmmss-SSS'.txt'");
    /** Older ones go. */
    private static final int MOST = 20;

    private FaultReport() {
    }

    /**
     * Writes a report into a folder, which is made if it is not there.
     *
     * @param thread the name of the thread on which it happened
     * @return the file
     * @throws IOException if it cannot be written
     */
    static Path write(Path folder, Throwable fault, String thread, LocalDateTime now) throws IOException {
        Files.createDirectories(folder);
        List<Path> before = reports(folder, NAME.format(now));
        for (Path old : before.subList(0, Math.max(0, before.size() - MOST + 1))) {
            Files.deleteIfExists(old);
        }
        Path file = folder.resolve(NAME.format(now));
        Files.writeString(file, text(fault, thread, now), StandardCharsets.UTF_8);
        return file;
    }

    /** The oldest first; what is dated later than now is from before the clock was set back. */
    private static List<Path> reports(Path folder, String now) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("fault-[\\d-]+\\.txt"))
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString().compareTo(now) <= 0)
                            .thenComparing(Comparator.naturalOrder())).toList();
        }
    }

    private static String text(Throwable fault, String thread, LocalDateTime now) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        String version = FaultReport.class.getPackage().getImplementationVersion();
        Runtime memory = Runtime.getRuntime();
        return "Unroll " + (version == null ? "(not packaged)" : version) + "\n"
                + now.withNano(0) + ", thread " + thread + "\n"
                + "Java " + Runtime.version() + ", JavaFX " + System.getProperty("javafx.runtime.version") + "\n"
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch") + ", "
                + memory.availableProcessors() + " processors\n"
                + "memory " + (memory.totalMemory() - memory.freeMemory() >> 20) + " of " + (memory.maxMemory() >> 20) + " MB\n\n" + trace;
    }
}
