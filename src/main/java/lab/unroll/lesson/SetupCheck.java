package lab.unroll.lesson;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.Vocabulary;
import lab.unroll.trace.Pin;

/** Checks that the settings of a step fit one another: the input the length, the unit the layer, the pins the cell. */
final class SetupCheck {

    private final BenchSetup setup;
    private final Settings ofStep;
    private final Settings ofLesson;

    /**
     * Prepares a check.
     *
     * @param setup    the lesson's settings, overruled by those of the step
     * @param ofStep   where the step's own settings stand
     * @param ofLesson where the lesson's settings stand
     */
    SetupCheck(BenchSetup setup, Settings ofStep, Settings ofLesson) {
        this.setup = setup;
        this.ofStep = ofStep;
        this.ofLesson = ofLesson;
    }

    /**
     * Checks.
     *
     * @throws lab.unroll.words.InputException at the setting that does not fit
     */
    void check() {
        Experiment experiment = setup.experiment();
        setup.input().ifPresent(input -> checkInput(input, experiment));
        setup.step().ifPresent(step -> requireAtMost("step", step, experiment.steps()));
        setup.unit().ifPresent(unit -> requireAtMost("unit", unit + 1, experiment.hidden()));
        setup.pins().forEach(pin -> checkPin(pin, experiment));
    }

    private void checkInput(List<String> input, Experiment experiment) {
        Place place = placeOf("input");
        if (input.size() != experiment.steps()) {
            throw place.problem("input.length", input.size(), experiment.steps());
        }
        Vocabulary known = experiment.task().vocabulary();
        for (String label : input) {
            if (BenchSetup.symbolOf(label, known) < 0) {
                throw place.problem("input.symbol", label, IntStream.range(0, known.size())
                        .mapToObj(known::displayLabel).collect(Collectors.joining(" ")));
            }
        }
    }

    private void requireAtMost(String key, int number, int highest) {
        if (number > highest) {
            throw placeOf(key).problem("number", key, number, 1, highest);
        }
    }

    private void checkPin(Pin pin, Experiment experiment) {
        if (!experiment.cell().hasCellState()) {
            throw placeOf("pin").problem("pin.cell", experiment.cell().displayName());
        }
        if (!pin.fits(experiment.spec(), experiment.steps())) {
            throw placeOf("pin").problem("pin.range", experiment.hidden(), experiment.steps());
        }
    }

    private Place placeOf(String key) {
        return ofStep.has(key) || !ofLesson.has(key) ? ofStep.placeOf(key) : ofLesson.placeOf(key);
    }
}
