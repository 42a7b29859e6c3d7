package lab.unroll.experiment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.Start;
import lab.unroll.task.TaskSetting;
import lab.unroll.words.InputException;

/**
 * What a gradient can do on its way back, as settings that make it do so: one layer that reads forward, of at least 20 steps
 * where the task allows it, before any training.
 */
public enum Phenomenon {
    /** Small recurrent weights: every step shortens the gradient. */
    VANISHING("vanishing", 0, one -> cell(one, CellKind.SIMPLE_RNN, Start.SPECTRAL_RADIUS, 0.5)),
    /** Large recurrent weights and a slope of 1: every step stretches it. */
    EXPLODING("exploding", 0, one -> cell(one, CellKind.RELU_RNN, Start.IDENTITY, 1.5)),
    /** Recurrent weights that turn and do not stretch, and a slope of 1: its length stays. */
    ON_THE_EDGE("edge", 0, one -> cell(one, CellKind.RELU_RNN, Start.IDENTITY, 1)),
    /** Huge recurrent weights, but flat slopes: it vanishes all the same. */
    SATURATED("saturated", 0, one -> cell(one, CellKind.SIMPLE_RNN, Start.IDENTITY, 8)),
    /** Forget gates that begin open: it goes back along C. */
    RESCUED("rescued", 0, Phenomenon::lstm),
    /** As exploding, but no step of the training is longer than 1. */
    CLIPPED("clipped", 1, one -> cell(one, CellKind.RELU_RNN, Start.IDENTITY, 1.5)),
    /** As rescued, but links are cut: what lies before a cut is not learnt from. */
    TRUNCATED("truncated", 0, Phenomenon::lstm);

    private static final int SHORTEST = 20;
    private static final int WINDOW = 4;

    private final String id;
    private final double clipNorm;
    private final UnaryOperator<Experiment> change;

    Phenomenon(String id, double clipNorm, UnaryOperator<Experiment> change) {
        this.id = id;
        this.clipNorm = clipNorm;
        this.change = change;
    }

    /** Its name on the command line and in keys of texts. */
    public String id() {
        return id;
    }

    /** Steps after which the links are cut, in the training as well; 0 for no cut. */
    public int window() {
        return this == TRUNCATED ? WINDOW : 0;
    }

    /** An experiment in which it can be seen, on the same task. */
    public Experiment in(Experiment experiment) {
        Experiment changed = change.apply(longEnough(experiment));
        return changed.withPlan(changed.plan().withClipNorm(clipNorm).withTruncation(window()));
    }

    /** The phenomenon of that name, or nothing. */
    public static Optional<Phenomenon> named(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equalsIgnoreCase(id)).findFirst();
    }

    private static Experiment longEnough(Experiment experiment) {
        if (experiment.length() >= SHORTEST || experiment.choice().kind().settings().stream()
                .noneMatch(setting -> setting.name().equals(TaskSetting.LENGTH))) {
            return experiment;
        }
        try {
            return experiment.withLength(SHORTEST);
        } catch (InputException tooLong) {
            // the task has no sequences of that length: its own are seen
            return experiment;
        }
    }

    private static Experiment cell(Experiment experiment, CellKind cell, Start start, double scale) {
        return experiment.withNetwork(new LayerSettings(cell, experiment.hidden()))
                .withInitialiser(new Initialiser(1, 0, start, scale));
    }

    private static Experiment lstm(Experiment experiment) {
        return experiment.withNetwork(new LayerSettings(CellKind.LSTM, experiment.hidden()))
                .withInitialiser(Initialiser.keepingFor(experiment.steps()));
    }
}
