package lab.unroll.task.regular;

import java.util.List;
import java.util.Objects;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.Automaton;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/**
 * What a machine that reads bits answers at each.
 *
 * @param id   its name
 * @param arcs for each state its answer, the state after a 0 and the state after a 1; the first is where it begins
 */
public record RegularKind(String id, List<String> arcs) implements TaskKind {

    /** The sum of the bits, modulo 3. */
    public static final RegularKind MOD_3 = new RegularKind("mod-3", "0 0 1", "1 1 2", "2 2 0");

    /**
     * The seven languages of Tomita, "Dynamic construction of finite automata from examples using hill-climbing" (1982), in
     * the order of Watrous and Kuhn, "Induction of Finite-State Languages Using Second-Order Recurrent Networks", Neural
     * Computation 4 (1992); 1 where what has been read is a word of the language. 1: 1*; 2: (10)*; 3: no odd run of 0s right
     * behind an odd run of 1s; 4: no 000; 5: an even number of 0s and one of 1s; 6: as many 0s as 1s, modulo 3; 7: 0*1*0*1*.
     */
    public static final List<RegularKind> TOMITA = List.of(
            new RegularKind("tomita-1", "1 1 0", "0 1 1"),
            new RegularKind("tomita-2", "1 2 1", "0 0 2", "0 2 2"),
            new RegularKind("tomita-3", "1 0 1", "1 2 0", "0 3 4", "1 2 1", "0 4 4"),
            new RegularKind("tomita-4", "1 1 0", "1 2 0", "1 3 0", "0 3 3"),
            new RegularKind("tomita-5", "1 1 2", "0 0 3", "0 3 0", "0 2 1"),
            new RegularKind("tomita-6", "1 1 2", "0 2 0", "0 0 1"),
            new RegularKind("tomita-7", "1 0 1", "1 2 1", "1 2 3", "1 4 3", "0 4 4"));

    /** Copies the arcs. */
    public RegularKind {
        Objects.requireNonNull(id, "id");
        arcs = List.copyOf(arcs);
    }

    private RegularKind(String id, String... arcs) {
        this(id, List.of(arcs));
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 200, 12));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(id, CellKind.LSTM, 4, new Hyperparameters(32, 0.02, 1, 1500), Initialiser.USUAL));
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new RegularLanguage(machine(), options.length());
    }

    /** The machine. */
    Automaton machine() {
        return new Automaton(List.of("0", "1"), arcs.stream().map(arc -> arc.substring(0, 1)).toList(),
                arcs.stream().map(arc -> arc.substring(2).split(" ")).map(next -> new int[] {Integer.parseInt(next[0]),
                        Integer.parseInt(next[1])}).toArray(int[][]::new));
    }
}
