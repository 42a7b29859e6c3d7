package lab.unroll.window.work;

import java.util.function.BooleanSupplier;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.rewind.Branches;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;
import lab.unroll.window.FailingSessions;
import lab.unroll.window.HandOver;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A bench that has been trained, to go back on. The test itself is the FX thread. */
abstract class TrainedBench {

    static final Experiment FIRST = Presets.first().withBatch(8);

    final HandOver fx = new HandOver();
    final BenchModel model = new BenchModel();
    final FailingSessions opener = new FailingSessions();
    final BenchController bench = new BenchController(model, FIRST, new Computing(), fx, opener);

    @BeforeEach
    void train() {
        trainTo(200);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    void runUntil(BooleanSupplier condition) {
        fx.runUntil(condition, () -> bench.pulse(0.016));
    }

    void settle() {
        try {
            runUntil(bench::isSettled);
        } catch (AssertionError e) {
            throw new AssertionError("not settled: " + bench.unsettled(), e);
        }
    }

    void trainTo(long step) {
        bench.trainTo(step);
        settle();
    }

    void goTo(long step) {
        bench.rewind().goTo(step);
        settle();
    }

    Snapshot shown() {
        return model.snapshotProperty().get();
    }

    Branches branches() {
        return model.rewind().branchesProperty().get();
    }

    static double[] plain(Experiment experiment, long steps) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(steps);
            return run.parameters().toArray();
        }
    }

    double[] weights() {
        return shown().parameters().toArray();
    }
}
