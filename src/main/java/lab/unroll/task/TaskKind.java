package lab.unroll.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lab.unroll.net.CellKind;
import lab.unroll.words.InputException;

/**
 * A kind of task: what can be chosen, and the task that follows from the choice. Without state; two of a class are equal.
 * Its name, what it is about, and what is to be done in one sentence are the texts {@code ID.name}, {@code ID.about} and
 * {@code ID.task} of each preset in the room {@code tasks}; the places of the sentence are the settings in their order.
 */
public interface TaskKind {

    /** Its name in messages and in files. */
    String id();

    /** What can be chosen; one of them is {@link TaskSetting#LENGTH}. */
    List<TaskSetting> settings();

    /** Experiments to begin with, at least one. */
    List<Preset> presets();

    /**
     * The task.
     *
     * @param options all settings, each within its range
     * @param data    what it learns from; null if it {@linkplain #shipped() needs} none
     * @param seed    of what the task draws once for all
     * @throws InputException if they do not fit one another
     */
    Task make(TaskOptions options, TaskData data, long seed);

    /** What it learns from where nothing is given; empty if it needs nothing. May take a moment. */
    default Optional<TaskData> shipped() {
        return Optional.empty();
    }

    /** {@link #shipped()} where it depends on the settings. */
    default Optional<TaskData> shipped(TaskOptions options) {
        return shipped();
    }

    /** The preset meant by the name of one, for who speaks a language: its tag, such as zh-TW. */
    default String presetIn(String preset, String language) {
        return preset;
    }

    /** True if it learns from a file that the user can choose. */
    default boolean readsFile() {
        return false;
    }

    /** The endings of the files that are read as this where nobody says otherwise, in small letters and without the dot. */
    default List<String> fileEndings() {
        return List.of();
    }

    /** True for a file, or a folder, that is read as this by its name or its first lines, whatever its ending says. */
    default boolean isNamedFor(Path file) {
        return false;
    }

    /** True for a file that is read as this while a task of this kind is on the bench, whatever else its ending says. */
    default boolean alsoReads(Path file) {
        return false;
    }

    /** T where a file has been opened whose size may not suffice for the usual one. */
    default int lengthFor(TaskData data, int usual) {
        return usual;
    }

    /**
     * Reads a file to learn from.
     *
     * @throws InputException if it cannot be read, or if this kind {@linkplain #readsFile() reads none}
     */
    default TaskData read(DataFile file) {
        throw new InputException("task.without.file", id());
    }

    /**
     * Data with the same symbols and nothing else, for a network that is only to write; empty where none can be made.
     *
     * @param name    of the data
     * @param symbols those of {@link TaskData#symbols}
     */
    default Optional<TaskData> standIn(String name, List<String> symbols) {
        return Optional.empty();
    }

    /** How inputs are changed by hand. */
    default InputEditor editor() {
        return InputEditor.CHOICES;
    }

    /** The learning rate that suits a cell with k units, where the task is learnt with networks of all sizes; else empty. */
    default OptionalDouble learningRateFor(CellKind cell, int hidden) {
        return OptionalDouble.empty();
    }

    /** True if it is learnt by an encoder and a decoder. */
    default boolean isPair() {
        return false;
    }

    /** True if what is asked for is read later: who reads from both ends copies the answer, and need not learn it. */
    default boolean asksForWhatComes() {
        return false;
    }

    /** Number of steps that are read at a T, which may be one that is refused. */
    default int stepsAt(int length) {
        return length;
    }

    /**
     * One of the settings.
     *
     * @throws InputException naming the settings there are
     */
    default TaskSetting setting(String name) {
        return settings().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(
                () -> new InputException("task.setting", id(), name,
                        String.join(", ", settings().stream().map(TaskSetting::name).toList())));
    }
}
