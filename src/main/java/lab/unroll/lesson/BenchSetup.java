package lab.unroll.lesson;

import java.util.List;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.state.BenchState;
import lab.unroll.task.Example;
import lab.unroll.task.Vocabulary;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;

/**
 * Settings of the bench. What is empty stays as the preset has it.
 *
 * @param preset  id of the preset to begin with; remember-first if empty
 * @param cell    the recurrent cell
 * @param hidden  k, 1 to 128
 * @param length  T, 1 to 200
 * @param symbols number of symbols of remember-first, 2 to 26
 * @param seed    the seed of the experiment
 * @param input   labels of the symbols to read, as the bench shows them, T of them
 * @param train   number of training iterations to show; 0 for the untrained network
 * @param step    the step t where the playhead stands, from 1
 * @param unit    the selected unit, counted from 0; -1 for all units
 * @param pins    gates held by hand, the last one set last; copied
 */
public record BenchSetup(Optional<String> preset, Optional<CellKind> cell, Optional<Integer> hidden,
                         Optional<Integer> length, Optional<Integer> symbols, Optional<Long> seed,
                         Optional<List<String>> input, Optional<Integer> train, Optional<Integer> step,
                         Optional<Integer> unit, List<Pin> pins) {

    /** Nothing is set. */
    public static final BenchSetup EMPTY = new BenchSetup(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), List.of());

    /** Copies the lists. */
    public BenchSetup {
        input = input.map(List::copyOf);
        pins = List.copyOf(pins);
    }

    /** These settings, overruled by what {@code over} sets. Pins of {@code over} replace all pins. */
    public BenchSetup merge(BenchSetup over) {
        return new BenchSetup(over.preset.or(() -> preset), over.cell.or(() -> cell), over.hidden.or(() -> hidden),
                over.length.or(() -> length), over.symbols.or(() -> symbols), over.seed.or(() -> seed),
                over.input.or(() -> input), over.train.or(() -> train), over.step.or(() -> step),
                over.unit.or(() -> unit), over.pins.isEmpty() ? pins : over.pins);
    }

    /**
     * The experiment that these settings describe.
     *
     * @throws lab.unroll.words.InputException if there is no such preset or a number is outside its range
     */
    public Experiment experiment() {
        Experiment start = preset.map(Presets::named).orElseGet(Presets::rememberFirst);
        Experiment shaped = start.withCell(cell.orElse(start.cell())).withHidden(hidden.orElse(start.hidden()));
        return shaped.withLength(length.orElse(start.length())).withSymbols(symbols.orElse(start.symbols()))
                .withSeed(seed.orElse(start.seed()));
    }

    /**
     * What the network reads; empty if that is left to the bench.
     *
     * @throws lab.unroll.words.InputException if the number of symbols or one of them does not fit
     */
    public Optional<Example> example() {
        Experiment experiment = experiment();
        Vocabulary vocabulary = experiment.task().vocabulary();
        return input.map(labels -> experiment.task().exampleOf(
                labels.stream().mapToInt(label -> symbolOf(label, vocabulary)).toArray()));
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

    /** The symbol that is shown as this label, or -1. */
    static int symbolOf(String label, Vocabulary vocabulary) {
        for (int symbol = 0; symbol < vocabulary.size(); symbol++) {
            if (vocabulary.displayLabel(symbol).equals(label)) {
                return symbol;
            }
        }
        return -1;
    }

    /** The pins, ready for a run. */
    public Pins heldGates() {
        return Pins.of(pins.toArray(Pin[]::new));
    }
}
