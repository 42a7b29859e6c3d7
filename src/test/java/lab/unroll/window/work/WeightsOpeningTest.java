package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.state.Change;
import lab.unroll.train.Training;
import lab.unroll.weights.WeightFormat;
import lab.unroll.weights.WeightNames;
import lab.unroll.window.FailingSessions;
import lab.unroll.window.HandOver;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Weights that come in from a file. The test itself is the FX thread. */
@Timeout(60)
@Isolated
class WeightsOpeningTest {

    private static final Experiment FIRST = Presets.first();

    private final HandOver fx = new HandOver();
    private final BenchModel model = new BenchModel();
    private final BenchController bench = new BenchController(model, FIRST, new Computing(), fx, new FailingSessions());

    @TempDir
    private Path folder;

    @BeforeEach
    void trainALittle() {
        settle();
        bench.trainTo(10);
        settle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void settle() {
        runUntil(bench::isSettled);
    }

    private void runUntil(BooleanSupplier condition) {
        fx.runUntil(condition, () -> bench.pulse(0.016));
    }

    private double[] weights() {
        return model.snapshotProperty().get().parameters().toArray();
    }

    private Path written(Parameters parameters, String name, WeightNames names) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, WeightFormat.toWrite(file).write(parameters, names));
        return file;
    }

    private static Parameters trained(Experiment experiment) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(15);
            return run.parameters();
        }
    }

    @Test
    void anotherNetworkComesInWithItsWeightsAndOneUndoBringsBackTheTrainingBefore() throws IOException {
        double[] before = weights();
        Experiment other = FIRST.withCell(CellKind.GRU).withHidden(6);
        Parameters parameters = trained(other);
        WeightsOpening.open(bench, written(parameters, "gru.safetensors", WeightNames.KERAS));
        settle();
        assertEquals(other, model.experimentNow());
        assertArrayEquals(parameters.toArray(), weights());
        assertArrayEquals(parameters.toArray(), model.readingProperty().get().trace().parameters().toArray());
        assertEquals(0, model.snapshotProperty().get().iteration());
        String said = model.messageProperty().get().text().apply(Locale.ENGLISH);
        assertTrue(said.startsWith("Weights imported from gru.safetensors: the names of Keras, GRU, k = 6."), said);
        assertEquals(Change.NETWORK, model.hand().undoneBinding().getValue());
        bench.undo();
        settle();
        assertEquals(FIRST, model.experimentNow());
        assertEquals(10, model.snapshotProperty().get().iteration());
        assertArrayEquals(before, weights());
        bench.redo();
        settle();
        assertArrayEquals(parameters.toArray(), weights());
        bench.trainTo(3);
        settle();
        assertEquals(3, model.snapshotProperty().get().iteration());
    }

    @Test
    void aDamagedFileIsToldAndLeavesTheBenchAsItWas() throws IOException {
        double[] before = weights();
        Experiment present = model.experimentProperty().get();
        Path file = written(trained(FIRST), "w.npz", WeightNames.PYTORCH);
        byte[] cut = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(cut, cut.length - 3));
        WeightsOpening.open(bench, file);
        runUntil(() -> model.messageProperty().get() != null);
        settle();
        String said = model.messageProperty().get().text().apply(Locale.ENGLISH);
        assertTrue(said.contains("is damaged, or no file of numpy.savez"), said);
        assertSame(present, model.experimentProperty().get());
        assertArrayEquals(before, weights());
    }
}
