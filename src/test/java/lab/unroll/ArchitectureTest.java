package lab.unroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. Every name in the code counts, imported or written out; comments do not. */
class ArchitectureTest {

    private static final Pattern OWN = Pattern.compile("\\blab\\.unroll\\.([a-z]+)\\b");

    private static final Set<String> COMPUTING = Set.of("net", "trace", "engine", "task", "train", "words");

    /** The packages of this project that each package may use besides itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("words", Set.of()),
            Map.entry("net", Set.of("words")),
            Map.entry("trace", Set.of("net")),
            Map.entry("engine", Set.of("net")),
            Map.entry("task", Set.of("net", "words")),
            Map.entry("train", Set.of("net", "engine", "task", "words")),
            Map.entry("experiment", COMPUTING),
            Map.entry("figure", Set.of("net", "trace", "train", "task", "experiment", "words")),
            Map.entry("export", Set.of("net", "trace", "figure", "experiment", "words")),
            Map.entry("lesson", with(COMPUTING, "experiment")),
            Map.entry("bench", with(COMPUTING, "experiment", "figure", "export", "lesson")),
            Map.entry("cli", with(COMPUTING, "experiment", "figure", "export", "lesson", "bench")));

    /** Libraries, and the only packages that may use them. */
    private static final Map<String, Set<String>> ONLY_IN = Map.ofEntries(
            Map.entry("javafx", Set.of("bench", "cli")),
            Map.entry("java.awt", Set.of("figure", "export", "bench")),
            Map.entry("javax.imageio", Set.of("export", "bench")),
            Map.entry("javax.swing", Set.of()),
            Map.entry("com.sun", Set.of()),
            Map.entry("org.ejml", Set.of("net", "trace", "engine", "train")),
            Map.entry("org.apache.batik", Set.of("export")),
            Map.entry("org.commonmark", Set.of("lesson", "bench")),
            Map.entry("org.controlsfx", Set.of("bench")),
            Map.entry("atlantafx", Set.of("bench")),
            Map.entry("picocli", Set.of("cli")));

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void packagesUseOnlyThoseBelowThem() {
        List<String> offences = new ArrayList<>();
        forEachFile((own, file, code) -> {
            for (String used : Sources.all(OWN, code)) {
                if (!used.equals(own) && !MAY_USE.get(own).contains(used)) {
                    offences.add(file + " uses " + used);
                }
            }
        });
        assertEquals(List.of(), offences.stream().distinct().toList());
    }

    @Test
    void librariesStayWhereTheyBelong() {
        List<String> offences = new ArrayList<>();
        forEachFile((own, file, code) -> ONLY_IN.forEach((library, packages) -> {
            boolean used = Pattern.compile("(?<![\\w.])" + Pattern.quote(library) + "\\.").matcher(code).find();
            if (used && !packages.contains(own)) {
                offences.add(file + " uses " + library);
            }
        }));
        assertEquals(List.of(), offences);
    }

    @Test
    void noFileGrowsBeyondWhatCanBeReadAtOnce() {
        List<String> tooLong = Sources.files(Sources.MAIN, ".java").stream()
                .filter(file -> Sources.text(file).lines().count() > 400).map(Path::toString).toList();
        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPackageHasARuleAndSaysWhatItIsFor() {
        List<Path> descriptions = Sources.files(Sources.MAIN, "package-info.java");
        Set<String> packages = descriptions.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet());
        assertEquals(MAY_USE.keySet(), packages);
    }

    @Test
    void theScanSeesNamesInCodeAndNotInWords() {
        String java = "import lab.unroll.net.Gate; // lab.unroll.window.X\nvar s = \"lab.unroll.cli\"; lab.unroll.trace.T t;";
        assertEquals(List.of("net", "trace"), Sources.all(OWN, Sources.codeOnly(java)));
    }

    private interface Check {
        void apply(String ownPackage, Path file, String code);
    }

    private static void forEachFile(Check check) {
        List<Path> files = Sources.files(Sources.MAIN, ".java");
        assertTrue(files.size() > 50, "sources not found");
        for (Path file : files) {
            check.apply(packageOf(file), file, Sources.codeOnly(Sources.text(file)));
        }
    }

    private static String packageOf(Path file) {
        return Sources.MAIN.relativize(file).getName(0).toString();
    }
}
