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

/** Where the middle of a palindrome is. */
public record PalindromeMiddleKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "palindrome-middle";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(3, PalindromeMiddle.LONGEST, 13));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 8, new Hyperparameters(32, 0.02, 1, 800), Initialiser.USUAL)
                .inBothDirections());
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new PalindromeMiddle(options.length());
    }
}
