package lab.unroll.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lab.unroll.task.DataFile;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.words.InputException;

/** Experiments to begin with. Each is known to be solved with its settings, or to fail with another cell. */
public final class Presets {

    private static final long SEED = 7;

    private Presets() {
    }

    /** The one to begin with where none is chosen: the first of all. */
    public static Experiment first() {
        return all().get(0);
    }

    /** Names of all presets. */
    public static List<String> names() {
        return namesOf(kind -> true);
    }

    /** Names of the presets of some kinds of tasks. */
    public static List<String> namesOf(Predicate<TaskKind> which) {
        return all(which).map(Experiment::preset).toList();
    }

    /** All presets. */
    public static List<Experiment> all() {
        return all(kind -> true).toList();
    }

    private static Stream<Experiment> all(Predicate<TaskKind> which) {
        return Tasks.ALL.stream().filter(which)
                .flatMap(kind -> kind.presets().stream().map(preset -> Experiment.of(kind, preset, SEED)));
    }

    /**
     * Finds a preset by its name.
     *
     * @throws InputException naming the presets there are
     */
    public static Experiment named(String id) {
        return all(kind -> true).filter(one -> one.preset().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new InputException("preset.unknown", id, String.join(", ", names())));
    }

    /** The first preset whose task is learnt by an encoder and a decoder. */
    public static Experiment ofPair() {
        return all(TaskKind::isPair).findFirst().orElseThrow();
    }

    /**
     * Learns from a file, with a network small enough to be seen whole.
     *
     * @throws InputException if it cannot be read
     */
    public static Experiment reading(Path file) {
        return reading(DataFile.of(file));
    }

    /**
     * Learns from a file that is read in a certain way.
     *
     * @throws InputException if it cannot be read
     */
    public static Experiment reading(DataFile file) {
        return reading(Tasks.ALL.stream().filter(TaskKind::readsFile).findFirst().orElseThrow(), file);
    }

    /**
     * Learns from a file as a kind of task reads it.
     *
     * @throws InputException if it cannot be read
     */
    public static Experiment reading(TaskKind kind, DataFile file) {
        Experiment reader = all(kind::equals).findFirst().orElseThrow();
        return learning(reader, kind.read(file));
    }

    /** An experiment with other data, in the length that suits them. */
    public static Experiment learning(Experiment reader, TaskData data) {
        int length = reader.choice().kind().lengthFor(data, reader.length());
        return (length == reader.length() ? reader : reader.withLength(length)).withData(data);
    }
}
