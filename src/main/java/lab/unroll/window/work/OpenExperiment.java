package lab.unroll.window.work;

import java.util.List;
import java.util.function.Supplier;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Examples;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.Example;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.task.Task;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Trainer;
import lab.unroll.train.Training;

/**
 * An experiment that has been opened: it has a trainer and an example to look at.
 *
 * @param experiment the settings
 * @param task       what is learnt
 * @param trainer    trains the network; paused at first
 * @param examples   the source of further examples
 * @param example    the example shown first
 * @param milestones losses worth knowing, as far as they are known at once
 */
public record OpenExperiment(Experiment experiment, Task task, Trainer trainer, Examples examples, Example example,
                             List<ReferenceLoss> milestones) implements AutoCloseable {

    /** The same with the fastest kernels of this machine. */
    public static OpenExperiment open(Experiment experiment) {
        return open(experiment, KernelChoice.named(KernelChoice.AUTO));
    }

    /**
     * Opens an experiment; may take a moment.
     *
     * @param kernels what its network is trained with
     * @throws lab.unroll.words.InputException if its text is too short for its T, or there is not enough memory
     */
    public static OpenExperiment open(Experiment experiment, KernelSet kernels) {
        return open(experiment, () -> Trainer.of(experiment.begin(1, kernels)));
    }

    /**
     * The same, measured with the plain kernels for the moment: until the JIT has compiled the others, a measurement with
     * them takes half of the time in which the window starts. Their last digits differ, so it is to be
     * {@linkplain Trainer#measure measured} again when there is time.
     */
    public static OpenExperiment openSoon(Experiment experiment, KernelSet kernels) {
        return open(experiment, () -> {
            try (Training plain = experiment.begin(1, KernelChoice.named(KernelChoice.PLAIN))) {
                Evaluation measured = plain.evaluate();
                return Trainer.of(experiment.begin(1, kernels), measured, snapshot -> { });
            }
        });
    }

    private static OpenExperiment open(Experiment experiment, Supplier<Trainer> trainer) {
        Task task = experiment.task();
        Examples examples = new Examples(experiment, task);
        Example first = examples.next();
        // last, so that no thread is left behind by what fails
        return new OpenExperiment(experiment, task, trainer.get(), examples, first,
                task.referencesTakeTime() ? List.of() : task.referenceLosses());
    }

    /** Ends the trainer. */
    @Override
    public void close() {
        trainer.close();
    }
}
