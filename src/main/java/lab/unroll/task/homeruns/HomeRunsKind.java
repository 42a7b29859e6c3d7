package lab.unroll.task.homeruns;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.DataFile;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.InputEditor;
import lab.unroll.task.Preset;
import lab.unroll.task.Schedule;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;
import lab.unroll.words.InputException;

/** The home runs of baseball players in their next season. */
public record HomeRunsKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "home-runs";
    /** The setting that says which year is foretold; 0 for the last one that is known. */
    public static final String PREDICT = "predict";

    /** Seasons before this year are not read. */
    private static final String FROM = "from";
    private static final int STEPS = 800;
    /** Since 1961 a season has 162 games; the year before is read as well. */
    private static final int FIRST_USUAL = 1960;
    private static final int EARLIEST = 1871;
    private static final int LATEST = 2200;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 30, 10), TaskSetting.whole(PREDICT, 0, LATEST, 0),
                TaskSetting.whole(FROM, EARLIEST, LATEST, FIRST_USUAL));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 8, new Hyperparameters(64, 0.01, Schedule.cosine(STEPS), 1, STEPS),
                Initialiser.USUAL));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new HomeRuns((CareerData) data, options.whole(FROM), options.whole(PREDICT), options.length());
    }

    /** {@inheritDoc} Careers that were made up. */
    @Override
    public Optional<TaskData> shipped() {
        return Optional.of(MadeUpCareers.make());
    }

    @Override
    public boolean readsFile() {
        return true;
    }

    /** {@inheritDoc} A folder with the files of the database, or one of them. */
    @Override
    public TaskData read(DataFile file) {
        try {
            return LahmanFiles.read(file);
        } catch (OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    /** {@inheritDoc} A folder with Batting.csv, and the files of the database. */
    @Override
    public boolean isNamedFor(Path file) {
        return LahmanFiles.isNamedSo(file);
    }

    @Override
    public boolean asksForWhatComes() {
        return true;
    }

    @Override
    public InputEditor editor() {
        return InputEditor.NUMBERS;
    }
}
