package lab.unroll.window.work;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.state.BenchState;
import lab.unroll.state.Inputs;
import lab.unroll.task.DataFile;
import lab.unroll.task.Example;
import lab.unroll.train.Snapshot;
import lab.unroll.train.StopRule;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.state.History;
import lab.unroll.window.state.Standing;
import lab.unroll.window.state.TasksModel;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * Owns the threads of the bench: the trainer's, the one on which experiments are opened and read, and the one on which
 * figures are painted. Once per pulse it moves the playhead, looks for a new snapshot and asks for a new reading if one is
 * due. The FX thread never waits for any of them, and tells whatever fails there.
 */
public final class BenchController implements AutoCloseable {

    private final BenchModel model;
    private final Workers workers;
    private final OpenExperiments sessions = new OpenExperiments();
    private final Computing computing;
    private final Openings openings;
    private final ComparedRuns rivals;
    private final ReadingFeed readings;
    private final ReferenceFeed references;
    private final LayersInTurn layers;
    private final TrainingNews news;
    private final Rewind rewind;
    private final StateArranger states = new StateArranger(this);
    private final HistoryTravel travel;
    private final KeptBenches kept;
    private double pace;
    private final TasksModel tasks = new TasksModel();
    private OpenExperiment session;
    private TrainerFeed feed;
    private Pulses pulses;

    /**
     * Puts a first experiment on the bench.
     *
     * @throws InputException if it cannot be opened
     */
    public BenchController(BenchModel model, Experiment first, Computing computing) {
        this(model, first, computing, Platform::runLater, one -> OpenExperiment.open(one, computing.kernels()));
    }

    /**
     * The same with other ways to run something on the FX thread later, and to open an experiment.
     *
     * @throws InputException if it cannot be opened
     */
    public BenchController(BenchModel model, Experiment first, Computing computing, Executor fx,
                           Function<Experiment, OpenExperiment> opener) {
        this.model = model;
        this.computing = computing;
        workers = Workers.start(fx, failure -> model.say(Message.of(failure)));
        Reserve reserve = new Reserve(workers.compute(), sessions);
        openings = new Openings(reserve, opener);
        rivals = new ComparedRuns(model, workers.compute(), reserve, opener);
        readings = new ReadingFeed(model, workers.compute());
        references = new ReferenceFeed(model, workers.slow());
        new FilmFeed(model, workers.slow());
        layers = new LayersInTurn(model);
        news = new TrainingNews(model);
        rewind = new Rewind(model, workers.past(), computing.kernels(), this::pauseTraining, rivals::trainAnew);
        model.rewind().memoryProperty().set(sessions.memory());
        travel = new HistoryTravel(this, sessions, openings, readings, rewind);
        kept = new KeptBenches(this, openings, readings, sessions.snapshots());
        begin(opener.apply(first));
    }

    /** What is shown. */
    public BenchModel model() {
        return model;
    }

    /** What networks are trained with. */
    public Computing computing() {
        return computing;
    }

    /** What takes long in the background. */
    public TasksModel tasks() {
        return tasks;
    }

    /** Where figures are painted. */
    public Worker painting() {
        return workers.painting();
    }

    /** Where the user's files are read and written. */
    public Worker disk() {
        return workers.disk();
    }

    /** Where what takes seconds is computed. */
    public Worker slow() {
        return workers.slow();
    }

    /** The way back in the training. */
    public Rewind rewind() {
        return rewind;
    }

    /** Begins to follow the pulses of the window. */
    public void start() {
        pulses = new Pulses(this::pulse);
        pulses.start();
    }

    /** Ends all threads. */
    @Override
    public void close() {
        if (pulses != null) {
            pulses.stop();
        }
        workers.close();
        sessions.close();
        rivals.close();
        session.close();
    }

