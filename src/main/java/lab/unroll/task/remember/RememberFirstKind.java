package lab.unroll.task.remember;

import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/** The first of some letters. */
public record RememberFirstKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "remember-first";

    private static final String SYMBOLS = "symbols";
    private static final int LENGTH = 8;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 200, LENGTH), TaskSetting.whole(SYMBOLS, 2, 26, 4));
    }

    /** {@inheritDoc} An LSTM of 4 units. T may be made longer; a SimpleRNN fails at T = 50. */
    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 4, new Hyperparameters(32, 0.01, 1, 4000),
                Initialiser.keepingFor(LENGTH)));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new RememberFirst(options.whole(SYMBOLS), options.length());
    }
}
