package lab.unroll.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.Task;

/**
 * Examples held out from training, with what a network answers to each. Never changes.
 *
 * @param experiment  whose examples they are; null where there is none
 * @param answers     one each, always in the same order
 * @param isHeldOut   false where none are held out, so that they are some of those trained on
 */
public record HeldOutAnswers(Experiment experiment, List<ExampleAnswer> answers, boolean isHeldOut) {

    /** Nothing was answered. */
    public static final HeldOutAnswers NONE = new HeldOutAnswers(null, List.of(), true);
    /** So many examples are listed. */
    public static final int MOST = 32;

    /** Copies the answers. */
    public HeldOutAnswers {
        answers = List.copyOf(answers);
    }

    /**
     * Has a network answer what is known to be right or wrong.
     *
     * @param chance is run between examples; what it throws ends the work
     */
    public static HeldOutAnswers of(Experiment experiment, Parameters parameters, Runnable chance) {
        Task task = experiment.task();
        List<Example> judged = task.heldOutExamples(MOST).stream().filter(example -> IntStream.rangeClosed(1,
                example.sequence().length()).anyMatch(t -> task.isGlancedAt(example, t))).toList();
        return of(experiment, judged, parameters, chance);
    }

    /** Another network of the same experiment answers the same. */
    public HeldOutAnswers anew(Parameters parameters, Runnable chance) {
        return of(experiment, answers.stream().map(ExampleAnswer::example).toList(), parameters, chance);
    }

    private static HeldOutAnswers of(Experiment experiment, List<Example> examples, Parameters parameters, Runnable chance) {
        List<ExampleAnswer> found = new ArrayList<>();
        for (Example example : examples) {
            chance.run();
            found.add(ExampleAnswer.of(experiment, parameters, example));
        }
        return new HeldOutAnswers(experiment, found, experiment.task().measuresHeldOut());
    }

    /** How many are right. */
    public int correct() {
        return (int) answers.stream().filter(ExampleAnswer::isRight).count();
    }

    /** The place of an example among them, counted from 0, if it reads the same as one. */
    public OptionalInt placeOf(Example example) {
        return IntStream.range(0, answers.size()).filter(i -> example != null && reads(answers.get(i).example(), example)).findFirst();
    }

    private static boolean reads(Example one, Example other) {
        return one.labels().equals(other.labels()) && one.autoregressiveSteps().equals(other.autoregressiveSteps())
                && IntStream.rangeClosed(1, other.sequence().length()).noneMatch(other::isFree);
    }
}
