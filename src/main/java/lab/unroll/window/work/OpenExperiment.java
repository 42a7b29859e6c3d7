package lab.unroll.window.work;

import java.util.Map;
import java.util.SplittableRandom;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.Example;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.Task;
import lab.unroll.train.Trainer;

/**
 * An experiment that has been opened: it has a trainer and an example to look at.
 *
 * @param experiment the settings
 * @param task       what is learnt
 * @param trainer    trains the network; paused at first
 * @param examples   the source of further examples
 * @param example    the example shown first
 * @param milestones losses worth knowing, by the keys of their names
 */
public record OpenExperiment(Experiment experiment, Task task, Trainer trainer, SplittableRandom examples,
                             Example example, Map<String, Double> milestones) implements AutoCloseable {

    /**
     * Opens an experiment; may take a moment.
     *
     * @throws lab.unroll.words.InputException if its text is too short for its T, or there is not enough memory
     */
    public static OpenExperiment open(Experiment experiment) {
        Task task = experiment.task();
        SplittableRandom examples = experiment.exampleRandom();
        Example first = task.example(examples);
        Map<String, Double> milestones = milestones(task);
        // last, so that no thread is left behind by what fails
        return new OpenExperiment(experiment, task, Trainer.of(experiment.begin(1)), examples, first, milestones);
    }

    /** Ends the trainer. */
    @Override
    public void close() {
        trainer.close();
    }

    private static Map<String, Double> milestones(Task task) {
        return task instanceof NextCharacter text ? Map.of("unigram", text.unigramEntropy(), "bigram", text.bigramEntropy())
                : Map.of();
    }
}
