package lab.unroll.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.cli.Main;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Phenomenon;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.gradients.Blame;
import lab.unroll.gradients.LossChoice;
import lab.unroll.gradients.WayBack;
import lab.unroll.net.CellKind;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The figures of the gradient on the command line: their tables hold the numbers of the network, and bad options are told. */
@Isolated
class GradientFiguresTest {

    @TempDir
    Path folder;

    private Map<String, Double> table(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("render", "--csv", "-", "--preset", "remember-first"));
        arguments.addAll(List.of(options));
        assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new)), err.toString());
        Map<String, Double> rows = new HashMap<>();
        out.toString().lines().skip(1).map(row -> row.split(",", 6)).forEach(row -> rows.put(row[0], Double.valueOf(row[4])));
        return rows;
    }

    private static Trace untrained(Experiment experiment) {
        return Reading.of(experiment, experiment.initialParameters(), experiment.firstExample(), Pins.NONE).trace();
    }

    /** The same as a training begins with it: in single precision. */
    private static Trace begun(Experiment experiment) {
        return TrainedNetwork.train(experiment, 0, step -> { }).reading().trace();
    }

    @Test
    void reachHoldsEveryCellBeforeAndAfterTraining() {
        Map<String, Double> rows = table("--figure", "reach", "--train", "20", "--length", "6");
        Experiment experiment = Presets.named("remember-first").withLength(6);
        for (CellKind cell : new CellKind[] {CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU}) {
            Trace before = untrained(experiment.withCell(cell));
            Trace after = TrainedNetwork.train(experiment.withCell(cell), 20, i -> { }).reading().trace();
            for (int t = 1; t <= 6; t++) {
                assertEquals(before.dHidden(t).norm(), rows.get("reach." + cell.id() + ".h.before." + t));
                assertEquals(after.dHidden(t).norm(), rows.get("reach." + cell.id() + ".h." + t));
            }
        }
    }

    @Test
    void blameTakesCellsLossesAndWhatIsBlamed() {
        Map<String, Double> rows = table("--figure", "blame", "--train", "0", "--length", "5", "--cells", "rnn,gru",
                "--blamed", "x", "--cut", "2");
        Experiment gru = Presets.named("remember-first").withLength(5).withCell(CellKind.GRU);
        Blame blame = Blame.of(begun(gru), new WayBack(LossChoice.EVERY, 2), Blame.Source.INPUT);
        for (int t = 1; t <= 5; t++) {
            for (int s = 1; s <= 5; s++) {
                assertEquals(blame.norm(t - 1, s), rows.get("blame.gru.x." + t + "." + s));
            }
        }
        assertTrue(rows.containsKey("blame.rnn.x.5.1"));
    }

    @Test
    void aChainIsTypedOrThatOfTheNetwork() {
        assertEquals(0.5 * 0.25, table("--figure", "chain", "--train", "0", "--factors", "0.5,0.25").get("chain.product.2"));
        Trace trace = begun(Presets.named("remember-first").withLength(5).withCell(CellKind.SIMPLE_RNN));
        assertEquals(trace.dHidden(1).norm(), table("--figure", "chain", "--train", "0", "--length", "5", "--cell", "rnn")
                .get("chain.product.5"), 1e-12);
    }

    @Test
    void trainingIsRecorded() {
        Map<String, Double> rows = table("--figure", "reach-heat", "--train", "30", "--length", "5");
        for (int step = 0; step <= 30; step++) {
            assertTrue(rows.get("heat." + step + ".1") > 0, "step " + step);
        }
    }

    @Test
    void aPhenomenonChangesTheNetwork() {
        Trace trace = begun(Phenomenon.EXPLODING.in(Presets.named("remember-first")));
        Map<String, Double> rows = table("--figure", "reach", "--train", "0", "--phenomenon", "exploding", "--cells", "rnn-relu");
        assertEquals(trace.dHidden(1).norm(), rows.get("reach.rnn-relu.h.1"));
    }

    @Test
    void picturesAreWrittenInBothFormats() throws Exception {
        for (String name : List.of("a.png", "a.svg")) {
            Path file = folder.resolve(name);
            StringWriter err = new StringWriter();
            assertEquals(0, Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "render", "--preset",
                    "remember-first", "--train", "2", "--figure", "contributions", "--out", file.toString()), err.toString());
            assertTrue(Files.size(file) > 5000, name);
        }
        String svg = Files.readString(folder.resolve("a.svg"));
        assertTrue(svg.contains("data-value"), "numbers stand in the file");
    }

    @Test
    void whatCannotBeUsedIsTold() {
        assertRefused("--loss", "--figure", "reach", "--loss", "some");
        assertRefused("h, C, x", "--figure", "blame", "--blamed", "me");
        assertRefused("--cut", "--figure", "reach", "--cut", "0");
        assertRefused("--factors", "--figure", "chain", "--factors", "0.5,-1");
        assertRefused("rnn", "--figure", "reach", "--cells", "lstm,moon");
        assertRefused("--cells", "--figure", "states", "--cells", "rnn");
        assertRefused("--loss", "--figure", "states", "--loss", "last");
        assertRefused("--blamed", "--figure", "window", "--blamed", "x");
        assertRefused("moon", "--figure", "window", "--phenomenon", "moon");
        assertRefused("vanishing", "--figure", "reach", "--phenomenon", "moon");
    }

    private void assertRefused(String about, String... options) {
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("render", "--preset", "remember-first", "--train", "0", "--out",
                folder.resolve("b.png").toString()));
        arguments.addAll(List.of(options));
        assertEquals(2, Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments.toArray(String[]::new)));
        assertTrue(err.toString().contains(about), err.toString());
    }
}
