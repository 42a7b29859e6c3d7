package lab.unroll.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is measured of a training step, one line for each. */
public enum StepMeasure {
    /** The mean loss of the batch before the step, as the task reports it. */
    LOSS("loss", false, LastStep::loss),
    /** sqrt(Σ g²) over all parameters of all networks. */
    GRADIENT_NORM("gradient-norm", false, LastStep::gradientNorm),
    /** The same after clipping: what the optimiser was given. */
    CLIPPED_NORM("clipped-norm", false, LastStep::clippedNorm),
    /** The learning rate that was used, schedule included. */
    LEARNING_RATE("learning-rate", false, LastStep::learningRate),
    /**
     * |w_n - w_(n-1)| / |w_(n-1)| over all parameters; 0 where they were edited after the step or it was taken back. Goes
     * through all parameters.
     */
    UPDATE_RATIO("update-ratio", true, LastStep::updateRatio);

    private static final List<StepMeasure> KNOWN = Arrays.stream(values()).filter(measure -> !measure.costly).toList();

    private final String id;
    private final boolean costly;
    private final ToDoubleFunction<LastStep> source;

    StepMeasure(String id, boolean costly, ToDoubleFunction<LastStep> source) {
        this.id = id;
        this.costly = costly;
        this.source = source;
    }

    /** Its name in files. */
    public String id() {
        return id;
    }

    /** True if it is not known from the step itself, but takes a computation of its own. */
    public boolean isCostly() {
        return costly;
    }

    /** Those that cost nothing, in order. */
    public static List<StepMeasure> known() {
        return KNOWN;
    }

    /** Its value at a step; NaN if the step did not get so far. */
    double of(LastStep step) {
        return source.applyAsDouble(step);
    }

    /** The last step of a training, from which all is measured. */
    interface LastStep {

        double loss();

        double gradientNorm();

        double clippedNorm();

        double learningRate();

        double updateRatio();
    }
}
