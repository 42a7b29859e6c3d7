package lab.unroll.task.brackets;

import java.util.List;
import java.util.Map;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/** The bracket that has to be closed next. */
public record BracketsKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "brackets";

    private static final String KINDS = "kinds";
    private static final String DEPTH = "depth";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(2, 200, 20), TaskSetting.whole(KINDS, 1, 2, 2), TaskSetting.whole(DEPTH, 1, 10, 4));
    }

    @Override
    public List<Preset> presets() {
        Hyperparameters plan = new Hyperparameters(32, 0.02, 1, 4000);
        return List.of(new Preset(ID, CellKind.LSTM, 8, plan, Initialiser.USUAL),
                new Preset("brackets-1-kind", Map.of(KINDS, 1.0), CellKind.LSTM, 4, plan, Initialiser.USUAL));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new Brackets(options.whole(KINDS), options.whole(DEPTH), options.length());
    }
}
