package lab.unroll.task.adding;

import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.Start;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Schedule;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/** The sum of two marked numbers. */
public record AddingKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "adding";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(2, 200, 100));
    }

    /**
     * {@inheritDoc} W^h = 0 at first, so nothing is carried on before training finds it of use; an LSTM does as well after
     * uniform W^h.
     */
    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 8, new Hyperparameters(32, 0.005, Schedule.halvedEvery(1500), 1, 8000),
                new Initialiser(1, 0, Start.IDENTITY, 0)));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new Adding(options.length());
    }
}
