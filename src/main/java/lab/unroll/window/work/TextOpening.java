package lab.unroll.window.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.task.DataFile;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TextEncoding;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;

/**
 * Reads a file from disk for the bench as it is now, with its cell and its seed: what is on the bench once more as it is learnt
 * there, another as its ending says, and as a text where that says nothing. Runs on the worker's thread.
 */
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
        Experiment read = Presets.reading(kind(), file).withCell(now.cell()).withSeed(now.seed());
        // what is there already is not kept twice
        TaskData data = read.choice().data();
        return known.stream().filter(data::equals).findFirst().map(read::withData).orElse(read);
    }

    private TaskKind kind() {
        TaskKind known = now.choice().kind();
        boolean again = Optional.ofNullable(now.choice().data()).flatMap(TaskData::path).filter(file.path()::equals).isPresent();
        return again || known.alsoReads(file.path()) ? known : Tasks.reading(file.path());
    }

    /** Names what was guessed of the file that is on the bench now, and how many values were missing. On the FX thread. */
    void tellGuess(BenchModel model) {
        TaskData data = model.experimentNow().choice().data();
        if (data == null) {
            return;
        }
        String encoding = data.encoding().map(TextEncoding::name).orElse("");
        String guesses = data.choices().stream().filter(ReadingChoice::isGuessed).map(choice -> choice.name() + " = " + choice.value())
                .collect(Collectors.joining(", "));
        if (data.gaps() > 0) {
            model.say(Message.note("experiment.gaps", data.gaps(), encoding, guesses.isEmpty() ? "–" : guesses));
        } else if (!guesses.isEmpty()) {
            model.say(Message.note("experiment.guesses", encoding, guesses));
        } else if (data.foldedLetters() > 0) {
            model.say(Message.note("experiment.folded", data.foldedLetters(), data.foldedPlaces()));
        } else if (file.encoding() == null) {
            data.guessedEncoding().ifPresent(guess -> model.say(Message.note("experiment.guessed", guess.name())));
        }
    }
}
