package lab.unroll.labelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.TaggingTask;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;

/**
 * Which steps moved the answer at a step, measured in two ways. Leaving one out: ln P(answer) as it is, less ln P(answer) where
 * another is read in the place of step s: of a word what stands for words like it that are not known, of a symbol each of the
 * others in turn, of which the mean counts (Li, Monroe and Jurafsky, "Understanding neural networks through representation
 * erasure", 2016). And the gradient, ‖∂ ln P(answer) / ∂x_s‖, which needs one pass back. Pins are left out.
 *
 * @param step     t
 * @param answer   the class that was answered at step t
 * @param leftOut  of each step, in nats: above 0 where it spoke for the answer; not copied
 * @param gradient of each step; not copied
 */
public record Influences(int step, int answer, double[] leftOut, double[] gradient) {

    /**
     * Those on the answer at a step.
     *
     * @param chance is run now and then; what it throws ends the work
     */
    public static Influences of(LabellingTask task, Parameters parameters, Example example, int t, Runnable chance) {
        Sequence read = example.sequence();
        int answer = Microscope.trace(parameters, read).output(t).argMax();
        Sequence asked = asking(read, t, answer);
        Trace trace = Microscope.trace(parameters, asked);
        int steps = read.length();
        double[] leftOut = new double[steps];
        double[] gradient = new double[steps];
        double whole = trace.loss(t);
        for (int s = 1; s <= steps; s++) {
            gradient[s - 1] = trace.dInput(s).norm();
            double sum = 0;
            List<Vector> others = others(task, example, s);
            for (Vector other : others) {
                chance.run();
                sum += Microscope.loss(parameters, asked.reading(s, other), Pins.NONE, step -> step == t) - whole;
            }
            leftOut[s - 1] = others.isEmpty() ? 0 : sum / others.size();
        }
        return new Influences(t, answer, leftOut, gradient);
    }

    /** The same inputs, judged at one step by a class. */
    private static Sequence asking(Sequence read, int t, int answer) {
        List<Vector> inputs = new ArrayList<>();
        for (int s = 1; s <= read.length(); s++) {
            inputs.add(read.x(s));
        }
        int[] classes = new int[read.length()];
        Arrays.fill(classes, answer);
        double[] weights = new double[read.length()];
        weights[t - 1] = 1;
        return Sequence.ofClasses(inputs, classes, weights);
    }

    private static List<Vector> others(LabellingTask task, Example example, int s) {
        if (task instanceof TaggingTask words) {
            return List.of(Vector.oneHot(words.unknownForm(example.label(s)), task.inputSize()));
        }
        InputChoices choices = task.choices(s);
        List<Vector> others = new ArrayList<>();
        for (int choice = 0; choice < choices.size(); choice++) {
            if (!choices.label(choice).equals(example.label(s))) {
                others.add(choices.x(choice));
            }
        }
        return others;
    }

    /** The largest size of one by leaving out; 0 where no step has any. */
    public double largest() {
        return Arrays.stream(leftOut).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Influences that && step == that.step && answer == that.answer
                && Arrays.equals(leftOut, that.leftOut) && Arrays.equals(gradient, that.gradient);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(leftOut) * 31 + step;
    }

    @Override
    public String toString() {
        return "Influences on " + step + Arrays.toString(leftOut);
    }
}