    /** What is due so many seconds after the pulse before. */
    void pulse(double seconds) {
        layers.advance(seconds);
        model.stage().advance(seconds);
        rewind.follow();
        if (!rewind.isBack()) {
            feed.follow(session, model.hand().state());
            Optional.ofNullable(feed.refusal(session, sessions, model.hand()))
                    .ifPresent(refusal -> model.say(Message.of(refusal)));
        }
        if (rewind.showsNow()) {
            news.follow(session.trainer(), rivals, this::pauseTraining);
        } else {
            rivals.rest();
        }
        kept.followTraining();
        tasks.follow(workers.tasks(), System.nanoTime());
        states.follow(model.snapshotProperty().get());
        readings.follow(session.experiment());
        rivals.follow();
        boolean arriving = model.snapshotProperty().get().iteration() < model.trainingGoalProperty().get();
        keepPace(rivals.pace(arriving ? 0 : model.paceProperty().get()));
    }

    private void keepPace(double stepsPerSecond) {
        if (stepsPerSecond != pace) {
            pace = stepsPerSecond;
            session.trainer().limit(stepsPerSecond);
        }
    }

    /** Puts an experiment on the bench, or tells why not; where it learns the same, as another cell does, it reads the same. */
    public void open(Experiment experiment) {
        LeftBehind before = LeftBehind.of(model);
        open(experiment, new Inputs(model.experimentNow(), model.exampleProperty().get()).readBy(experiment),
                () -> before.tellWhatIsGone(model));
    }

    /**
     * Puts an experiment on the bench.
     *
     * @param input what the network reads, or empty for the first example
     * @param then  what to do once it is there
     */
    public void open(Experiment experiment, Optional<Example> input, Runnable then) {
        open(RunningTask.named("task.open"), () -> experiment, input, then);
    }

    /** Sets up the bench for a step of a lesson. */
    public void apply(BenchSetup setup) {
        states.apply(setup);
    }

    /** Shows a state: opens its experiment and trains it where that has not been done. */
    public void show(BenchState wanted) {
        states.show(wanted);
    }

    /** Trains the experiment on the bench as far as in a state, and arranges everything else as in it. */
    public void reach(BenchState wanted) {
        states.reach(wanted);
    }

    /** True if an experiment will soon be there. */
    boolean isOpening() {
        return openings.areUnderWay();
    }

    /** Learns a text from disk, whose encoding is found out. */
    public void openText(Path file) {
        openText(DataFile.of(file));
    }

    /** Learns a text from disk. */
    public void openText(DataFile file) {
        RunningTask task = RunningTask.named("task.text", file.path().getFileName());
        TextOpening opening = new TextOpening(file, model, task);
        LeftBehind before = LeftBehind.of(model);
        open(task, opening, Optional.empty(), () -> {
            opening.tellGuess(model);
            before.tellWhatIsGone(model);
        });
    }

    void open(RunningTask task, Callable<Experiment> source, Optional<Example> input, Runnable then) {
        Experiment before = model.experimentProperty().get();
        openings.open(task, () -> source.call().sharing(before), opened -> inOneStep(() -> {
            begin(opened);
            input.ifPresent(model.hand()::read);
            then.run();
        }));
    }

    /** Makes changes that are one step of the history. */
    void inOneStep(Runnable changes) {
        model.hand().grab();
        try {
            changes.run();
        } finally {
            model.hand().letGo();
        }
    }

    private void begin(OpenExperiment opened) {
        change(opened, sessions.begin(opened));
        model.begin(opened.experiment(), opened.example(), opened.trainer().latest());
        if (opened.experiment().seesAnswers()) {
            model.say(Message.note("network.sees-answers"));
        }
        readings.follow(session.experiment());
    }

    /** Keeps the bench with its training, and goes on from what was kept. */
    public KeptBenches kept() {
        return kept;
    }

    /** What the trainer has been told. */
    TrainerFeed feed() {
        return feed;
    }

    /** True if parameters were changed by hand on the way of the training that is shown, or it was trained otherwise from a step on. */
    public boolean isChangedOnWay() {
        return feed.isEditedBefore(model.snapshotProperty().get().iteration())
                || model.lossCurveProperty().get().changes().stream().anyMatch(change -> change.iteration() > 0);
    }

    /** The experiment that is on the bench, opened. */
    OpenExperiment session() {
        return session;
    }

