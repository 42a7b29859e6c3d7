package lab.unroll.window.work;

import java.util.Map;
import java.util.SplittableRandom;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
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
                             Example example, Map<String, Double> milestones) {

    /** The same with the fastest kernels of this machine. */
    public static OpenExperiment open(Experiment experiment) {
        return open(experiment, KernelChoice.named(KernelChoice.AUTO));
    }

    /**
     * Opens an experiment; may take a moment.
     *
     * @param kernels what its network is trained with
     * @throws lab.unroll.words.InputException if its text is too short for its T
     */
    public static OpenExperiment open(Experiment experiment, KernelSet kernels) {
        Task task = experiment.task();
        SplittableRandom examples = experiment.exampleRandom();
        Example first = task.example(examples);
        Trainer trainer = new Trainer(experiment.begin(1, kernels));
        return new OpenExperiment(experiment, task, trainer, examples, first, milestones(task));
    }

    private static Map<String, Double> milestones(Task task) {
        return task instanceof NextCharacter text ? Map.of("unigram", text.unigramEntropy(), "bigram", text.bigramEntropy())
                : Map.of();
    }
}
