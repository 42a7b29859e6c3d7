package lab.unroll.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lab.unroll.engine.Clipping;
import lab.unroll.engine.KernelSet;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Parameters;
import lab.unroll.task.Task;
import lab.unroll.task.TrainingConfig;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/**
 * Training, step by step on the caller's thread, of what a {@link Learner} is. The same settings give the same numbers, bit
 * for bit; the batch of step n follows from the seed and n.
 */
public final class TrainingRun implements Training {

    private final Kernels<FMatrixRMaj> kernels;
    private final Parameters initial;
    private final ThreadTeam crew;
    private final Learner learner;
    private final List<WeightState> descents;
    private final List<FMatrixRMaj> weights;
    private final TrainingProgress course;
    private final Measured last = new Measured();
    private TrainingConfig settings;
    /** True if the motors hold what was said at the last step, and the parameters before it are known. */
    private boolean stepped;
    /** As it was before somebody changed it after the last step; null where nobody has. */
    private TrainingState unchanged;

    /**
     * Prepares training; no step is taken.
     *
     * @param initial of one network; of an encoder and a decoder where the task asks for both
     * @param set     what it is computed with
     * @throws InputException if there is not enough memory
     */
    public TrainingRun(Task task, Parameters initial, TrainingConfig settings, KernelSet set) {
        kernels = set.single();
        this.initial = initial;
        this.settings = settings;
        crew = new ThreadTeam(settings.threads());
        try {
            learner = Learner.of(task, initial, settings, kernels, crew);
        } catch (InputException e) {
            crew.close();
            throw e;
        }
        descents = learner.networks().stream().map(first -> new WeightState(kernels, first, settings.rule())).toList();
        weights = descents.stream().map(WeightState::weights).toList();
        course = new TrainingProgress(task.chanceLoss());
    }

    @Override
    public void advance() {
        if (course.divergence() != null) {
            return;
        }
        unchanged = null;
        long step = course.iteration();
        last.forget();
        last.loss = learner.forward(weights, step);
        Divergence.Kind refusal = course.refusal(last.loss);
        if (refusal != null) {
            diverge(refusal);
            return;
        }
        descents.forEach(WeightState::keep);
        learner.backward();
        last.gradientNorm = gradientNorm();
        if (!Double.isFinite(last.gradientNorm)) {
            diverge(Divergence.Kind.GRADIENT_NOT_FINITE);
            return;
        }
        clip();
        last.learningRate = settings.learningRate() * settings.schedule().factor(step);
        boolean finite = true;
        for (int i = 0; i < descents.size(); i++) {
            finite &= descents.get(i).step(learner.gradient(i), last.learningRate);
        }
        if (finite) {
            course.stepTaken(last.loss);
            stepped = true;
        } else {
            diverge(Divergence.Kind.PARAMETERS_NOT_FINITE);
        }
    }

    /** sqrt(Σ g²) over the parameters of all networks together. */
    private double gradientNorm() {
        double norm = 0;
        for (int i = 0; i < descents.size(); i++) {
            norm = Math.hypot(norm, Clipping.norm(kernels, learner.gradient(i)));
        }
        return norm;
    }

    private void clip() {
        for (int i = 0; i < descents.size(); i++) {
            Clipping.byNorm(kernels, learner.gradient(i), last.gradientNorm, settings.clipNorm());
            Clipping.byValue(kernels, learner.gradient(i), settings.clipValue());
        }
        last.clippedNorm = settings.clipValue() != 0 ? gradientNorm()
                : last.gradientNorm * Clipping.factor(last.gradientNorm, settings.clipNorm());
    }

    private void diverge(Divergence.Kind kind) {
        descents.forEach(WeightState::goBack);
        course.diverge(kind, last.loss, settings.isClipped());
    }

    @Override
    public void edit(Parameters edited) {
        List<Parameters> networks = learner.split(edited);
        remember();
        for (int i = 0; i < descents.size(); i++) {
            descents.get(i).replace(networks.get(i));
        }
        // states of the network as it was are none of this one
        learner.carryOn(Optional.empty(), course.iteration());
        course.restartMeasure();
        stepped = false;
        forgetWhatWasTakenBack();
    }

    @Override
    public void adjust(TrainingConfig other) {
        settings.requireAdjustedOnly(other);
        remember();
        learner.prepare(other, course.iteration());
        settings = other;
        stepped = false;
        descents.forEach(descent -> descent.follow(other.rule()));
        course.resume();
        forgetWhatWasTakenBack();
    }

