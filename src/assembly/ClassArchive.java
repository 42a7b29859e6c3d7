import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes an archive of the classes that the window needs, with which this Java starts it sooner; another Java starts without.
 * Argument: the folder of the packaged programme. Where it cannot be made there is none, and that is all.
 */
public final class ClassArchive {

    private static final long LONGEST_SECONDS = 300;
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Pattern DISPLAYS = Pattern.compile("com/sun/(glass/ui/(gtk|mac|win)|prism/(es2|d3d))/[^/]*\\.class");
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
        // the programme as it starts, on a display in memory and in a home of its own, tells which classes it needs
        Path modules = modules(home, work);
        List<String> start = new ArrayList<>(List.of(JAVA, "-XX:DumpLoadedClassList=" + names, "-Duser.home=" + work,
                "-Dunroll.tell.start=true", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw",
                "-Dheadless.geometry=1440x900-32"));
        start.addAll(AS_LAUNCHED);
        start.addAll(List.of("--module-path", modules.toString(), "-cp", home.resolve("lib") + File.separator + "*",
                "lab.unroll.cli.Main"));
        boolean told = run(work, start);
        if (told) {
            Files.write(names, ofDisplays(modules), StandardOpenOption.APPEND);
        }
        List<String> dump = new ArrayList<>(List.of(JAVA, "-Xshare:dump", "-XX:SharedClassListFile=" + names, "-XX:SharedArchiveFile=" + archive));
        dump.addAll(AS_LAUNCHED);
        dump.addAll(List.of("--module-path", home.resolve("lib/javafx").toString(), "-cp",
                home.resolve("lib") + File.separator + "*"));
        boolean made = told && run(work, dump) && Files.exists(archive);
        if (made) {
            try (Stream<Path> left = Files.walk(work)) {
                for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
        System.out.println(made ? "class archive: " + Files.size(archive) / 1_000_000 + " MB" : "no class archive: see " + work);
    }

    /** JavaFX with Monocle, the platform without a display, within it: of a patched module Java tells no classes. */
    private static Path modules(Path home, Path work) throws IOException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        try (Stream<Path> jars = Files.list(home.resolve("lib/javafx"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, modules.resolve(jar.getFileName()));
            }
        }
        try (FileSystem graphics = zip(graphics(modules)); FileSystem monocle = zip(home.resolve("lib/headless/monocle.jar"));
                Stream<Path> files = Files.walk(monocle.getPath("/com"))) {
            for (Path one : files.toList()) {
                Path there = graphics.getPath(one.toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return modules;
    }

    /** The names of the classes that speak with a display and a graphics card, which that start did without. */
    private static List<String> ofDisplays(Path modules) throws IOException {
        try (FileSystem graphics = zip(graphics(modules)); Stream<Path> files = Files.walk(graphics.getPath("/com/sun"))) {
            return files.map(file -> file.toString().substring(1)).filter(file -> DISPLAYS.matcher(file).matches())
                    .map(file -> file.substring(0, file.length() - ".class".length())).sorted().toList();
        }
    }

    private static Path graphics(Path modules) throws IOException {
        try (Stream<Path> jars = Files.list(modules)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("javafx-graphics-[\\d.]+-.*\\.jar")).findFirst()
                    .orElseThrow(() -> new IOException("no javafx-graphics of a system in " + modules));
        }
    }

    private static FileSystem zip(Path jar) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
    }

    private static boolean run(Path work, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("log.txt").toFile()));
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return ended && process.exitValue() == 0;
    }
}
