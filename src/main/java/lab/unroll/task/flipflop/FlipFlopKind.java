package lab.unroll.task.flipflop;

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

/** The signs of the last pulses on one to three channels. */
public record FlipFlopKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "flip-flop";

    private static final String BITS = "bits";
    private static final String PULSE = "pulse";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 200, 20), TaskSetting.whole(BITS, 1, 3, 3),
                TaskSetting.number(PULSE, 0.01, 1, 0.25));
    }

    @Override
    public List<Preset> presets() {
        Hyperparameters plan = new Hyperparameters(32, 0.02, 1, 1500);
        return List.of(new Preset(ID, CellKind.LSTM, 8, plan, Initialiser.USUAL),
                new Preset("flip-flop-1-bit", Map.of(BITS, 1.0), CellKind.LSTM, 2, plan, Initialiser.USUAL));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new FlipFlop(options.whole(BITS), options.length(), options.number(PULSE));
    }

    /** {@inheritDoc} As numbers: what is held is the sign of any. */
    @Override
    public InputEditor editor() {
        return InputEditor.NUMBERS;
    }
}
