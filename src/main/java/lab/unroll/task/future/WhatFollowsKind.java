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

/** The letter that comes some steps later. */
public record WhatFollowsKind() implements TaskKind {

    /** Its name. */
    public static final String ID = "what-follows";

    private static final String AHEAD = "ahead";
    private static final String SYMBOLS = "symbols";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(2, 200, 10), TaskSetting.whole(AHEAD, 1, 50, 1),
                TaskSetting.whole(SYMBOLS, 2, 10, 4));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(ID, CellKind.LSTM, 6, new Hyperparameters(32, 0.02, 1, 400), Initialiser.USUAL)
                .inBothDirections());
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new WhatFollows(options.whole(SYMBOLS), options.whole(AHEAD), options.length());
    }
}
