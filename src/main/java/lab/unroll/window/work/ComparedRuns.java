package lab.unroll.window.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.TrainingConfig;
import lab.unroll.trace.Pins;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Trainer;
import lab.unroll.train.TrainingChange;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CompareModel;
import lab.unroll.words.Failure;
import lab.unroll.words.InputException;

/**
 * Trains the cells that are compared with the one on the bench: the same seed, the same data, and never further than
 * that one. Each has a trainer of its own.
 */
final class ComparedRuns implements AutoCloseable {

    /** Further than this the cell on the bench does not run ahead. */
    private static final long LEAD = 100;
    private static final double SLOWER = 0.9;
    /** So long it is waited for the others to be read: the worker may be busy with something else. */
    private static final long LONGEST_READING = 500_000_000;

    /** What the readings are made from. */
    private record Wish(List<Parameters> parameters, Example example) {

        boolean sameAs(Wish other) {
            if (other == null || other.example != example || other.parameters.size() != parameters.size()) {
                return false;
            }
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i) != other.parameters.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final BenchModel model;
    private final Worker worker;
    private final Reserve reserve;
    private final Function<Experiment, OpenExperiment> opener;
    private final List<OpenExperiment> sessions = new ArrayList<>();
    private final List<CompletableFuture<Snapshot>> told = new ArrayList<>();
    /** What has been told of them. */
    private final Set<Failure> failures = new HashSet<>();
    private List<Experiment> opened = List.of();
    private final Object readingKey = new Object();
    /** The opening under way, or null. */
    private RunningTask opening;
    private boolean reading;
    private Wish read;
    /** True if what was to be read last could not be read. */
    private boolean unread;
    private Reading lastRead;
    private Example lastHeard;
    private long goal = -1;
    /** The snapshot of the bench that is shown as soon as all are as far; null if none is waited for. */
    private Snapshot awaited;
    private List<TrainingChange> changesBeforeAwaited = List.of();
    /** When all had reached it, or 0. */
    private long reachedAt;
    /** How far the training on the bench really is. */
    private long leaderAt;
    /** The last change of the training that has been followed, or null. */
    private TrainingChange followed;

    ComparedRuns(BenchModel model, Worker worker, Reserve reserve, Function<Experiment, OpenExperiment> opener) {
        this.model = model;
        this.worker = worker;
        this.reserve = reserve;
        this.opener = opener;
    }

    /** Once a pulse: opens, trains and reads what is due. */
    void follow() {
        Experiment leader = model.experimentProperty().get();
        List<Experiment> wanted = model.compare().wantedProperty().get().stream().map(leader::withCell).toList();
        if (!wanted.equals(opened)) {
            open(wanted);
        }
        tellRefusals();
        if (opening == null && !sessions.isEmpty()) {
            train(upToChange(awaited == null ? model.lossCurveProperty().get().changes() : changesBeforeAwaited, target()));
            read();
        }
        model.compare().behindProperty().set(behind());
    }

    /** Nothing of the training on the bench is waited for: something else is shown. */
    void rest() {
        awaited = null;
    }

    /** The others train from the beginning again, as the network on the bench was trained on the branch it is on now. */
    void trainAnew() {
        goal = Long.MAX_VALUE;
    }

    /** How far the others are to train: as far as the snapshot to be shown next, or the one that is shown. */
    private long target() {
        return awaited == null ? model.snapshotProperty().get().iteration() : awaited.iteration();
    }

    private boolean haveReached(long iteration) {
        return sessions.stream().map(session -> session.trainer().latest())
                .allMatch(latest -> latest.isStuck() || latest.iteration() == iteration);
    }

