package lab.unroll.task.order;

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

/** The order of two letters among many. */
public record TemporalOrderKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "temporal-order";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(10, 200, 50));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 4, new Hyperparameters(32, 0.02, 1, 1500), new Initialiser(2, -1)));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new TemporalOrder(options.length());
    }
}
