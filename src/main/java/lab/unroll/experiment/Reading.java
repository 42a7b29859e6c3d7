package lab.unroll.experiment;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.task.Example;
import lab.unroll.task.Task;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Stepper;
import lab.unroll.trace.Trace;

/**
 * A network, or an encoder and a decoder, that has read an example: what every figure shows.
 *
 * @param trace        the run, with its pins
 * @param freeTrace    the same run without pins, or null when nothing is held
 * @param inputLabels  the symbol read at each step, with a star where other numbers than its own are read
 * @param outputLabels the name of each class
 * @param endSymbol    the class that ends an answer (EOS), or -1
 * @param example      what was to be read
 */
public record Reading(Trace trace, Trace freeTrace, List<String> inputLabels, List<String> outputLabels, int endSymbol,
                      Example example) {

    /** Reads an example with the given parameters. A decoder that hears itself may hear something else where it is held. */
    public static Reading of(Experiment experiment, Parameters parameters, Example example, Pins pins) {
        Trace free = trace(parameters, example, Pins.NONE);
        Trace held = pins.isEmpty() ? free : trace(parameters, example, pins);
        Task task = experiment.task();
        return new Reading(held, pins.isEmpty() ? null : free, labels(task, example, held.sequence()),
                task.answers().displayLabels(), task.ending(), example);
    }

    /** The same network reads the same with other values held. The run without pins is not computed again. */
    public Reading holding(Experiment experiment, Pins pins) {
        Trace free = freeTrace == null ? trace : freeTrace;
        Trace held = pins.isEmpty() ? free : trace(free.parameters(), example, pins);
        return new Reading(held, pins.isEmpty() ? null : free, labels(experiment.task(), example, held.sequence()),
                outputLabels, endSymbol, example);
    }

    /** The same reading with the gradient followed back through a layer or the nearest there is, as its picture needs it. */
    public Reading followingGradient(LayerPlace place) {
        trace.lookingAt(place.nearestIn(trace.spec())).followGradient();
        return new Reading(trace, freeTrace, inputLabels, outputLabels, endSymbol, example);
    }

    private static Trace trace(Parameters parameters, Example example, Pins pins) {
        Sequence heard = example.fedBack().isEmpty() ? example.sequence()
                : Stepper.hearingItself(parameters, example.sequence(), pins, example.fedBack());
        return Microscope.trace(parameters, heard, pins);
    }

    private static List<String> labels(Task task, Example example, Sequence heard) {
        return IntStream.rangeClosed(1, heard.length()).mapToObj(t -> example.fedBack().contains(t)
                ? task.vocabulary().displayLabel(heard.x(t).argMax())
                : task.vocabulary().displayLabel(example.symbol(t))
                        + (task.x(t, example.symbol(t)).equals(heard.x(t)) ? "" : "*")).toList();
    }

    /** What was read: where a decoder hears itself, the answers that it heard are told to whoever reads this. */
    public Example heard() {
        if (example.fedBack().isEmpty()) {
            return example;
        }
        int[] symbols = example.symbols();
        example.fedBack().forEach(t -> symbols[t - 1] = trace.sequence().x(t).argMax());
        return new Example(symbols, trace.sequence());
    }
}