    /**
     * What is to be shown of the training on the bench: the latest snapshot; while it trains beside others, the last one that
     * all of them have reached and read the example with.
     */
    Snapshot inStep(Trainer trainer) {
        Snapshot latest = trainer.latest();
        Snapshot shown = model.snapshotProperty().get();
        leaderAt = latest.iteration();
        if (sessions.isEmpty() || latest.state() != Snapshot.State.RUNNING || shown.state() != Snapshot.State.RUNNING) {
            awaited = null;
            return latest;
        }
        if (awaited == null) {
            awaited = latest;
            changesBeforeAwaited = trainer.history().curve().changes();
            reachedAt = 0;
        }
        if (!haveReached(awaited.iteration())) {
            return shown;
        }
        reachedAt = reachedAt == 0 ? System.nanoTime() : reachedAt;
        boolean isRead = !reading && (unread || wish().sameAs(read));
        if (!isRead && System.nanoTime() - reachedAt < LONGEST_READING) {
            return shown;
        }
        Snapshot reached = awaited;
        awaited = null;
        return reached;
    }

    /** The steps of the slowest while not all are as far as the network on the bench, or -1. */
    private long behind() {
        List<CompareModel.ComparedRun> there = model.compare().inStep();
        if (model.compare().wantedProperty().get().isEmpty() || !there.isEmpty() || sessions.isEmpty() || unread) {
            return -1;
        }
        return sessions.stream().mapToLong(session -> session.trainer().latest().iteration()).min().orElse(-1);
    }

    private void open(List<Experiment> wanted) {
        close();
        opened = wanted;
        if (wanted.isEmpty()) {
            return;
        }
        RunningTask task = RunningTask.named("task.rivals");
        opening = task;
        reserve.submit(new Request<>(this, () -> Opened.of(wanted, opener, task), made -> {
            opening = null;
            sessions.addAll(made.sessions());
        }).as(task).otherwise(failure -> {
            if (opening == task) {
                opening = null;
                compareNoLonger();
            }
        }));
    }

    /** Where not all of them can be had, none is compared, until the user asks again. */
    private void compareNoLonger() {
        if (model.compare().isOn()) {
            model.toggleCompare();
        }
    }

    /** Sessions that have been opened together: all or none. */
    private record Opened(List<OpenExperiment> sessions) implements AutoCloseable {

        static Opened of(List<Experiment> wanted, Function<Experiment, OpenExperiment> opener, RunningTask task) {
            List<OpenExperiment> made = new ArrayList<>();
            try {
                for (Experiment one : wanted) {
                    task.reach((double) made.size() / wanted.size());
                    made.add(opener.apply(one));
                }
                return new Opened(made);
            } catch (RuntimeException | Error e) {
                made.forEach(OpenExperiment::close);
                throw e;
            }
        }

        @Override
        public void close() {
            sessions.forEach(OpenExperiment::close);
        }
    }

    private void train(long iteration) {
        if (iteration == goal) {
            return;
        }
        for (OpenExperiment session : sessions) {
            if (iteration < goal) {
                session.trainer().adjust(session.experiment().training());
                told.add(session.trainer().reset());
                followed = null;
            }
            session.trainer().trainTo(iteration);
        }
        goal = iteration;
    }

    /** Where the next change of the training is still to come, the rivals train up to it, and no further. */
    private long upToChange(List<TrainingChange> changes, long iteration) {
        if (followed != null && !changes.contains(followed)) {
            // changed again, or taken back, before the next step
            adjust(followed.before());
            long there = followed.iteration();
            followed = changes.stream().filter(change -> change.iteration() < there).reduce((a, b) -> b).orElse(null);
        }
        long from = followed == null ? -1 : followed.iteration();
        Optional<TrainingChange> next = changes.stream().filter(change -> change.iteration() > from).findFirst();
        if (next.isEmpty() || next.get().iteration() > iteration) {
            return iteration;
        }
        long change = next.get().iteration();
        if (sessions.stream().allMatch(session -> session.trainer().latest().iteration() >= change)) {
            adjust(next.get().after());
            followed = next.get();
        }
        return change;
    }

    private void adjust(TrainingConfig settings) {
        sessions.forEach(session -> told.add(session.trainer().adjust(settings)));
    }

