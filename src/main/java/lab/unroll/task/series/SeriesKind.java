package lab.unroll.task.series;

import java.util.List;
import java.util.Optional;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.DataFile;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.InputEditor;
import lab.unroll.task.Preset;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/** A column of numbers from a file. */
public record SeriesKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "series";
    /** The setting that says after how many steps the series comes round again; 0 to find it out, 1 for none. */
    public static final String SEASON = "season";
    /** The setting that says how values are read: the number of one of {@link #scalings()}. */
    public static final String SCALING = "scaling";

    private static final int LONGEST_SEASON = 1000;

    /** The names of the ways to scale, each at its number. */
    public static List<String> scalings() {
        return Scaling.ids();
    }

    static TaskSetting season() {
        return TaskSetting.whole(SEASON, 0, LONGEST_SEASON, 0);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 200, 24), season(),
                TaskSetting.whole(SCALING, 0, Scaling.values().length - 1, Scaling.STANDARD.ordinal()));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 8, new Hyperparameters(32, 0.01, 1, 2000), Initialiser.USUAL));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new NextValue(((SeriesFile) data).series(), options.length(), options.whole(SEASON),
                Scaling.values()[options.whole(SCALING)], 0);
    }

    @Override
    public Optional<TaskData> shipped() {
        return Optional.of(SeriesFile.sample());
    }

    @Override
    public boolean readsFile() {
        return true;
    }

    /** {@inheritDoc} Tables. */
    @Override
    public List<String> fileEndings() {
        return List.of("csv", "tsv", "tab");
    }

    @Override
    public TaskData read(DataFile file) {
        return SeriesFile.load(file);
    }

    /** {@inheritDoc} A fourth of the values at most, so that there are windows to draw. */
    @Override
    public int lengthFor(TaskData data, int usual) {
        return (int) Math.max(1, Math.min(usual, data.size() / 4));
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
