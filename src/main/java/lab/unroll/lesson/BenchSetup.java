package lab.unroll.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.state.BenchState;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Task;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;

/**
 * Settings of the bench. What is empty stays as the preset has it.
 *
 * @param preset  id of the preset to begin with; remember-first if empty
 * @param cell    the recurrent cell
 * @param hidden  k, 1 to 128
 * @param length  T, 1 to 200
 * @param task    other settings of the task by their names, such as the number of symbols of remember-first; copied
 * @param seed    the seed of the experiment
 * @param input   labels of the symbols to read, as the bench shows them, T of them
 * @param train   number of training iterations to show; 0 for the untrained network
 * @param step    the step t where the playhead stands, from 1
 * @param unit    the selected unit, counted from 0; -1 for all units
 * @param pins    gates held by hand, the last one set last; copied
 */
public record BenchSetup(Optional<String> preset, Optional<CellKind> cell, Optional<Integer> hidden,
                         Optional<Integer> length, Map<String, Double> task, Optional<Long> seed,
                         Optional<List<String>> input, Optional<Integer> train, Optional<Integer> step,
                         Optional<Integer> unit, List<Pin> pins) {

    /** Nothing is set. */
    public static final BenchSetup EMPTY = new BenchSetup(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), List.of());

    /** Copies the lists and the settings of the task. */
    public BenchSetup {
        task = Map.copyOf(task);
        input = input.map(List::copyOf);
        pins = List.copyOf(pins);
    }

    /** These settings, overruled by what {@code over} sets. Pins of {@code over} replace all pins. */
    public BenchSetup merge(BenchSetup over) {
        return new BenchSetup(over.preset.or(() -> preset), over.cell.or(() -> cell), over.hidden.or(() -> hidden),
                over.length.or(() -> length), overruled(over.task), over.seed.or(() -> seed),
                over.input.or(() -> input), over.train.or(() -> train), over.step.or(() -> step),
                over.unit.or(() -> unit), over.pins.isEmpty() ? pins : over.pins);
    }

    /**
     * The experiment that these settings describe.
     *
     * @throws lab.unroll.words.InputException if there is no such preset or a number is outside its range
     */
    public Experiment experiment() {
        Experiment start = preset.map(Presets::named).orElseGet(Presets::first);
        Experiment shaped = start.withCell(cell.orElse(start.cell())).withHidden(hidden.orElse(start.hidden()));
        Experiment sized = shaped.withLength(length.orElse(start.length())).withSeed(seed.orElse(start.seed()));
        for (Map.Entry<String, Double> setting : task.entrySet()) {
            sized = sized.with(setting.getKey(), setting.getValue());
        }
        return sized;
    }

    private Map<String, Double> overruled(Map<String, Double> over) {
        Map<String, Double> all = new HashMap<>(task);
        all.putAll(over);
        return all;
    }

    /**
     * What the network reads; empty if that is left to the bench.
     *
     * @throws lab.unroll.words.InputException if the number of symbols or one of them does not fit
     */
    public Optional<Example> example() {
        Experiment experiment = experiment();
        return input.map(shown -> experiment.task().exampleOf(IntStream.rangeClosed(1, shown.size())
                .mapToObj(t -> labelShownAs(shown.get(t - 1), t, experiment.task()).orElse(shown.get(t - 1))).toList()));
    }

    /** True if a state has the experiment that these settings describe, trained as far. */
    public boolean isWithin(BenchState state) {
        return state.experiment().equals(experiment()) && state.iterations() == train.orElse(0);
    }

    /**
     * A state of this experiment with these settings; what they leave open stays as it is, but only their pins are held.
     *
     * @throws lab.unroll.words.InputException if the input does not fit
     */
    public BenchState over(BenchState state) {
        BenchState set = state.after(train.orElse(0)).holding(heldGates())
                .seen(view -> view.withPosition(step.map(Double::valueOf).orElse(view.position()))
                        .withUnit(unit.orElse(view.unit())));
        return example().map(set::reading).orElse(set);
    }

    /** The label that is shown like this at step t, if it is one of those to choose from. */
    static Optional<String> labelShownAs(String shown, int t, Task task) {
        InputChoices choices = task.choices(t);
        return IntStream.range(0, choices.size()).mapToObj(choices::label)
                .filter(label -> task.shown(label).equals(shown)).findFirst();
    }

    /** The pins, ready for a run. */
    public Pins heldGates() {
        return Pins.of(pins.toArray(Pin[]::new));
    }
}