    /** Before a change: what it may be changed back to. A divergence is left for good. */
    private void remember() {
        if (unchanged == null && course.divergence() == null) {
            unchanged = state();
        }
    }

    /** What was changed and changed back before the next step leaves no trace, neither in the optimiser's memory nor elsewhere. */
    private void forgetWhatWasTakenBack() {
        if (unchanged == null || !settings.withThreads(1).equals(unchanged.settings())) {
            return;
        }
        boolean same = true;
        for (int i = 0; i < weights.size(); i++) {
            same &= Arrays.equals(weights.get(i).data, unchanged.networks().get(i).weights());
        }
        if (same) {
            restore(unchanged);
        }
    }

    @Override
    public TrainingRun restarted() {
        learner.prepare(settings, 0);
        learner.carryOn(Optional.empty(), 0);
        List<Parameters> networks = learner.networks();
        for (int i = 0; i < descents.size(); i++) {
            descents.get(i).beginFrom(networks.get(i));
        }
        course.begin();
        stepped = false;
        unchanged = null;
        last.forget();
        return this;
    }

    @Override
    public TrainingState state() {
        List<TrainingState.Network> networks = new ArrayList<>(descents.stream().map(WeightState::state).toList());
        learner.carried(course.iteration()).ifPresent(states -> networks.set(0, networks.get(0).carrying(states)));
        return new TrainingState(settings, course.state(), networks, report());
    }

    @Override
    public void restore(TrainingState state) {
        TrainingConfig other = state.settings().withThreads(settings.threads());
        settings.requireAdjustedOnly(other);
        if (state.networks().size() != descents.size()) {
            throw new IllegalArgumentException("The state is of " + state.networks().size() + " networks.");
        }
        for (int i = 0; i < descents.size(); i++) {
            descents.get(i).requireFits(state.networks().get(i), other.rule());
        }
        learner.prepare(other, state.iteration());
        learner.carryOn(state.networks().get(0).carried(), state.iteration());
        settings = other;
        descents.forEach(descent -> descent.follow(other.rule()));
        for (int i = 0; i < descents.size(); i++) {
            descents.get(i).restore(state.networks().get(i));
        }
        course.restore(state.progress());
        stepped = false;
        unchanged = null;
        last.restore(state.report());
    }

    @Override
    public StepReport report(Collection<StepMeasure> asked) {
        return StepReport.of(course.iteration(), last, asked);
    }

    @Override
    public List<MatrixUpdate> updates() {
        return UpdateSizes.of(initial.layout(), descents);
    }

    @Override
    public Internals internals() {
        return stepped && course.divergence() == null ? new Internals(course.iteration(),
                UpdateSizes.matrices(initial.layout(), descents), learner.activities()) : null;
    }

    @Override
    public TrainingConfig settings() {
        return settings;
    }

    @Override
    public long iteration() {
        return course.iteration();
    }

    @Override
    public double loss() {
        return course.loss();
    }

    @Override
    public double smoothedLoss() {
        return course.smoothedLoss();
    }

    @Override
    public Parameters parameters() {
        return learner.join(weights);
    }

    @Override
    public Evaluation evaluate() {
        return learner.evaluate(weights, course.iteration());
    }

    @Override
    public Evaluation evaluateAll() {
        return learner.evaluateAll(weights, course.iteration());
    }

    @Override
    public Divergence divergence() {
        return course.divergence();
    }

    @Override
    public void close() {
        crew.close();
    }

    /** The last step that was tried; NaN where it did not get so far. */
    private final class Measured implements StepMeasure.LastStep {

        private double loss;
        private double gradientNorm;
        private double clippedNorm;
        private double learningRate;

        Measured() {
            forget();
        }

        void forget() {
            loss = Double.NaN;
            gradientNorm = Double.NaN;
            clippedNorm = Double.NaN;
            learningRate = Double.NaN;
        }

        void restore(StepReport report) {
            loss = report.value(StepMeasure.LOSS);
            gradientNorm = report.value(StepMeasure.GRADIENT_NORM);
            clippedNorm = report.value(StepMeasure.CLIPPED_NORM);
            learningRate = report.value(StepMeasure.LEARNING_RATE);
        }

        @Override
        public double loss() {
            return loss;
        }

        @Override
        public double gradientNorm() {
            return gradientNorm;
        }

        @Override
        public double clippedNorm() {
            return clippedNorm;
        }

        @Override
        public double learningRate() {
            return learningRate;
        }

        @Override
        public double updateRatio() {
            return UpdateSizes.ratio(descents);
        }
    }
}
