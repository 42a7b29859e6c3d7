package lab.unroll.experiment;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.task.Example;
import lab.unroll.task.Vocabulary;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;

/**
 * A network that has read an example: what every figure shows.
 *
 * @param trace        the run, with its pins
 * @param freeTrace    the same run without pins, or null when nothing is held
 * @param inputLabels  the symbol read at each step, with a star where other numbers than its own are read
 * @param outputLabels the name of each class
 */
public record Reading(Trace trace, Trace freeTrace, List<String> inputLabels, List<String> outputLabels) {

    /** Reads an example with the given parameters. */
    public static Reading of(Experiment experiment, Parameters parameters, Example example, Pins pins) {
        Trace free = Microscope.trace(parameters, example.sequence());
        Trace held = pins.isEmpty() ? free : Microscope.trace(parameters, example.sequence(), pins);
        Vocabulary vocabulary = experiment.task().vocabulary();
        Sequence plain = experiment.task().exampleOf(example.symbols()).sequence();
        List<String> read = IntStream.rangeClosed(1, plain.length()).mapToObj(t -> vocabulary.displayLabel(
                example.symbol(t)) + (plain.x(t).equals(example.sequence().x(t)) ? "" : "*")).toList();
        List<String> classes = experiment.task().answers().displayLabels();
        return new Reading(held, pins.isEmpty() ? null : free, read, classes);
    }

    /** The same network reads the same with other values held. The run without pins is not computed again. */
    public Reading holding(Pins pins) {
        Trace free = freeTrace == null ? trace : freeTrace;
        Trace held = pins.isEmpty() ? free : Microscope.trace(free.parameters(), free.sequence(), pins);
        return new Reading(held, pins.isEmpty() ? null : free, inputLabels, outputLabels);
    }
}
