package lab.unroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. Every name in the code counts, imported or written out; comments do not. */
class ArchitectureTest {

    private static final Pattern OWN = Pattern.compile("\\blab\\.unroll\\.([a-z][a-z0-9]*(?:\\.[a-z][a-z0-9]*)*)\\b");

    /**
     * Each package, and those of this project that it may use besides itself: the rooms below it. A star stands for all
     * rooms within one that have no row of their own: they do not know one another.
     */
    private static final Map<String, Set<String>> BELOW = rows("""
            lesson.work:
            net:
            window:
            words:
            engine.kernel: net
            figure.paint: net words
            glossary: words
            task: net words
            trace: net
            weights.file: words
            doctor: figure.paint words
            dynamics: net task trace
            engine.plain: engine.kernel net
            gradients: net trace
            lesson.file: task words
            task.encoding: task words
            window.kit: figure.paint words
            engine.ejml: engine.kernel engine.plain
            engine.vector: engine.kernel engine.plain net
            task.*: net task task.encoding words
            engine: engine.ejml engine.kernel engine.plain net
            careers: engine net task
            chat: engine net task task.* trace words
            forecast: engine net task
            landscape: engine engine.kernel net task words
            train: engine engine.kernel net task words
            writing: engine net task words
            experiment: engine net task task.* trace train words
            lens: engine net task writing
            rewind: train words
            answers: experiment net task trace
            labelling: engine experiment net task trace train
            sweep: engine experiment task train words
            weights: experiment net weights.file words
            figure: answers careers chat dynamics experiment figure.paint forecast gradients landscape lens net rewind
                sweep task task.* trace train words writing
            weights.snippet: net trace weights weights.file
            describe: experiment figure figure.paint net trace words
            export.sound: figure words
            export.web: experiment figure figure.paint net task trace words
            figure.answers: answers figure figure.paint words
            figure.chart: figure figure.paint net rewind task trace train words
            figure.cover: figure figure.paint words
            figure.parts: figure figure.paint net trace words
            lesson.live: experiment figure lesson.file net trace
            export: experiment export.sound export.web figure figure.paint net trace words
            figure.chat: chat figure figure.chart figure.paint net task trace words
            figure.dynamics: dynamics figure figure.chart figure.paint net task
            figure.forecast: figure figure.chart figure.paint forecast task words
            figure.formula: figure figure.chart figure.paint figure.parts net trace train words
            figure.gradients: figure figure.chart figure.paint gradients net trace
            figure.landscape: figure figure.chart figure.paint landscape net words
            figure.neuron: figure figure.chart figure.paint figure.parts net trace words
            figure.runs: figure figure.chart figure.paint net sweep train words
            figure.text: figure figure.chart figure.paint lens words writing
            figure.unrolled: figure figure.paint figure.parts net trace words
            lesson.text: lesson.file lesson.live
            figure.backward: figure figure.paint figure.parts figure.unrolled net trace words
            figure.blocks: figure figure.paint figure.parts figure.unrolled net trace words
            figure.careers: careers figure figure.chart figure.paint figure.unrolled task trace words
            figure.cell: figure figure.paint figure.parts figure.unrolled net trace words
            figure.labelling: figure figure.chart figure.paint figure.runs labelling net task words
            lesson.question: lesson.file lesson.live lesson.text net
            figure.stage: figure figure.backward figure.blocks figure.cell figure.neuron figure.unrolled
            lesson.answer: lesson.live lesson.question lesson.text trace train
            figure.catalogue: figure figure.answers figure.backward figure.blocks figure.careers figure.cell
                figure.chart figure.chat figure.cover figure.dynamics figure.forecast figure.formula figure.gradients
                figure.labelling figure.landscape figure.neuron figure.paint figure.runs figure.stage figure.text
                figure.unrolled labelling landscape net task trace train words
            state: experiment figure figure.catalogue gradients net sweep task trace words
            window.canvas: figure figure.catalogue figure.paint window.kit
            session: engine experiment export lesson.work rewind state task task.* train words writing
            window.focus: figure window.canvas
            window.glossary: glossary window.canvas window.kit
            window.state: answers careers chat engine experiment figure figure.catalogue figure.paint forecast gradients
                labelling landscape lens net rewind state sweep task task.* trace train window.kit words writing
            lesson.setup: experiment figure gradients landscape lesson.file net session state task task.* trace words
            window.describe: describe experiment figure landscape net state trace train window.kit window.state
            window.edit: experiment export export.sound figure figure.paint net state task trace window.canvas
                window.kit window.state words
            window.lesson.card: experiment lesson.answer lesson.live lesson.question lesson.text trace window.canvas
                window.kit window.state words
            window.transport: experiment window.kit window.state
            lesson.goal: experiment figure lens lesson.file lesson.live lesson.question lesson.setup net state task
                task.* trace words
            window.work: engine experiment figure lesson.setup net rewind session state task task.* trace train weights
                window.kit window.state words writing
            lesson: lesson.file lesson.goal lesson.question lesson.setup lesson.text words
            lesson.bench: engine experiment figure lesson.goal lesson.live lesson.setup net session state trace train
            window.figures: dynamics experiment export figure figure.catalogue figure.paint gradients labelling
                landscape net rewind task trace train window.canvas window.kit window.state window.work words
            window.rewind: rewind window.kit window.state window.work
            homework: experiment export lesson lesson.answer lesson.file lesson.goal lesson.question lesson.text
                lesson.work session state words
            lesson.check: figure lesson lesson.answer lesson.bench lesson.file lesson.live lesson.question lesson.setup
                lesson.text state words
            lesson.draft: export lesson lesson.file lesson.setup session state train words
            lesson.picture: answers careers chat figure figure.catalogue figure.paint forecast labelling landscape lens
                lesson.bench lesson.setup net state task task.* train words writing
            lesson.page: export export.web figure figure.paint lesson lesson.answer lesson.bench lesson.goal lesson.live
                lesson.picture lesson.question lesson.setup lesson.text state trace words
            window.inspector: experiment figure figure.catalogue figure.paint net trace window.canvas window.edit
                window.figures window.kit window.state words
            window.view: experiment figure.catalogue figure.paint window.figures window.kit window.state window.work
            homework.grade: engine homework lesson lesson.answer lesson.bench lesson.file lesson.goal lesson.question
                lesson.work session state train words
            lesson.sheet: export figure figure.paint lesson lesson.bench lesson.live lesson.picture lesson.question
                lesson.setup lesson.text state words
            window.careers: careers engine experiment figure figure.catalogue figure.paint net state task train
                window.canvas window.kit window.state window.transport window.view window.work
            window.chat: chat experiment figure figure.catalogue figure.paint net task.* trace train window.canvas
                window.kit window.state window.transport window.view window.work words
            window.dock: answers experiment figure figure.catalogue figure.paint net task train window.canvas
                window.figures window.kit window.rewind window.state window.view window.work words
            window.dynamics: dynamics experiment figure figure.catalogue figure.paint landscape net task trace train
                window.canvas window.edit window.kit window.state window.transport window.view
            window.gradients: experiment figure figure.catalogue gradients net state task trace train window.canvas
                window.kit window.state window.transport window.view window.work
            window.labelling: experiment figure.catalogue figure.paint labelling net task train window.canvas window.kit
                window.state window.transport window.view window.work
            window.landscape: experiment figure figure.catalogue figure.paint landscape state train window.canvas
                window.figures window.kit window.state window.view window.work words
            window.lesson: experiment export figure figure.paint homework lesson lesson.answer lesson.draft
                lesson.file lesson.goal lesson.live lesson.page lesson.question lesson.setup lesson.text lesson.work net
                session state trace train window.canvas window.focus window.kit window.lesson.card window.state window.view
                window.work words
            window.runs: engine experiment figure.catalogue figure.paint state sweep window.canvas window.kit
                window.state window.view window.work words
            window.series: experiment figure figure.catalogue figure.paint forecast net task train window.canvas
                window.kit window.state window.transport window.view window.work words
            window.session: engine experiment export homework lesson lesson.file lesson.work session state task.* train
                weights window.kit window.state window.work words
            window.stage: experiment figure figure.paint net task train window.canvas window.edit window.kit
                window.state window.transport window.view window.work
            window.text: experiment figure figure.catalogue figure.paint lens net task task.* train window.canvas
                window.kit window.state window.view window.work words writing
            cli.console: engine export figure.paint words
            cli.doctor: cli.console doctor engine window.session words
            homework.page: export figure figure.paint homework.grade lesson lesson.answer lesson.bench lesson.live
                lesson.question lesson.sheet lesson.text words
            window.network: figure figure.catalogue train window.inspector window.stage window.state window.view
            window.shell: experiment export export.web figure figure.catalogue figure.paint net session state task
                task.* trace weights weights.snippet window.figures window.kit window.session window.state window.view
                window.work words
            window.presenter: experiment figure.catalogue figure.paint lesson lesson.answer lesson.question lesson.text
                window.figures window.kit window.lesson window.shell window.state words
            window.views: window.careers window.chat window.dynamics window.gradients window.labelling window.landscape
                window.network window.runs window.series window.text window.view
            window.frame: engine experiment export figure.catalogue figure.paint glossary lesson session window.describe
                window.dock window.edit window.figures window.focus window.glossary window.kit window.lesson
                window.presenter window.rewind window.session window.shell window.stage window.state window.view
                window.views window.work words
            window.shot: engine experiment figure.catalogue figure.paint landscape net session state trace window.frame
                window.kit window.lesson window.state window.view words
            cli.options: chat cli.console engine experiment figure figure.catalogue figure.paint gradients landscape
                lens lesson net session state sweep task task.* window.presenter window.shot window.state words writing
            cli.measure: cli.console cli.options engine engine.kernel experiment landscape net task window.kit
                window.shot words
            cli.render: answers careers chat cli.console cli.options describe engine experiment export export.web figure
                figure.catalogue figure.paint forecast gradients labelling landscape lens net session state
                sweep task task.* trace train window.shot window.state words writing
            cli.talk: chat cli.options engine net session state task task.* train words
            cli.train: careers cli.console cli.options engine experiment export labelling net session state sweep task
                train words writing
            cli.weights: cli.console cli.options engine experiment export net session state task trace train weights weights.snippet
                words
            cli.lesson: cli.console export homework.grade homework.page lesson lesson.check lesson.file
                lesson.page lesson.sheet task words
            cli: cli.console cli.doctor cli.lesson cli.measure cli.options cli.render cli.talk cli.train cli.weights
                session state window.frame words
            """);