    /** Tells if one of the rivals cannot train like the cell on the bench. */
    private void tellRefusals() {
        for (CompletableFuture<Snapshot> one : List.copyOf(told)) {
            if (one.isDone()) {
                told.remove(one);
                if (one.handle((snapshot, problem) -> problem).join() instanceof InputException problem) {
                    model.say(Message.of(problem));
                }
            }
        }
        for (OpenExperiment session : sessions) {
            Snapshot latest = session.trainer().latest();
            if (latest.failure() != null && failures.add(latest.failure())) {
                model.say(new Message(Message.Kind.PROBLEM, locale -> session.experiment().cell().displayName() + ": "
                        + latest.failureIn(locale)));
            }
        }
    }

    private void read() {
        Wish wish = wish();
        boolean onlyTrained = read != null && wish.example == read.example
                && model.snapshotProperty().get().state() == Snapshot.State.RUNNING;
        if (reading || !haveReached(target()) || wish.sameAs(read) || unread && onlyTrained) {
            return;
        }
        reading = true;
        unread = false;
        List<OpenExperiment> readers = List.copyOf(sessions);
        List<Snapshot> snapshots = readers.stream().map(session -> session.trainer().latest()).toList();
        read = new Wish(snapshots.stream().map(Snapshot::parameters).toList(), wish.example);
        worker.submit(readingKey, () -> {
            List<CompareModel.ComparedRun> rivals = new ArrayList<>();
            for (int i = 0; i < readers.size(); i++) {
                OpenExperiment one = readers.get(i);
                rivals.add(new CompareModel.ComparedRun(one.experiment().cell(), snapshots.get(i),
                        one.trainer().history().curve(), Reading.of(one.experiment(), snapshots.get(i).parameters(),
                        wish.example, Pins.NONE)));
            }
            return rivals;
        }, rivals -> {
            reading = false;
            if (readers.equals(sessions)) {
                model.compare().show(rivals);
            }
        }, failure -> {
            reading = false;
            unread = true;
        }, true);
    }

    /** The pace that the cell on the bench may keep, in steps a second: its own, or that of the slowest. */
    double pace(double own) {
        double pace = own;
        for (OpenExperiment session : sessions) {
            Snapshot latest = session.trainer().latest();
            boolean behind = leaderAt - latest.iteration() > LEAD && latest.stepsPerSecond() > 0 && latest.failure() == null;
            double possible = SLOWER * latest.stepsPerSecond();
            if (behind && (pace == 0 || possible < pace)) {
                pace = possible;
            }
        }
        return pace;
    }

    /** True if every rival is as far as the cell on the bench, and has read the example. */
    boolean areSettled() {
        int wanted = model.compare().wantedProperty().get().size();
        return opening == null && !reading && sessions.size() == wanted
                && (unread || model.compare().rivalsProperty().get().size() == wanted)
                && (wanted == 0 || wish().sameAs(read))
                && sessions.stream().allMatch(session -> session.trainer().hasHeeded())
                && sessions.stream().map(session -> session.trainer().latest()).allMatch(latest ->
                latest.isStuck() || latest.iteration() == model.snapshotProperty().get().iteration());
    }

    private Wish wish() {
        return new Wish(sessions.stream().map(session -> session.trainer().latest().parameters()).toList(), heard());
    }

    /** What the cell on the bench reads: where its decoder hears itself, the others hear the same. */
    private Example heard() {
        Reading leader = model.readingProperty().get();
        Example example = model.exampleProperty().get();
        if (leader != lastRead) {
            lastRead = leader;
            lastHeard = leader == null ? null : leader.heard();
        }
        return leader != null && leader.example() == example ? lastHeard : example;
    }

    @Override
    public void close() {
        if (opening != null) {
            RunningTask given = opening;
            opening = null;
            given.cancel();
        }
        sessions.forEach(OpenExperiment::close);
        sessions.clear();
        failures.clear();
        unread = false;
        opened = List.of();
        read = null;
        goal = -1;
        awaited = null;
        followed = null;
        told.clear();
    }
}
