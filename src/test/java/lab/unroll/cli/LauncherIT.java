package lab.unroll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lab.unroll.ui.NeedsToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged programme as a user does, without a display. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of("target/unroll/bin", isWindows() ? "unroll.bat" : "unroll")
            .toAbsolutePath();
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    Path folder;

    /** What a run left. */
    private record Outcome(int code, String out, String err) {
    }

    @Test
    void helpNamesTheCommands() throws Exception {
        Outcome help = unroll("--help");
        assertDone(help);
        assertTrue(help.out.contains("render") && help.out.contains("train"), help.out);
    }

    @Test
    void aFigureIsPaintedAsPngAndAsSvg() throws Exception {
        assertDone(unroll("render", "--preset", "remember-first", "--step", "3", "--scale", "2", "--out", "a.png"));
        assertDone(unroll("render", "--preset", "remember-first", "--step", "3", "--lang", "zh-TW", "--out", "a.svg"));
        assertTrue(image("a.png").getWidth() > 1000);
        String svg = Files.readString(folder.resolve("a.svg"));
        assertTrue(svg.contains("<text") && svg.contains("data-value"), "no text or no values");
    }

    @Test
    void theSameCommandGivesTheSameFile() throws Exception {
        for (String name : List.of("a.svg", "b.svg")) {
            assertDone(unroll("render", "--preset", "next-char", "--train", "20", "--out", name));
        }
        assertEquals(-1, Files.mismatch(folder.resolve("a.svg"), folder.resolve("b.svg")));
    }

    @Test
    void whatCannotBeUsedEndsWithTwoAndOneLine() throws Exception {
        assertRefused(unroll("render", "--preset", "nonsense", "--out", "a.png"), "nonsense");
        assertRefused(unroll("render", "--preset", "remember-first", "--out", "nowhere/a.png"), "nowhere");
        assertRefused(unroll("render", "--preset", "remember-first", "--scale", "7", "--out", "a.png"), "--scale");
        assertRefused(unroll("train", "--text", "missing.txt"), "missing.txt");
        assertRefused(unroll("frobnicate"), "frobnicate");
        assertFalse(Files.exists(folder.resolve("a.png")));
    }

    @Test
    void trainingIsToldOf() throws Exception {
        Outcome training = unroll("train", "--preset", "remember-first", "--steps", "20");
        assertDone(training);
        assertTrue(training.out.contains("iteration"), training.out);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatIsEndedFromOutsideKeepsItsRowsAndItsClosingTable() throws Exception {
        Path rows = folder.resolve("rows.csv");
        Path out = Files.createTempFile(folder, "out", "");
        Process process = builder(out, out, "train", "--preset", "adding", "--csv", "rows.csv").start();
        try {
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (!(Files.exists(rows) && Files.readAllLines(rows).size() > 2)) {
                assertTrue(process.isAlive() && System.nanoTime() < limit, Files.readString(out));
                assertFalse(process.waitFor(50, TimeUnit.MILLISECONDS), Files.readString(out));
            }
            process.destroy();
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "no end");
        } finally {
            process.destroyForcibly();
        }
        List<String> last = List.of(Files.readAllLines(rows).get(Files.readAllLines(rows).size() - 1).split(","));
        assertTrue(Files.readString(out).lines().anyMatch(line -> line.startsWith("  steps ")
                && line.endsWith(String.format("%,d", Integer.valueOf(last.get(0))))), Files.readString(out));
        assertTrue(Files.readString(out).contains("  parameters "), Files.readString(out));
        assertTrue(Integer.parseInt(last.get(0)) < 8000, "it was not at its end: " + last);
    }

    @Test
    void aLargeTextIsLearntWithinASmallHeapOrRefusedWithWhatWouldFit() throws Exception {
        Path text = folder.resolve("large.txt");
        byte[] piece = "The tide comes in, and the tide goes out again.\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 125; i++) {
            Files.write(text, piece, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        assertEquals(60_000_000, Files.size(text));
        String[] command = {"train", "--text", "large.txt", "--steps", "2"};
        assertDone(unroll(Map.of("JAVA_OPTS", "-Xmx512m"), command));
        Outcome refused = unroll(Map.of("JAVA_OPTS", "-Xmx100m"), command);
        assertRefused(refused, "MB of text would");
    }

    /** A locale that is not installed, and one whose encoding has no Chinese. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void foldersNamedInChineseWorkInEveryLocale() throws Exception {
        Path chinese = Files.createDirectory(folder.resolve("循環 神經"));
        Files.writeString(chinese.resolve("潮汐.txt"), "the tide comes in. ".repeat(20));
        for (String locale : List.of("zh_TW.Nowhere", "xx_YY.ISO-8859-1", "C")) {
            Path out = Files.createTempFile(folder, "out", "");
            ProcessBuilder builder = builder(out, out, "train", "--text", "潮汐.txt", "--steps", "2", "--csv", "損失.csv");
            builder.environment().put("LC_ALL", locale);
            Process process = builder.directory(chinese.toFile()).start();
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "no end");
            assertEquals(0, process.exitValue(), Files.readString(out));
            assertEquals(3, Files.readAllLines(chinese.resolve("損失.csv")).size());
            Files.delete(chinese.resolve("損失.csv"));
        }
        assertTrue(javaCommand(Map.of("LC_ALL", "zh_TW.Nowhere"), "train").contains("-Duser.language=zh -Duser.country=TW"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAnotherSystemThanThatItWasMadeForItSaysSoAndWhatToDo() throws Exception {
        Path uname = Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("uname"), "#!/bin/sh\necho Darwin\n");
        assertTrue(uname.toFile().setExecutable(true));
        String path = uname.getParent() + ":" + System.getenv("PATH");
        for (String locale : List.of("C.UTF-8", "zh_TW.UTF-8")) {
            Outcome elsewhere = unroll(Map.of("PATH", path, "LC_ALL", "", "LANG", locale), "render", "--figure", "window", "--out", "a.png");
            assertEquals(1, elsewhere.code, elsewhere.toString());
            assertTrue(elsewhere.err.contains("Linux") && elsewhere.err.contains("macOS") && elsewhere.err.contains("mvn package"), elsewhere.err);
            assertEquals(locale.startsWith("zh"), elsewhere.err.contains("資料夾"), elsewhere.err);
        }
        assertDone(unroll(Map.of("PATH", path), "bench", "--hidden", "2", "--steps", "2", "--batch", "1", "--warmup", "0", "--seconds", "0.1"));
    }

    @Test
    void theBenchSaysItsSpeedInOneLine() throws Exception {
        Outcome bench = unroll("bench", "--hidden", "8", "--steps", "5", "--batch", "2", "--warmup", "0", "--seconds", "0.2");
        assertDone(bench);
        assertEquals(1, bench.out.lines().count(), bench.out);
        assertTrue(bench.out.contains("\"kernel\":\"vector\""), bench.out);
    }

    @Test
    void withoutADisplayTheMainJobIsATourInPictures() throws Exception {
        Outcome tour = unroll();
        assertDone(tour);
        try (Stream<Path> files = Files.list(folder.resolve("unroll-tour"))) {
            List<Path> made = files.toList();
            assertTrue(made.size() >= 6, made.toString());
            made.forEach(file -> assertTrue(tour.out.contains(file.getFileName().toString()), tour.out));
        }
    }

    @Test
    @NeedsToolkit
    void theWholeWindowIsPaintedWithoutADisplay() throws Exception {
        assertDone(unroll("render", "--figure", "window", "--size", "1440x900", "--theme", "dark", "--out", "w.png"));
        BufferedImage window = image("w.png");
        assertEquals(1440, window.getWidth());
        assertEquals(900, window.getHeight());
        long colours = Stream.iterate(0, i -> i + 1).limit(1440L * 900).map(i -> window.getRGB(i % 1440, i / 1440))
                .distinct().count();
        assertTrue(colours > 100, colours + " colours");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyAWindowPaintedToAFileRunsOnThePlatformWithoutADisplay() throws Exception {
        assertTrue(javaCommand("render", "--figure", "window", "--out", "w.png").contains("monocle.jar"));
        assertTrue(javaCommand("render", "--out", "w.png", "--figure=window").contains("monocle.jar"));
        assertFalse(javaCommand().contains("monocle.jar"), "the window on a screen");
        assertFalse(javaCommand("render", "--preset", "remember-first", "--out", "a.png").contains("monocle.jar"));
    }

    /** What the launcher would start, told by a Java that only says what it is asked for. */
    private String javaCommand(String... arguments) throws Exception {
        return javaCommand(Map.of(), arguments);
    }

    private String javaCommand(Map<String, String> environment, String... arguments) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Path java = Files.writeString(bin.resolve("java"), """
                #!/bin/sh
                case "$*" in
                  *-version) echo 'openjdk version "17.0.1"' >&2 ;;
                  *) echo "$*" ;;
                esac
                """);
        assertTrue(java.toFile().setExecutable(true));
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", bin.getParent().toString());
        builder.environment().putAll(environment);
        assertTrue(builder.start().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        return Files.readString(out);
    }

    private static void assertDone(Outcome outcome) {
        assertEquals("", outcome.err);
        assertEquals(0, outcome.code);
    }

    private static void assertRefused(Outcome outcome, String about) {
        assertEquals(2, outcome.code, outcome.toString());
        assertEquals(1, outcome.err.lines().count(), outcome.err);
        assertTrue(outcome.err.contains(about), outcome.err);
    }

    private BufferedImage image(String name) throws IOException {
        return ImageIO.read(folder.resolve(name).toFile());
    }

    private Outcome unroll(String... arguments) throws Exception {
        return unroll(Map.of(), arguments);
    }

    private Outcome unroll(Map<String, String> environment, String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = builder(out, err, arguments);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "no end: " + String.join(" ", arguments));
        } finally {
            process.destroyForcibly();
        }
        Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), ownWords(Files.readString(err)));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    private ProcessBuilder builder(Path out, Path err, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /** Without what Java itself says of the vector module. */
    private static String ownWords(String err) {
        return err.lines().filter(line -> !line.equals("WARNING: Using incubator modules: jdk.incubator.vector"))
                .map(line -> line + "\n").collect(Collectors.joining());
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
