package lab.unroll.train;

import java.util.List;
import java.util.Optional;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.RecurrentStates;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.TrainingMotor;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.task.Draws;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.StreamedTask;
import lab.unroll.task.StreamedTask.HeldOutStreams;
import lab.unroll.task.TrainingConfig;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/** One network, which reads and answers at once. */
final class SequenceLearner implements Learner {

    /** Steps of streams that are judged at the end: the whole of what is held out, unless it is longer. */
    private static final int MEASURED_AT_THE_END = 400_000;

    private final SequenceTask task;
    private final Parameters initial;
    private final Kernels<FMatrixRMaj> kernels;
    private final ThreadTeam crew;
    private final InputNoise noise;
    private TrainingConfig settings;
    private TrainingMotor<FMatrixRMaj> motor;
    private Batch batch;
    /** The batch as it is read. */
    private Batch read;
    private FMatrixRMaj gradient;
    private Evaluator evaluator;
    /** The data as streams that are read on; null where each batch starts from zero. Who reads from both ends cannot read on. */
    private final StreamedTask streamed;
    /** The states that the batch of step {@link #carriedTo} starts from. */
    private float[] carried;
    private long carriedTo = -1;

    SequenceLearner(SequenceTask task, Parameters initial, TrainingConfig settings, Kernels<FMatrixRMaj> kernels,
                    ThreadTeam crew) {
        this.task = task;
        this.initial = initial;
        this.kernels = kernels;
        this.crew = crew;
        streamed = task instanceof StreamedTask streams && !initial.spec().bidirectional() ? streams : null;
        noise = new InputNoise(initial.spec().input());
        prepare(settings, 0);
    }

    @Override
    public void prepare(TrainingConfig other, long step) {
        try {
            int size = other.batch();
            boolean fits = batch != null && batch.size() == size;
            Batch empty = fits ? batch : task.newBatch(size);
            TrainingMotor<FMatrixRMaj> ready = fits ? motor
                    : TrainingMotor.at(step, kernels, MotorPlan.training(initial.spec(), task.length(), size), crew);
            ready.goTo(step);
            ready.prepareToLeaveOut(other.dropout());
            motor = ready;
            carriedTo = fits ? carriedTo : -1;
            batch = empty;
            settings = other;
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    @Override
    public List<Parameters> networks() {
        return List.of(initial);
    }

    @Override
    public List<Parameters> split(Parameters parameters) {
        NetworkSpec spec = parameters.spec();
        if (!spec.equals(initial.spec())) {
            throw new IllegalArgumentException("The parameters belong to another network: " + spec + ".");
        }
        return List.of(parameters);
    }

    @Override
    public Parameters join(List<FMatrixRMaj> weights) {
        return motor.motor().parameters(weights.get(0));
    }

    @Override
    public double forward(List<FMatrixRMaj> weights, long step) {
        long seed = settings.dataSeed();
        if (streamed == null) {
            task.fill(batch, Draws.of(seed, step));
        } else {
            streamed.fill(batch, seed, step);
            startFrom(carried(step), motor.states(step), step);
        }
        read = noise.over(batch, settings.inputNoise(), Draws.of(seed, step, Draws.Use.NOISE));
        motor.cutAfter(settings.truncation());
        motor.leaveOut(settings.dropout(), Draws.of(seed, step, Draws.Use.DROPOUT), step);
        double loss = motor.forward(weights.get(0), read, step);
        if (streamed != null) {
            carried = motor.states(step).ends();
            carriedTo = step + 1;
        }
        return task.reported(loss);
    }

    private void startFrom(Optional<float[]> ends, RecurrentStates<FMatrixRMaj> states, long step) {
        ends.ifPresentOrElse(states::startFrom, states::startFromZero);
        states.startFromZero(streamed.beginning(batch.size(), step));
    }

    /** {@inheritDoc} A step that does not follow the last one, because a training went back, starts from zero. */
    @Override
    public Optional<float[]> carried(long step) {
        boolean goesOn = streamed != null && carriedTo == step && streamed.goesOn(batch.size(), step);
        return goesOn ? Optional.of(carried) : Optional.empty();
    }

    @Override
    public void carryOn(Optional<float[]> states, long step) {
        if (states.isPresent() && (streamed == null || states.get().length != motor.states(step).count())) {
            throw new IllegalArgumentException("The states do not fit the network and the batch.");
        }
        carried = states.orElse(null);
        carriedTo = states.isPresent() ? step : -1;
    }

    @Override
    public void backward() {
        gradient = motor.backward(read);
    }

    @Override
    public List<Internals.Activity> activities() {
        return Activities.of("", motor.present(), read);
    }

    @Override
    public FMatrixRMaj gradient(int network) {
        return gradient;
    }

    @Override
    public Evaluation evaluate(List<FMatrixRMaj> weights, long iteration) {
        if (evaluator == null) {
            evaluator = new Evaluator(task, () -> new HeldOutStreams(List.of(task.evaluationBatch()), 0), initial.spec(), kernels);
        }
        return evaluator.evaluate(iteration, weights.get(0));
    }

    @Override
    public Evaluation evaluateAll(List<FMatrixRMaj> weights, long iteration) {
        return streamed == null ? evaluate(weights, iteration)
                : new Evaluator(task, () -> streamed.heldOutStreams(MEASURED_AT_THE_END), initial.spec(), kernels)
                        .evaluate(iteration, weights.get(0));
    }
}