    /** Libraries, and the only packages that may use them; a name stands for the packages in it as well. */
    private static final Map<String, Set<String>> ONLY_IN = Map.ofEntries(
            Map.entry("javafx", Set.of("window", "cli.console")),
            Map.entry("java.awt", Set.of("figure", "export", "lesson.sheet", "window")),
            Map.entry("javax.imageio", Set.of("export", "window.shot")),
            Map.entry("javax.swing", Set.of()),
            Map.entry("com.sun", Set.of()),
            Map.entry("org.ejml", Set.of("net", "trace", "gradients", "careers", "dynamics", "landscape",
                    "engine", "forecast", "train", "weights", "writing", "lens", "chat", "labelling")),
            Map.entry("org.apache.batik", Set.of("export")),
            Map.entry("org.apache.pdfbox", Set.of("export")),
            Map.entry("de.rototor", Set.of("export")),
            Map.entry("org.commonmark", Set.of("lesson", "window.lesson")),
            Map.entry("com.fasterxml.jackson", Set.of("session")),
            Map.entry("org.controlsfx", Set.of("window")),
            Map.entry("atlantafx", Set.of("window")),
            Map.entry("de.siegmar", Set.of("export", "sweep", "task.homeruns", "task.series")),
            Map.entry("picocli", Set.of("cli")));

