package lab.unroll.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lab.unroll.engine.KernelSet;
import lab.unroll.state.BenchState;
import lab.unroll.state.StateCode;
import lab.unroll.state.WeightSum;
import lab.unroll.task.TaskData;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Observations;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingChange;
import lab.unroll.train.TrainingState;
import lab.unroll.words.InputException;

/**
 * The bench and all that it needs to go on elsewhere with the same numbers. It never changes.
 *
 * @param state what was decided, how far it is trained, and how it is looked at
 * @param parts what else is kept, by the section it is kept in; copied
 */
public record Session(BenchState state, Map<Section<?>, Object> parts) {

    /** Copies the parts. */
    public Session {
        Objects.requireNonNull(state, "state");
        parts = Map.copyOf(parts);
    }

    /** A bench without anything that was learnt: it begins from the untrained network. */
    public Session(BenchState state) {
        this(state, Map.of());
    }

    /**
     * A bench as it was trained.
     *
     * @param checkpoint the training; the state is that many steps old
     * @param kernels    what it was computed with
     */
    public static Session of(BenchState state, Checkpoint checkpoint, KernelSet kernels) {
        return new Session(state).after(state, checkpoint, kernels);
    }

    /** The same trained further, as in {@link #of}: what else is kept stays. */
    public Session after(BenchState reached, Checkpoint checkpoint, KernelSet kernels) {
        return with(reached.after(checkpoint.iteration()))
                .with(Sections.TRAINING, checkpoint.training())
                .with(Sections.HISTORY, checkpoint.curves())
                .with(Sections.OBSERVED, checkpoint.observed())
                .with(Sections.KERNELS, kernels.id());
    }

    /** The same with a part. */
    public <T> Session with(Section<T> section, T part) {
        Map<Section<?>, Object> more = new LinkedHashMap<>(parts);
        more.put(section, part);
        return new Session(state, more);
    }

    /** The same without a part. */
    public Session without(Section<?> section) {
        Map<Section<?>, Object> fewer = new LinkedHashMap<>(parts);
        fewer.remove(section);
        return new Session(state, fewer);
    }

    /** The same with another state of the bench. */
    Session with(BenchState other) {
        return new Session(other, parts);
    }

    /** The same with the symbols of what it learns from, where it is a text of its own. */
    Session withSymbols() {
        List<String> symbols = Optional.ofNullable(state.experiment().choice().data()).map(TaskData::symbols).orElse(List.of());
        return symbols.isEmpty() ? this : with(Sections.SYMBOLS, symbols.toArray(String[]::new));
    }

    /** A part, if it is kept. */
    public <T> Optional<T> get(Section<T> section) {
        return Optional.ofNullable(parts.get(section)).map(section.type()::cast);
    }

    /** The training with its curves, if it is kept. */
    public Optional<Checkpoint> checkpoint() {
        return get(Sections.TRAINING).map(training -> new Checkpoint(training,
                get(Sections.HISTORY).orElseGet(() -> new LossHistory().state()), get(Sections.OBSERVED).orElse(Observations.NONE)));
    }

    /**
     * A training that goes on from here; from the untrained network where none is kept.
     *
     * @param threads how many threads share the work; the numbers do not depend on it
     * @throws InputException if what is kept is of another network or rule, or if there is not enough memory
     */
    public Training begin(int threads, KernelSet kernels) {
        Training run = state.experiment().begin(threads, kernels);
        try {
            get(Sections.TRAINING).ifPresent(run::restore);
            return run;
        } catch (IllegalArgumentException e) {
            run.close();
            throw new InputException(e, "session.training");
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    /**
     * The session in one line, with the sum of its weights.
     *
     * @throws InputException if a line cannot hold it, see {@link StateCode#of}
     */
    public String line() {
        List<TrainingChange> changes = get(Sections.HISTORY).map(LossHistory.State::changes).orElse(List.of());
        if (changes.stream().anyMatch(change -> change.iteration() > 0)) {
            throw new InputException("code.cannot");
        }
        // what was decided before the first step belongs to the experiment
        BenchState told = new BenchState(state.edit().begun(), state.iterations(), state.view());
        return StateCode.of(told, get(Sections.TRAINING).filter(training -> training.iteration() > 0)
                .map(training -> WeightSum.of(training.networks().stream().map(TrainingState.Network::weights).toList())));
    }

    /** The training as it was kept, to be put back into one that is open already. */
    public Optional<TrainingState> training() {
        return get(Sections.TRAINING);
    }
}
