package lab.unroll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.Fuzz;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Command lines put together at random, of the commands and options there are, with good values and damaged ones: each ends
 * with 0, 1 or 2 and, where it is not 0, a message; never with a fault of the programme, and nothing is written outside the
 * folder that they name. {@code mvn test -Dtest=DamagedCommandLinesTest -Dunroll.fuzz=10000}. Networks and trainings are
 * tiny. Left out: what opens a window (no command, {@code open}, the figure {@code window}, {@code doctor}), and {@code bench},
 * which takes the time it is given.
 */
@Isolated
class DamagedCommandLinesTest {

    private static final String UNKNOWN = "frobnicate";
    private static final String TINY = " --hidden 3 --length 4";
    private static final String FOLDER = "FOLDER/";
    /** What is right to begin with. */
    private static final List<String> LINES = List.of(
            "render --preset remember-first --train 1 --out FOLDER/a.png" + TINY, "render --session FOLDER/s.unroll --out FOLDER/a.svg",
            "render --preset remember-first --train 1 --csv FOLDER/a.csv --figure states" + TINY,
            "render --preset adding --train 0 --out FOLDER/a.tex" + TINY, "render --text FOLDER/t.txt --train 1 --out FOLDER/a.pdf" + TINY,
            "describe --preset remember-first --train 1" + TINY, "describe --session FOLDER/s.unroll",
            "train --preset remember-first --steps 2 --save FOLDER/b.unroll" + TINY, "train --text FOLDER/t.txt --steps 1" + TINY,
            "train --series FOLDER/n.csv --steps 1 --hidden 2", "train --tags FOLDER/g.tsv --steps 1 --hidden 2",
            "train --dialogues FOLDER/d.tsv --steps 1 --hidden 2", "train --resume FOLDER/s.unroll --steps 1 --csv FOLDER/b.csv",
            "sweep --preset remember-first --steps 1 --csv FOLDER/c.csv" + TINY, "sweep FOLDER/plan.txt --csv FOLDER/c.csv --continue",
            "write --session FOLDER/x.unroll --chars 5", "ask --session FOLDER/s.unroll hello", "code --session FOLDER/s.unroll",
            "weights --preset remember-first --train 1 --out FOLDER/w.npz" + TINY,
            "weights --in FOLDER/w.safetensors --preset remember-first" + TINY, "snippet --session FOLDER/s.unroll",
            "lesson check FOLDER/l.md", "lesson quiz FOLDER/l.md --gift --out FOLDER/q.txt", "lesson check FOLDER",
            "grade FOLDER/empty --csv FOLDER/grades.csv", UNKNOWN);
    /** Good values of options, small ones where a large one takes its time. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("--train", List.of("0", "1", "2")), Map.entry("--steps", List.of("0", "1", "2")), Map.entry("--epochs", List.of("1")),
            Map.entry("--hidden", List.of("1", "2", "5")), Map.entry("--length", List.of("2", "3", "9")), Map.entry("--layers", List.of("1", "2")),
            Map.entry("--batch", List.of("1", "3")), Map.entry("--seeds", List.of("1", "2")), Map.entry("--threads", List.of("1", "2")),
            Map.entry("--grid", List.of("25")), Map.entry("--sequences", List.of("1", "2")), Map.entry("--chars", List.of("1", "9")),
            Map.entry("--scale", List.of("1", "2")), Map.entry("--width", List.of("100", "400")), Map.entry("--height", List.of("100", "300")),
            Map.entry("--dpi", List.of("36", "72")), Map.entry("--paper", List.of("column", "5cm", "4x3cm")), Map.entry("--fps", List.of("1", "12")),
            Map.entry("--film", List.of("forward", "backward")), Map.entry("--until", List.of("solved", "loss=0.1", "seconds=0.01", "loss=1|seconds=0")),
            Map.entry("--set", List.of("symbols=3", "symbols=x", "nothing=1")), Map.entry("--window", List.of("2", "5")),
            Map.entry("--wall-steps", List.of("1", "5")), Map.entry("--wall-moves", List.of("1", "5")), Map.entry("--cells", List.of("rnn", "rnn,lstm")),
            Map.entry("--presenter", List.of("100")), Map.entry("--theme", List.of("light", "dark", "print")), Map.entry("--lang", List.of("en", "zh-TW")),
            Map.entry("--figure", List.of("unrolled", "cell", "backward", "gradients", "states", "probe", "loss", "chain", "vectors", "weights",
                    "equation", "phase", "machine", "examples", "forecast", "tags", "talk", "write", "units", "wall", "sweep", "branches", "sum")));
    private static final List<String> ODD = List.of("", " ", "-1", "0", "1e999", "NaN", "99999999999", "2147483648", "0,5", "1,2,3", "a=b",
            "=", "=1", ",", ",,", "..", "1..", "1..9/0", "3..1", "x", "x".repeat(5000), "\u0000", "空", "\ud83d", "--", "-", "@", "${sys:user.home}", "%s",
            "{0}", "'", "\"", "\n", "solved|", "|", "1x", "0x0", "lstm,lstm", "orthogonal:x", "cosine:", "1-", "9-1");
    private static final List<String> PLACES = List.of("a.png", "a.svg", "a.pdf", "a.tex", "a.html", "a.gif", "a.csv", "b.csv", "a.jpg", "a", ".",
            "none/a.png", "t.txt", "t.txt/a.png", "s.unroll", "x.unroll", "n.csv", "g.tsv", "d.tsv", "l.md", "plan.txt", "w.safetensors", "w.npz",
            "empty", "空.png", "a b.png", "x".repeat(300) + ".png", "null\u0000.png", "-", "A.PNG", ".png", "noise.bin");

    @TempDir
    private Path folder;
    private Map<String, CommandLine> commands;

    @BeforeEach
    void fill() throws IOException {
        commands = new CommandLine(Main.class).getSubcommands();
        Files.createDirectory(folder.resolve("empty"));
        write("t.txt", "to be or not to be, that is the question. ".repeat(20));
        write("n.csv", "day,height\n" + Stream.iterate(1, i -> i + 1).limit(60).map(i -> i + "," + i % 7 + ".5\n").collect(Collectors.joining()));
        write("g.tsv", "the\tDET\ncat\tNOUN\nsat\tVERB\n\n".repeat(8));
        write("d.tsv", "hello\tgood day\nbye\tsee you\n");
        write("l.md", "---\nstation: 7\ntitle: A lesson\n---\n## Step\nText with {{T}}.\n");
        write("plan.txt", "preset = remember-first\nhidden = 2,3\nlength = 4\nsteps = 1\n");
        byte[] noise = new byte[1000];
        new SplittableRandom(1).nextBytes(noise);
        Files.write(folder.resolve("noise.bin"), noise);
        for (String line : List.of("train --preset remember-first --steps 2 --save FOLDER/s.unroll" + TINY,
                "train --text FOLDER/t.txt --steps 1 --save FOLDER/x.unroll" + TINY,
                "weights --preset remember-first --train 1 --out FOLDER/w.safetensors" + TINY)) {
            StringWriter err = new StringWriter();
            assertEquals(0, run(words(line), new StringWriter(), err), err.toString());
        }
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static int run(List<String> line, StringWriter out, StringWriter err) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), line.toArray(String[]::new));
    }

    private List<String> words(String line) {
        return Arrays.stream(line.split(" ")).map(word -> word.startsWith(FOLDER) ? place(word.substring(FOLDER.length()))
                : word.replace("FOLDER", folder.toString())).collect(Collectors.toCollection(ArrayList::new));
    }

    private String place(String name) {
        return name.equals("-") ? name : folder + "/" + name;
    }

    private static Set<String> here() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of(""))) {
            files.forEach(file -> names.add(file.toString()));
        }
        return names;
    }

    @Test
    void everyCommandLineEndsInGoodTimeAndInWords() throws InterruptedException, IOException {
        Set<String> before = here();
        Fuzz.of("command lines", 150, random -> {
            List<String> line = words(Damage.one(LINES, random));
            for (int i = random.nextInt(4); i > 0; i--) {
                change(line, random);
            }
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = run(line, out, err);
            // what is wrong with lessons is what was asked for: it is told where answers are
            boolean isReport = line.size() > 1 && line.subList(0, 2).equals(List.of("lesson", "check")) && code == 1;
            String told = isReport && err.toString().isBlank() ? out.toString().lines().limit(6).collect(Collectors.joining("\n"))
                    : err.toString();
            String which = String.join(" ", line) + "\n" + told;
            assertTrue(code >= 0 && code <= 2, code + ": " + which);
            assertTrue(code == 0 || !told.isBlank(), which);
            assertFalse(told.contains("Unroll failed") || told.matches("(?s).*(Exception|\tat |lab\\.unroll\\.|java\\.).*"), which);
            assertTrue(told.lines().count() <= 6 && told.length() < 8000, which);
        });
        assertEquals(before, here());
    }

    /** Another option with a value, one without, a value damaged, a word less, two exchanged. */
    private void change(List<String> line, SplittableRandom random) {
        switch (random.nextInt(9)) {
            case 0 -> line.remove(random.nextInt(line.size()));
            case 1 -> Collections.swap(line, random.nextInt(line.size()), random.nextInt(line.size()));
            case 2 -> replaceValue(line, random);
            case 3 -> line.add("--" + "abcdefgh".charAt(random.nextInt(8)));
            default -> addOption(line, random);
        }
        if (line.isEmpty() || !commands.containsKey(line.get(0)) && !line.get(0).equals(UNKNOWN)) {
            // options or a file alone open the window
            line.add(0, UNKNOWN);
        }
    }

