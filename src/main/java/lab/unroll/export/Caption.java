package lab.unroll.export;

import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.export.web.PlayedNetwork;
import lab.unroll.words.Words;

/**
 * What is written into a file beside the picture, for whoever finds it later.
 *
 * @param title       what is shown
 * @param description how it came about: experiment, cell, k, T, seed, iteration, step
 * @param network     the network that the picture is of; empty where it is of none
 */
public record Caption(String title, String description, Optional<PlayedNetwork> network) {

    /** Without the network. */
    public Caption(String title, String description) {
        this(title, description, Optional.empty());
    }

    /** The same with the network, for files in which it can be played. */
    public Caption with(PlayedNetwork played) {
        return new Caption(title, description, Optional.of(played));
    }

    /**
     * The caption of a figure.
     *
     * @param figure     its name in the keys of the room {@code export}, for example {@code unrolled}
     * @param experiment what was learnt
     * @param iteration  training steps taken
     * @param step       the step t that is shown as the current one
     * @param words      the texts of the room {@code export}
     */
    public static Caption of(String figure, Experiment experiment, long iteration, int step, Words words) {
        String title = words.get("title." + figure, experiment.cell().displayName());
        String source = experiment.dataName().map(name -> experiment.preset() + " (" + name + ")")
                .orElse(experiment.preset());
        return new Caption(title, words.get("description", source, experiment.cell().displayName(),
                experiment.hidden(), experiment.length(), experiment.seed(), iteration, step));
    }
}
