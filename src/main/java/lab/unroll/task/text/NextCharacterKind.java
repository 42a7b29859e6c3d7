package lab.unroll.task.text;

import java.util.List;
import java.util.Optional;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.DataFile;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/** The characters of a text. */
public record NextCharacterKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "next-char";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 200, 12));
    }

    /** {@inheritDoc} An LSTM small enough to be seen whole. */
    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 8, new Hyperparameters(32, 0.02, 1, 2000), Initialiser.USUAL));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new NextCharacter((TextSource) data, options.length());
    }

    @Override
    public Optional<TaskData> shipped() {
        return Optional.of(TextSource.sample());
    }

    @Override
    public boolean readsFile() {
        return true;
    }

    @Override
    public TaskData read(DataFile file) {
        return TextSource.load(file);
    }

    @Override
    public boolean asksForWhatComes() {
        return true;
    }
}
