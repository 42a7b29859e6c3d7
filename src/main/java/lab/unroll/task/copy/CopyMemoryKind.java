package lab.unroll.task.copy;

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

/** Letters, repeated after a while. */
public record CopyMemoryKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "copy-memory";

    private static final int DELAY = 20;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 180, DELAY));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 64, new Hyperparameters(32, 0.02, 1, 3000),
                Initialiser.keepingFor(stepsAt(DELAY))));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new CopyMemory(options.length());
    }

    @Override
    public int stepsAt(int length) {
        return length + 2 * CopyMemory.COPIED;
    }
}
