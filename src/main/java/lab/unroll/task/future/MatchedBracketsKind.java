package lab.unroll.task.future;

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

/** Whether a bracket has a partner. */
public record MatchedBracketsKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "matched-brackets";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(2, 200, 13));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 8, new Hyperparameters(32, 0.02, 1, 600), Initialiser.USUAL)
                .inBothDirections());
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new MatchedBrackets(options.length());
    }
}