    private static Map<String, Set<String>> rows(String table) {
        return table.replaceAll("\n +", " ").lines().map(row -> row.split(":", 2)).collect(Collectors.toMap(row -> row[0],
                row -> Stream.of(row[1].trim().split(" +")).filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static boolean isWithin(String own, Set<String> rooms) {
        return rooms.stream().anyMatch(room -> own.equals(room) || own.startsWith(room + "."));
    }

    @Test
    void packagesUseOnlyThoseBelowThem() {
        Set<String> offences = new TreeSet<>();
        forEachFile((own, file, code) -> usedIn(code).forEach(used -> {
            if (!used.equals(own) && !BELOW.get(row(own)).contains(row(used))) {
                offences.add(file + " uses " + used);
            }
        }));
        assertEquals(Set.of(), offences);
    }

    @Test
    void noRoomIsAllowedMoreThanItUses() {
        Map<String, Set<String>> used = new TreeMap<>();
        forEachFile((own, file, code) -> used.computeIfAbsent(row(own), name -> new TreeSet<>())
                .addAll(usedIn(code).stream().filter(name -> !name.equals(own)).map(ArchitectureTest::row).toList()));
        assertEquals(new TreeMap<>(BELOW), used);
    }

    @Test
    void noPackageIsAboveItself() {
        assertEquals(List.of(), BELOW.keySet().stream().filter(room -> below(room).contains(room)).toList());
    }

    /** All rooms that can be reached from a room. */
    private static Set<String> below(String room) {
        Set<String> reached = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(BELOW.get(room));
        while (!ahead.isEmpty()) {
            String next = ahead.pop();
            if (reached.add(next)) {
                ahead.addAll(BELOW.get(next));
            }
        }
        return reached;
    }

    /** The row of the table in which a package stands. */
    private static String row(String name) {
        String starred = name.replaceFirst("[^.]*$", "*");
        return !BELOW.containsKey(name) && BELOW.containsKey(starred) ? starred : name;
    }

    private static Set<String> usedIn(String code) {
        return new TreeSet<>(Sources.all(OWN, code.replaceFirst("(?m)^package .*", "")));
    }

    @Test
    void librariesStayWhereTheyBelong() {
        List<String> offences = new ArrayList<>();
        forEachFile((own, file, code) -> ONLY_IN.forEach((library, packages) -> {
            boolean used = Pattern.compile("(?<![\\w.])" + Pattern.quote(library) + "\\.").matcher(code).find();
            if (used && !isWithin(own, packages)) {
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
        Set<String> described = new TreeSet<>();
        Sources.files(Sources.MAIN, "package-info.java").forEach(file -> described.add(row(packageOf(file))));
        assertEquals(new TreeSet<>(BELOW.keySet()), described);
    }

    @Test
    void theScanSeesNamesInCodeAndNotInWords() {
        String java = "import lab.unroll.net.Gate; // lab.unroll.window.X\nvar s = \"lab.unroll.cli\"; lab.unroll.trace.T t;";
        assertEquals(Set.of("net", "trace"), usedIn(Sources.codeOnly(java)));
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
        return Sources.MAIN.relativize(file).getParent().toString().replace(File.separatorChar, '.');
    }
}
