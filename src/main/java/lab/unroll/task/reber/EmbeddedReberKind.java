package lab.unroll.task.reber;

import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.Start;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/** Strings of the embedded Reber grammar. */
public record EmbeddedReberKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "embedded-reber";

    /** Begins by keeping, and with units that do not hear each other: W^h = 0. */
    private static final Initialiser UNCONNECTED = new Initialiser(3, -1, Start.IDENTITY, 0);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(8, 200, 40));
    }

    /** {@inheritDoc} It learns from one string at a time. */
    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 8, new Hyperparameters(1, 0.01, 5, 8500), UNCONNECTED));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new EmbeddedReber(options.length());
    }

    @Override
    public boolean asksForWhatComes() {
        return true;
    }
}
