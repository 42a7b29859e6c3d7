package lab.unroll.task.echo;

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

/** The letter of some steps ago. */
public record EchoKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "echo";

    private static final String DELAY = "delay";
    private static final String SYMBOLS = "symbols";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(2, 200, 16), TaskSetting.whole(DELAY, 1, 50, 3),
                TaskSetting.whole(SYMBOLS, 2, 10, 4));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 12, new Hyperparameters(32, 0.02, 1, 2000), Initialiser.USUAL));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new Echo(options.whole(SYMBOLS), options.whole(DELAY), options.length());
    }
}
