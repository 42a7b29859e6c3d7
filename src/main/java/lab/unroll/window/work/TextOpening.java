package lab.unroll.window.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.task.DataFile;
import lab.unroll.task.TaskData;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;

/** Reads a text from disk for the bench as it is now: with its cell and its seed. Runs on the worker's thread. */
final class TextOpening implements Callable<Experiment> {

    private final DataFile file;
    private final Experiment now;
    private final List<TaskData> known;

    /** To be called on the FX thread; {@code task} is told how far reading has come, and ends it where it is stopped. */
    TextOpening(DataFile file, BenchModel model, RunningTask task) {
        this.file = file.tellingTo(task::reach);
        now = model.experimentNow();
        known = model.hand().data();
    }

    @Override
    public Experiment call() {
        Experiment read = Presets.reading(file).withCell(now.cell()).withSeed(now.seed());
        // what is there already is not kept twice
        TaskData data = read.choice().data();
        return known.stream().filter(data::equals).findFirst().map(read::withData).orElse(read);
    }

    /** Names the encoding of the text that is on the bench now, where it was guessed. On the FX thread. */
    void tellGuess(BenchModel model) {
        Optional.ofNullable(model.experimentNow().choice().data()).flatMap(TaskData::guessedEncoding)
                .filter(guess -> file.encoding() == null).ifPresent(guess -> model.say(Message.note("experiment.guessed", guess.name())));
    }
}
