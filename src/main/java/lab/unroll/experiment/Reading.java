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
 * @param inputLabels  the label of each step, with a star where other numbers are read than it says
 * @param outputLabels the name of each class
 * @param endSymbol    the class that ends an answer (EOS), or -1
 * @param example      what was to be read
 * @param heard        what was read: where a decoder hears itself, the answers that it heard are told to whoever reads this
 */
public record Reading(Trace trace, Trace freeTrace, List<String> inputLabels, List<String> outputLabels, int endSymbol,
                      Example example, Example heard) {

    /** Reads an example with the given parameters. A decoder that hears itself may hear something else where it is held. */
    public static Reading of(Experiment experiment, Parameters parameters, Example example, Pins pins) {
        Trace free = trace(parameters, example, Pins.NONE);
        Trace held = pins.isEmpty() ? free : trace(parameters, example, pins);
        Task task = experiment.task();
        return of(task, held, pins.isEmpty() ? null : free, example, task.outputNames());
    }

    private static Reading of(Task task, Trace held, Trace free, Example example, List<String> outputLabels) {
        Example heard = example.heard(held.sequence(), task::heard);
        List<String> labels = IntStream.rangeClosed(1, held.sequence().length())
                .mapToObj(t -> task.shown(heard.label(t)) + (heard.isFree(t) ? "*" : "")).toList();
        return new Reading(held, free, labels, outputLabels, task.endOfSequence(), example, heard);
    }

    /** The same network reads the same with other values held. The run without pins is not computed again. */
    public Reading holding(Experiment experiment, Pins pins) {
        Trace free = freeTrace == null ? trace : freeTrace;
        Trace held = pins.isEmpty() ? free : trace(free.parameters(), example, pins);
        return of(experiment.task(), held, pins.isEmpty() ? null : free, example, outputLabels);
    }

    /** The same reading with the gradient followed back through a layer or the nearest there is, as its picture needs it. */
    public Reading followingGradient(LayerPlace place) {
        trace.lookingAt(place.nearestIn(trace.spec())).followGradient();
        return new Reading(trace, freeTrace, inputLabels, outputLabels, endSymbol, example, heard);
    }

    private static Trace trace(Parameters parameters, Example example, Pins pins) {
        Sequence heard = example.autoregressiveSteps().isEmpty() ? example.sequence()
                : Stepper.autoregressiveAt(parameters, example.sequence(), pins, example.autoregressiveSteps());
        return Microscope.trace(parameters, heard, pins);
    }
}
