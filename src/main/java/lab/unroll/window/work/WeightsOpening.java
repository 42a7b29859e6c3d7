package lab.unroll.window.work;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.unroll.experiment.Experiment;
import lab.unroll.state.Edits;
import lab.unroll.weights.ImportedWeights;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;

/**
 * Reads weights from disk for the bench as it is now: the experiment goes on with the network of the file, untrained, and
 * its weights are changed to those of the file as if by hand. Runs on the worker's thread.
 */
public final class WeightsOpening implements Callable<Experiment> {

    private final Path file;
    private final Experiment now;
    private ImportedWeights imported;
    private Edits edits;

    /** Goes on with the network and the weights of a file: one step of the history. On the FX thread. */
    public static void open(BenchController bench, Path file) {
        BenchModel model = bench.model();
        WeightsOpening opening = new WeightsOpening(file, model);
        LeftBehind before = LeftBehind.of(model);
        bench.open(RunningTask.named("task.weights", file.getFileName()), opening,
                Optional.of(model.exampleProperty().get()), () -> {
                    opening.put(model);
                    before.tellWhatIsGone(model);
                });
    }

    private WeightsOpening(Path file, BenchModel model) {
        this.file = file;
        now = model.experimentNow();
    }

    @Override
    public Experiment call() {
        imported = ImportedWeights.read(file, now);
        edits = Edits.between(imported.experiment().initialParameters().toArray(), imported.parameters().toArray());
        return imported.experiment();
    }

    /** Changes the weights of the network that is on the bench now, and says whose they are. */
    private void put(BenchModel model) {
        model.hand().editExactly(edits);
        model.say(Message.note("weights.imported", file.getFileName(), imported.names().title(),
                imported.experiment().cell().displayName(), imported.experiment().hidden()));
    }
}
