package lab.unroll.lesson;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.state.BenchState;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;

/** Settings of the bench, in the order of {@link LessonSettings#ALL}. What is not given stays as the preset has it. */
public final class BenchSetup {

    private final Map<String, LessonSetting.Given<?>> given = new LinkedHashMap<>();

    private BenchSetup(Map<String, LessonSetting.Given<?>> given) {
        LessonSettings.keys().stream().filter(given::containsKey).forEach(key -> this.given.put(key, given.get(key)));
    }

    /** Reads the settings; each is checked by itself, not yet against the others. */
    static BenchSetup read(Settings settings) {
        Map<String, LessonSetting.Given<?>> read = new HashMap<>();
        LessonSettings.ALL.forEach(setting -> setting.given(settings).ifPresent(one -> read.put(setting.key(), one)));
        return new BenchSetup(read);
    }

    /** These settings, overruled by what {@code over} sets. Pins of {@code over} replace all pins. */
    public BenchSetup merge(BenchSetup over) {
        Map<String, LessonSetting.Given<?>> all = new HashMap<>(given);
        all.putAll(over.given);
        return new BenchSetup(all);
    }

    /**
     * Checks that the settings of a step fit one another.
     *
     * @param ofStep   where the step's own settings stand
     * @param ofLesson where the lesson's settings stand
     * @throws lab.unroll.words.InputException at the setting that does not fit
     */
    void check(Settings ofStep, Settings ofLesson) {
        Experiment experiment = experiment();
        given.forEach((key, one) -> one.check(this, experiment,
                (ofStep.has(key) || !ofLesson.has(key) ? ofStep : ofLesson).placeOf(key)));
    }

    /**
     * The experiment that these settings describe.
     *
     * @throws lab.unroll.words.InputException if there is no such preset or a number is outside its range
     */
    public Experiment experiment() {
        Experiment experiment = Presets.first();
        for (LessonSetting.Given<?> one : given.values()) {
            experiment = one.shape(experiment);
        }
        return experiment;
    }

    /** True if a state has the experiment that these settings describe, trained as far. */
    public boolean isWithin(BenchState state) {
        return state.experiment().equals(experiment()) && state.iterations() == train().orElse(0);
    }

    /**
     * A state of this experiment with these settings; what they leave open stays as it is, but it is trained only as far
     * as they say, and only their pins are held.
     *
     * @throws lab.unroll.words.InputException if the input does not fit
     */
    public BenchState over(BenchState state) {
        BenchState set = state.after(0).holding(Pins.NONE);
        if (value(LookSettings.LEVEL).isPresent() && value(LookSettings.BACKWARD).isEmpty()) {
            // A level is meant on the way forth, unless the lesson asks for the way back
            set = set.seen(view -> view.withBackward(false));
        }
        for (LessonSetting.Given<?> one : given.values()) {
            set = one.put(set);
        }
        return set;
    }

    /** The value of a setting, if it is given. */
    @SuppressWarnings("unchecked") // under the key of a setting stands a value of that setting only
    <T> Optional<T> value(LessonSetting<T> setting) {
        return Optional.ofNullable((LessonSetting.Given<T>) given.get(setting.key())).map(LessonSetting.Given::value);
    }

    /** The recurrent cell. */
    public Optional<CellKind> cell() {
        return value(LessonSettings.CELL);
    }

    /** T, as the task understands it. */
    public Optional<Integer> length() {
        return value(LessonSettings.LENGTH);
    }

    /** Labels of the symbols to read, as the bench shows them, one for each step. */
    public Optional<List<String>> input() {
        return value(LessonSettings.INPUT);
    }

    /**
     * What the network reads; empty if that is left to the bench.
     *
     * @throws lab.unroll.words.InputException if the number of symbols or one of them does not fit
     */
    public Optional<Example> example() {
        return input().map(shown -> ShownInput.example(shown, experiment().task()));
    }

    /** Number of training iterations to show. */
    public Optional<Integer> train() {
        return value(LessonSettings.TRAIN);
    }

    /** The step t where the playhead stands, from 1. */
    public Optional<Integer> step() {
        return value(LessonSettings.STEP);
    }

    /** The selected unit, counted from 0; -1 for all units. */
    public Optional<Integer> unit() {
        return value(LessonSettings.UNIT);
    }

    /** Gates held by hand, the last one set last. */
    public List<Pin> pins() {
        return value(LessonSettings.PIN).orElse(List.of());
    }

    /** The pins, ready for a run. */
    public Pins heldGates() {
        return Pins.of(pins().toArray(Pin[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BenchSetup that && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    @Override
    public String toString() {
        return given.values().stream().map(one -> one.setting().key() + ": " + one.value()).toList().toString();
    }
}
