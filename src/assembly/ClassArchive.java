import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes an archive of the classes that the window needs, with which this Java starts it sooner; another Java starts without.
 * Argument: the folder of the packaged programme. Where it cannot be made there is none, and that is all.
 */
public final class ClassArchive {

    private static final long LONGEST_SECONDS = 300;
    /** As the launcher starts the window: an archive fits only these modules and this class path. */
    private static final List<String> AS_LAUNCHED = List.of("-XX:+UseSerialGC", "--add-modules",
            "jdk.incubator.vector,javafx.controls,javafx.fxml");

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath().normalize();
        Path archive = home.resolve("lib/archive/unroll.jsa");
        Path work = Files.createTempDirectory("unroll-archive");
        Path names = work.resolve("classes.txt");
        Files.createDirectories(archive.getParent());
        Files.deleteIfExists(archive);
        boolean windows = File.separatorChar == '\\';
        // the window, painted without a display, tells which classes it needs
        boolean told = run(work, Map.of("JAVA_OPTS", "-XX:DumpLoadedClassList=" + names),
                List.of(home.resolve(windows ? "bin/unroll.bat" : "bin/unroll").toString(), "render", "--figure", "window",
                        "--out", work.resolve("window.png").toString()));
        List<String> dump = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:dump", "-XX:SharedClassListFile=" + names, "-XX:SharedArchiveFile=" + archive));
        dump.addAll(AS_LAUNCHED);
        dump.addAll(List.of("--module-path", home.resolve("lib/javafx").toString(), "-cp",
                home.resolve("lib") + File.separator + "*"));
        boolean made = told && run(work, Map.of(), dump) && Files.exists(archive);
        if (made) {
            for (String left : List.of("classes.txt", "window.png", "log.txt", "")) {
                Files.deleteIfExists(work.resolve(left));
            }
        }
        System.out.println(made ? "class archive: " + Files.size(archive) / 1_000_000 + " MB" : "no class archive: see " + work);
    }

    private static boolean run(Path work, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("log.txt").toFile()));
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return ended && process.exitValue() == 0;
    }
}
