package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lab.unroll.cli.Main;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.rewind.BranchTree;
import lab.unroll.rewind.KeptBranches;
import lab.unroll.rewind.SnapshotMemory;
import lab.unroll.session.Controls;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.session.Sections;
import lab.unroll.state.BenchState;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Sessions and lines on the command line. */
@Isolated
class SessionCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Rows without what the clock says. */
    private List<String> rows(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream().map(row -> row.replaceFirst("(,[^,]*){2}$", "")).toList();
    }

    @Test
    void aSmallFileHasTheSameTrainingAndNothingOfTheInside() throws IOException {
        assertEquals(0, run("train", "--preset", "remember-first", "--steps", "100", "--save", file("whole.unroll")));
        assertEquals(0, run("train", "--preset", "remember-first", "--steps", "100", "--small", "--save", file("small.unroll")));
        Checkpoint whole = SessionFile.read(folder.resolve("whole.unroll")).checkpoint().orElseThrow();
        Checkpoint small = SessionFile.read(folder.resolve("small.unroll")).checkpoint().orElseThrow();
        assertEquals(whole.training(), small.training());
        assertEquals(whole.observed().heldOut(), small.observed().heldOut());
        assertTrue(Files.size(folder.resolve("small.unroll")) < Files.size(folder.resolve("whole.unroll")) / 4);
    }

    @Test
    void aTrainingThatIsSavedAndResumedIsTheSameAsOneThatIsNot() throws IOException {
        assertEquals(0, run("train", "--preset", "remember-first", "--steps", "200", "--save", file("a.unroll"), "--csv",
                file("a.csv")), err.toString());
        assertTrue(out.toString().contains("saved " + file("a.unroll") + " after 200 steps"), out.toString());
        assertEquals(0, run("train", "--resume", file("a.unroll"), "--steps", "200", "--save", file("b.unroll"), "--csv",
                file("a.csv"), "--threads", "2"), err.toString());
        assertTrue(out.toString().contains("goes on after 200 steps"), out.toString());
        assertEquals(0, run("train", "--preset", "remember-first", "--steps", "400", "--save", file("c.unroll"), "--csv",
                file("c.csv")), err.toString());
        Checkpoint whole400 = SessionFile.read(folder.resolve("c.unroll")).checkpoint().orElseThrow();
        Checkpoint resumed = SessionFile.read(folder.resolve("b.unroll")).checkpoint().orElseThrow();
        assertEquals(whole400.training(), resumed.training());
        assertEquals(whole400.curves(), resumed.curves());
        // what is observed depends on the clock, but what was observed before stays
        assertTrue(resumed.observed().heldOut().containsAll(
                SessionFile.read(folder.resolve("a.unroll")).checkpoint().orElseThrow().observed().heldOut()));
        List<String> whole = rows("c.csv");
        List<String> parts = rows("a.csv");
        assertEquals(whole.subList(whole.size() - 50, whole.size()), parts.subList(parts.size() - 50, parts.size()));
        assertEquals(1 + 100 + 50, parts.size(), "the rows before stay");
    }

    @Test
    void whatElseASessionHoldsStaysWhenItsTrainingGoesOn() throws Exception {
        Experiment experiment = Presets.named("remember-first");
        KernelSet kernels = KernelChoice.named(KernelChoice.AUTO);
        BranchTree tree = new BranchTree(new SnapshotMemory());
        Controls controls = new Controls(Set.of("compare"), Set.of("seed"));
        try (Trainer trainer = Trainer.of(experiment.begin(1, kernels))) {
            trainer.record(tree);
            trainer.trainTo(40).get();
            tree.goOn(trainer, 1, tree.nearest(1, 20).orElseThrow().kept()).arrived().get();
            trainer.trainTo(30).get();
            SessionFile.write(Session.of(BenchState.of(experiment), trainer.checkpoint().get(), kernels)
                    .with(Sections.BRANCHES, tree.kept()).with(Sections.CONTROLS, controls), folder.resolve("a.unroll"));
        }
        assertEquals(0, run("train", "--resume", file("a.unroll"), "--steps", "10", "--lr", "0.001", "--save", file("a.unroll")),
                err.toString());
        Session read = SessionFile.read(folder.resolve("a.unroll"));
        assertEquals(40, read.state().iterations());
        assertEquals(controls, read.get(Sections.CONTROLS).orElseThrow());
        KeptBranches kept = read.get(Sections.BRANCHES).orElseThrow();
        assertEquals(2, kept.current());
        assertEquals(tree.kept().branches().get(0).end(), kept.branches().get(0).end());
        long[] changes = kept.branches().get(1).changes();
        assertEquals(30, changes[changes.length - 1], "the way from there is another");
    }

    @Test
    void aSessionIsALineAndEitherPaintsTheSame() throws IOException {
        assertEquals(0, run("train", "--preset", "remember-first", "--cell", "gru", "--steps", "40", "--save", file("a.unroll")));
        assertEquals(0, run("code", "--session", file("a.unroll")), err.toString());
        String line = out.toString().strip();
        assertTrue(line.matches("preset=remember-first&cell=gru&steps=40&train=40&sum=[0-9a-f]{8}"), line);
        assertEquals(0, run("render", "--session", file("a.unroll"), "--out", file("s.png")), err.toString());
        assertEquals(0, run("render", "--code", line, "--out", file("c.png")), err.toString());
        assertArrayEquals(Files.readAllBytes(folder.resolve("s.png")), Files.readAllBytes(folder.resolve("c.png")));
        assertEquals(0, run("render", "--session", file("a.unroll"), "--values", "-"), err.toString());
        assertTrue(out.toString().startsWith("run,step,t,layer,direction,unit,quantity,value\nremember-first-gru-7,40,1,1,forward,1,"),
                out.toString().substring(0, 200));
        for (String figure : List.of("loss", "gradients", "cell", "weights")) {
            assertEquals(0, run("render", "--session", file("a.unroll"), "--figure", figure, "--csv", "-"), figure + err);
            String values = out.toString();
            assertEquals(0, run("render", "--code", line, "--figure", figure, "--csv", "-"), figure + err);
            assertEquals(values, out.toString(), figure);
        }
    }

    @Test
    void whatCannotBeUsedIsToldInOneLine() throws IOException {
        assertEquals(0, run("train", "--preset", "remember-first", "--steps", "4", "--save", file("a.unroll")));
        for (List<String> wrong : List.of(
                List.of("train", "--resume", file("none.unroll")),
                List.of("train", "--resume", file("a.unroll")),
                List.of("train", "--resume", file("a.unroll"), "--preset", "adding"),
                List.of("train", "--resume", file("a.unroll"), "--seeds", "2"),
                List.of("train", "--preset", "adding", "--seeds", "2", "--save", file("b.unroll")),
                List.of("train", "--preset", "adding", "--save", file("none/b.unroll")),
                List.of("render", "--session", file("a.unroll"), "--step", "2", "--out", file("a.png")),
                List.of("render", "--session", file("a.unroll"), "--code", "preset=adding", "--out", file("a.png")),
                List.of("render", "--code", "preset=x", "--out", file("a.png")),
                List.of("code", "--session", file("none.unroll")),
                List.of("open", file("none.unroll")),
                List.of("open", "preset=nothing"))) {
            assertEquals(2, run(wrong.toArray(String[]::new)), wrong.toString());
            assertEquals(1, err.toString().lines().count(), err.toString());
            assertFalse(err.toString().contains("Exception"), err.toString());
        }
    }

    @Test
    void aTargetThatCannotBeWrittenAtTheEndCostsNothing() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Path csv = gone.resolve("a.csv");
        // the folder is taken away as soon as there is a row
        Thread thief = new Thread(() -> {
            while (!Files.exists(csv)) {
                Thread.onSpinWait();
            }
            try {
                Files.move(gone, folder.resolve("elsewhere"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        thief.start();
        assertEquals(1, run("train", "--preset", "remember-first", "--steps", "3000", "--csv", csv.toString(), "--save",
                gone.resolve("a.unroll").toString()), err.toString());
        String told = err.toString();
        String refuge = told.replaceFirst("(?s).*The session is in \"([^\"]*)\".*", "$1");
        assertEquals(3000, SessionFile.read(Path.of(refuge)).state().iterations(), told);
        Files.delete(Path.of(refuge));
        Files.deleteIfExists(Path.of(told.replaceFirst("(?s).*All its rows are in \"([^\"]*)\".*", "$1")));
    }
}
