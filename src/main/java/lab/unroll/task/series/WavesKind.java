package lab.unroll.task.series;

import java.util.List;
import java.util.Map;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.InputEditor;
import lab.unroll.task.Preset;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/** Sine, saw, square, and a sum of two sines. */
public record WavesKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "waves";

    private static final String SHAPE = "shape";
    private static final String PERIOD = "period";
    private static final String SECOND = "second-period";
    private static final String NOISE = "noise";
    private static final String VALUES = "values";
    /** Of the variance of a wave, so much may be missed. */
    private static final double MISSED = 0.01;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 200, 20), TaskSetting.number(PERIOD, 2, 200, 25),
                TaskSetting.number(SECOND, 2, 200, 10), TaskSetting.number(NOISE, 0, 1, 0.05),
                TaskSetting.whole(SHAPE, 1, Waves.values().length, 1), TaskSetting.whole(VALUES, 50, 10_000, 400),
                SeriesKind.season());
    }

    @Override
    public List<Preset> presets() {
        return List.of(preset("wave-sine", Waves.SINE), preset("wave-saw", Waves.SAW), preset("wave-square", Waves.SQUARE),
                preset("wave-sum", Waves.SUM));
    }

    private static Preset preset(String id, Waves shape) {
        return new Preset(id, Map.of(SHAPE, shape.ordinal() + 1.0), CellKind.LSTM, 8, new Hyperparameters(32, 0.01, 1, 3000),
                Initialiser.USUAL);
    }

    /** {@inheritDoc} Solved where a hundredth of the variance is missed, beside the noise, which counts twice: read and asked for. */
    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        Waves shape = Waves.values()[options.whole(SHAPE) - 1];
        double noise = options.number(NOISE);
        return new NextValue(shape.series(options.whole(VALUES), options.number(PERIOD), options.number(SECOND), noise, seed),
                options.length(), options.whole(SeriesKind.SEASON), Scaling.NONE, MISSED * shape.variance() + 2 * noise * noise);
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