    /** A path stays a path: nothing may be written elsewhere. */
    private void replaceValue(List<String> line, SplittableRandom random) {
        int at = random.nextInt(line.size());
        String word = line.get(at);
        if (word.startsWith(folder.toString())) {
            line.set(at, place(Damage.one(PLACES, random)));
        } else if (!word.startsWith("-") && at > 0) {
            line.set(at, Damage.one(ODD, random));
        }
    }

    private void addOption(List<String> line, SplittableRandom random) {
        CommandLine command = commands.get(line.get(0));
        if (command != null && !command.getSubcommands().isEmpty() && line.size() > 1) {
            command = command.getSubcommands().get(line.get(1));
        }
        if (command == null || command.getCommandSpec().options().isEmpty()) {
            return;
        }
        OptionSpec option = Damage.one(command.getCommandSpec().options(), random);
        line.add(option.longestName());
        if (option.arity().max() > 0) {
            line.add(value(option, random));
        }
    }

    private String value(OptionSpec option, SplittableRandom random) {
        if (option.type() == Path.class) {
            return place(Damage.one(PLACES, random));
        }
        if (random.nextInt(3) == 0) {
            return Damage.one(ODD, random);
        }
        List<String> known = VALUES.get(option.longestName());
        if (known == null && option.completionCandidates() != null) {
            known = StreamSupport.stream(option.completionCandidates().spliterator(), false).filter(one -> !one.equals("window")).toList();
        }
        return Damage.one(known == null || known.isEmpty() ? List.of("1", "2", "3", "0.5") : known, random);
    }
}
