package lab.unroll.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.Task;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;

/**
 * What a network answers to an example.
 *
 * @param example what was to be read
 * @param read    the same in words
 * @param answer  what was answered, at the steps that the task lists
 * @param right   what would have been right there
 * @param correct how many of these answers are right, as the task counts them
 * @param judged  how many there are
 * @param loss    the loss of the whole example, as the task reports it; NaN where it could not be computed
 */
public record ExampleAnswer(Example example, String read, String answer, String right, int correct, int judged, double loss) {

    private static final String NOTHING = "–";

    /** Has a network read an example, with nothing held. */
    static ExampleAnswer of(Experiment experiment, Parameters parameters, Example example) {
        Task task = experiment.task();
        Reading reading = Reading.of(experiment, parameters, example, Pins.NONE);
        Trace trace = reading.trace();
        Sequence sequence = trace.sequence();
        int[] steps = IntStream.rangeClosed(1, trace.length()).filter(t -> task.isGlancedAt(example, t)).toArray();
        int correct = (int) IntStream.of(steps).filter(t -> isFinite(trace.output(t)) && task.isCorrect(example, t, trace.output(t)))
                .count();
        boolean classes = sequence.hasClasses();
        // up to the answer after which nothing more is answered
        IntPredicate isEnd = answered -> classes && answered == task.endOfSequence();
        List<String> answers = new ArrayList<>();
        List<String> rights = new ArrayList<>();
        boolean answering = true;
        boolean asking = true;
        for (int t : steps) {
            Vector output = trace.output(t);
            Vector right = classes ? Vector.oneHot(sequence.targetClass(t), output.size()) : sequence.targetValues(t);
            answering &= !isEnd.test(output.argMax());
            asking &= !isEnd.test(right.argMax());
            if (answering) {
                answers.add(isFinite(output) ? task.glance(output) : NOTHING);
            }
            if (asking) {
                rights.add(task.glance(right));
            }
        }
        double loss = task instanceof SequenceTask sequences ? sequences.reported(trace.loss()) : trace.loss();
        return new ExampleAnswer(example, task.glance(example), joined(answers), joined(rights), correct, steps.length, loss);
    }

    private static boolean isFinite(Vector output) {
        return IntStream.range(0, output.size()).allMatch(j -> Double.isFinite(output.get(j)));
    }

    /** Letters side by side, words and numbers with blanks between them. */
    private static String joined(List<String> parts) {
        boolean letters = parts.stream().allMatch(part -> part.codePointCount(0, part.length()) == 1);
        return parts.isEmpty() ? NOTHING : String.join(letters ? "" : " ", parts);
    }

    /** True if every answer listed is right. */
    public boolean isRight() {
        return correct == judged;
    }
}