    /** Puts another opened experiment on the bench; what its trainer has been told is known. */
    void change(OpenExperiment to, TrainerFeed told) {
        if (session != null) {
            sessions.keep(session, feed);
            sessions.keepOnly(model.hand().experiments());
        }
        states.forget();
        session = to;
        feed = told;
        references.follow(to);
        rewind.begin(to, told);
        model.trainingGoalProperty().set(0);
        news.expectSolved(false);
        pace = model.paceProperty().get();
        session.trainer().limit(pace);
        model.dismissMessage();
    }

    /** Takes back what the hand did last. */
    public void undo() {
        model.hand().step(History::undo).ifPresent(travel::goTo);
    }

    /** Does again what was taken back last. */
    public void redo() {
        model.hand().step(History::redo).ifPresent(travel::goTo);
    }

    /** Reads another random example. */
    public void readAnother() {
        model.hand().readFromHere(session.examples().next());
    }

    /**
     * Reads these symbols.
     *
     * @throws InputException if they do not fit
     */
    public void readInput(String symbols) {
        model.hand().readFromHere(session.task().exampleOf(symbols));
    }

    // Training

    /** Trains until a rule says to stop, or until told otherwise; null for no rule. */
    public void trainUntil(StopRule rule) {
        rewind.beforeTraining();
        news.expectSolved(StopRule.SOLVED.equals(rule));
        session.trainer().runUntil(rule);
    }

    /** Trains until told otherwise, also a network that has solved its task. */
    public void train() {
        trainUntil(null);
    }

    /** Stops training after the present step. */
    public void pauseTraining() {
        // whoever pauses does not want what was to come
        news.expectSolved(false);
        model.trainingGoalProperty().set(0);
        states.forget();
        session.trainer().pause();
    }

    /** Trains or stops; a network that has solved its task is trained on. */
    public void toggleTraining() {
        if (model.snapshotProperty().get().state() == Snapshot.State.RUNNING) {
            pauseTraining();
        } else if (model.standingBinding().getValue() == Standing.SOLVED) {
            train();
        } else {
            trainUntil(StopRule.SOLVED);
        }
    }

    /** Whether somebody waits for what training is to reach: until then it goes on, also when the task is solved. */
    public void awaitTraining(boolean awaited) {
        news.await(awaited);
    }

    /** Takes one training step. */
    public void trainOneStep() {
        rewind.beforeTraining();
        session.trainer().step();
    }

    /** Starts again from the untrained network, trained as it is now: a step of the history, like any other. */
    public void resetTraining() {
        open(model.experimentNow());
    }

    /** Trains in the background up to an iteration, as fast as it can: there is nothing to watch on the way. */
    public void trainTo(long iteration) {
        rewind.beforeTraining();
        news.expectSolved(false);
        model.trainingGoalProperty().set(iteration);
        session.trainer().trainTo(iteration);
    }

    /** True if the model shows all that was asked for: the experiment, its training goal and the reading. */
    public boolean isSettled() {
        return unsettled().isEmpty();
    }

    /** What is still on its way to the screen, by name. */
    public List<String> unsettled() {
        Map<String, Boolean> settled = new LinkedHashMap<>();
        settled.put("openings", !openings.areUnderWay());
        settled.put("states", !states.isWaiting());
        settled.put("edits", rewind.isBack() || feed.isDone(model.hand().state()));
        // an answer to what was changed comes with a snapshot
        Snapshot latest = session.trainer().latest();
        settled.putAll(workers.settled());
        settled.put("rivals", rivals.areSettled());
        settled.put("trainer", session.trainer().hasHeeded());
        settled.put("training", rewind.isBack() || latest == model.snapshotProperty().get() && latest.state() != Snapshot.State.RUNNING
                && (latest.iteration() >= model.trainingGoalProperty().get() || latest.isStuck()));
        settled.put("branches", rewind.isSettled());
        settled.put("reading", readings.isShown(model.snapshotProperty().get().parameters()));
        return settled.entrySet().stream().filter(one -> !one.getValue()).map(Map.Entry::getKey).toList();
    }
}
