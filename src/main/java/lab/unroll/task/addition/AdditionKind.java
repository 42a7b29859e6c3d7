package lab.unroll.task.addition;

import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Schedule;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/** Sums of two numbers, character by character. */
public record AdditionKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "addition-2-digits";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(Addition.QUESTION, Addition.QUESTION, Addition.QUESTION));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 64, new Hyperparameters(16, 0.005, Schedule.cosine(12_000), 1, 12_000),
                Initialiser.USUAL));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new Addition(seed);
    }

    @Override
    public boolean isPair() {
        return true;
    }
}
