package lab.unroll.window.state;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Vector;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SeriesTask;
import lab.unroll.task.Task;
import lab.unroll.trace.Trace;

/**
 * What a network answers to what it has read: at one step, or the whole answer of a decoder.
 *
 * @param step    the step, from 1; 0 for a whole answer
 * @param text    the class that is answered, with its probability; or numbers; or the symbols of the whole answer
 * @param right   what would be right; empty where nothing is asked for
 * @param isRight true if the task counts the answer as right
 * @param loss    its loss, as the task reports it; of a whole answer that of all its steps; NaN where nothing is asked for
 */
public record Answer(int step, String text, String right, boolean isRight, double loss) {

    private static final String NOTHING = "–";

    /**
     * The answer of a run.
     *
     * @param reading  what was read, with the names of the classes
     * @param run      of that reading, or one of the same without the hand
     * @param selected the step that is looked at, from 1
     */
    public static Answer of(Task task, Reading reading, Trace run, int selected) {
        if (task.endOfSequence() >= 0) {
            return whole(task, reading, run);
        }
        int step = judgedStep(run, selected);
        List<String> names = reading.outputLabels();
        Vector output = run.output(step);
        boolean classes = run.sequence().hasClasses();
        String text = output.size() == 0 ? NOTHING : !classes ? numbers(task, output)
                : names.get(output.argMax()) + " " + Numbers.strip(output.get(output.argMax()));
        if (!run.sequence().isJudged(step)) {
            return new Answer(step, text, "", false, Double.NaN);
        }
        String right = classes ? names.get(run.sequence().targetClass(step))
                : numbers(task, run.sequence().targetValues(step));
        double loss = task instanceof SequenceTask sequences ? sequences.reported(run.loss(step)) : run.loss(step);
        return new Answer(step, text, right, task.isCorrect(reading.example(), step, output), loss);
    }

    /** The step at which an answer is looked at: the selected one, or where that is not judged the last that is. */
    static int judgedStep(Trace run, int selected) {
        int within = Math.max(1, Math.min(selected, run.length()));
        int last = run.sequence().lastJudgedStep();
        return run.sequence().isJudged(within) ? within : last > 0 ? last : run.length();
    }

    private static Answer whole(Task task, Reading reading, Trace run) {
        String text = symbols(task, run, t -> run.output(t).argMax());
        String right = symbols(task, run, t -> run.sequence().targetClass(t));
        boolean allRight = IntStream.rangeClosed(run.encoderLength() + 1, run.length())
                .allMatch(t -> task.isCorrect(reading.example(), t, run.output(t)));
        return new Answer(0, text.isEmpty() ? NOTHING : text, right, allRight, run.loss());
    }

    /** Up to the symbol that ends an answer. */
    private static String symbols(Task task, Trace run, IntUnaryOperator symbol) {
        IntStream said = IntStream.rangeClosed(run.encoderLength() + 1, run.length()).map(symbol)
                .takeWhile(one -> one >= 0 && one != task.endOfSequence());
        return ((Seq2SeqTask) task).written(said.toArray());
    }

    /** Numbers as they are answered; of a series in its own unit. */
    private static String numbers(Task task, Vector answer) {
        return task instanceof SeriesTask ? task.told(answer) : DoubleStream.of(answer.toArray()).mapToObj(Numbers::fixed).collect(Collectors.joining(", "));
    }
}
