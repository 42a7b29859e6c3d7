package lab.unroll.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskSetting;
import lab.unroll.task.adding.AddingKind;
import lab.unroll.task.addition.AdditionKind;
import lab.unroll.task.brackets.BracketsKind;
import lab.unroll.task.chat.ChatKind;
import lab.unroll.task.copy.CopyMemoryKind;
import lab.unroll.task.counting.CountingKind;
import lab.unroll.task.echo.EchoKind;
import lab.unroll.task.flipflop.FlipFlopKind;
import lab.unroll.task.future.MatchedBracketsKind;
import lab.unroll.task.future.PalindromeMiddleKind;
import lab.unroll.task.future.WhatFollowsKind;
import lab.unroll.task.homeruns.HomeRunsKind;
import lab.unroll.task.order.TemporalOrderKind;
import lab.unroll.task.parity.ParityKind;
import lab.unroll.task.reber.EmbeddedReberKind;
import lab.unroll.task.regular.RegularKind;
import lab.unroll.task.remember.RememberFirstKind;
import lab.unroll.task.series.SeriesKind;
import lab.unroll.task.series.WavesKind;
import lab.unroll.task.tagging.TaggingKind;
import lab.unroll.task.text.NextCharacterKind;
import lab.unroll.words.InputException;

/** The tasks there are. Menus, command line, lessons and messages read this list. */
public final class Tasks {

    /** All of them, in the order in which they are shown. */
    public static final List<TaskKind> ALL = List.of(
            new RememberFirstKind(),
            NextCharacterKind.ENGLISH,
            NextCharacterKind.CHINESE,
            new AddingKind(),
            new TemporalOrderKind(),
            new EmbeddedReberKind(),
            new CopyMemoryKind(),
            new AdditionKind(),
            new ChatKind(),
            new ParityKind(),
            new FlipFlopKind(),
            new SeriesKind(),
            new WavesKind(),
            new HomeRunsKind(),
            new EchoKind(),
            new CountingKind(),
            new BracketsKind(),
            new WhatFollowsKind(),
            new MatchedBracketsKind(),
            new PalindromeMiddleKind(),
            TaggingKind.ENGLISH,
            TaggingKind.CHINESE,
            RegularKind.MOD_3,
            RegularKind.TOMITA.get(0),
            RegularKind.TOMITA.get(1),
            RegularKind.TOMITA.get(2),
            RegularKind.TOMITA.get(3),
            RegularKind.TOMITA.get(4),
            RegularKind.TOMITA.get(5),
            RegularKind.TOMITA.get(6));

    private Tasks() {
    }

    /** All settings that tasks have, each name once. */
    public static List<TaskSetting> settings() {
        Map<String, TaskSetting> byName = new LinkedHashMap<>();
        ALL.forEach(kind -> kind.settings().forEach(setting -> byName.merge(setting.name(), setting, TaskSetting::orWider)));
        return List.copyOf(byName.values());
    }

    /**
     * The task that learns from such a file where nobody says otherwise: by its name or its first lines, else by its
     * ending, else the first that reads files.
     */
    public static TaskKind reading(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(kind -> kind.isNamedFor(file)).findFirst().orElseGet(() -> byEnding(name));
    }

    private static TaskKind byEnding(String name) {
        return ALL.stream().filter(kind -> kind.fileEndings().stream().anyMatch(ending -> name.endsWith("." + ending)))
                .findFirst().orElseGet(() -> ALL.stream().filter(TaskKind::readsFile).findFirst().orElseThrow());
    }

    /**
     * Finds a task by its name.
     *
     * @throws InputException naming the tasks there are
     */
    public static TaskKind named(String id) {
        return ALL.stream().filter(kind -> kind.id().equalsIgnoreCase(id)).findFirst().orElseThrow(
                () -> new InputException("task.unknown", id, String.join(", ", ALL.stream().map(TaskKind::id).toList())));
    }
}
