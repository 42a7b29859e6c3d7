package lab.unroll.window.work;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import lab.unroll.engine.KernelSet;
import lab.unroll.rewind.BranchTree;
import lab.unroll.rewind.SnapshotMemory;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.state.EditState;
import lab.unroll.task.Hyperparameters;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.BenchStates;
import lab.unroll.writing.KeptWriting;

/** Keeps the bench with its training, and goes on from what was kept. On the FX thread only. */
public final class KeptBenches {

    private static final int MOST_PULSES = 600;

    private final BenchController bench;
    private final BenchModel model;
    private final Openings openings;
    private final ReadingFeed readings;
    private final SnapshotMemory memory;
    private final LastGood good = new LastGood();
    /** The learning rate with which a recovery goes on. */
    private double slower;
    /** So many pulses it is waited for the snapshot; 0 for none. */
    private int recovering;
    /** What else of the window is kept, and comes back. */
    private UnaryOperator<Session> more = UnaryOperator.identity();
    private Consumer<Session> back = session -> { };
    private IntSupplier changes = () -> 0;
    /** The experiment for which it is waited. */
    private OpenExperiment recovered;

    KeptBenches(BenchController bench, Openings openings, ReadingFeed readings, SnapshotMemory memory) {
        this.memory = memory;
        this.bench = bench;
        this.model = bench.model();
        this.openings = openings;
        this.readings = readings;
    }

    /**
     * Keeps something else of the window with the bench.
     *
     * @param more    puts it into a session
     * @param back    takes it out of one that is opened
     * @param changes how often it has changed
     */
    public void keepAlso(UnaryOperator<Session> more, Consumer<Session> back, IntSupplier changes) {
        this.more = more;
        this.back = back;
        this.changes = changes;
    }

    /** How often what is kept beside the bench has changed. */
    public int changes() {
        return changes.getAsInt();
    }

    /** Goes on with a session in the place of what is on the bench, says what of that is gone, and does something; undo brings it back. */
    public void open(Session kept, Runnable next) {
        LeftBehind before = LeftBehind.of(model);
        put(kept, () -> {
            before.tellWhatIsGone(model);
            next.run();
        });
    }

    /** The same where nobody is told what is gone: a lesson goes on, and takes away what it has put there. */
    void put(Session kept, Runnable next) {
        Runnable then = () -> {
            back.accept(kept);
            next.run();
        };
        if (kept.training().isEmpty()) {
            bench.open(kept.state().experiment(), Optional.empty(), () -> {
                bench.reach(kept.state());
                then.run();
            });
            return;
        }
        SessionOpening opening = new SessionOpening(kept, model.experimentProperty().get());
        openings.open(RunningTask.named("task.session"), opening::experiment, opening::restore, opened ->
                bench.inOneStep(() -> {
                    bench.change(opened, opening.told(opened, memory));
                    model.begin(opened.experiment(), opened.example(), opened.trainer().latest());
                    model.publish(opened.trainer().latest(), opened.trainer().history().curve());
                    opening.arrange(model);
                    readings.follow(opened.experiment());
                    then.run();
                }));
    }

    /** The bench as it is, with its training, from which it can go on elsewhere; cancelled if the window closes before. */
    public CompletableFuture<Session> keep() {
        EditState decided = bench.rewind().present(model.hand().state());
        bench.feed().follow(bench.session(), decided);
        BenchState now = new BenchState(decided, 0, BenchStates.view(model));
        KernelSet kernels = bench.computing().kernels();
        BranchTree tree = bench.feed().tree();
        Optional<KeptWriting> writing = model.stage().text().kept();
        Session also = more.apply(new Session(now));
        // on the trainer's thread, where both are of one moment
        return bench.session().trainer().checkpoint().thenApply(checkpoint -> {
            Session kept = also.after(now, checkpoint, kernels).with(Sections.BRANCHES, tree.kept());
            return writing.map(written -> kept.with(Sections.WRITING, written)).orElse(kept);
        });
    }

    /** Looks how well the training goes; where it has diverged, offers to go back to where it went well. */
    void followTraining() {
        if (good.follow(bench.session(), model.snapshotProperty().get())) {
            Message told = model.messageProperty().get();
            if (told != null) {
                model.say(told.offering(new Message.Offer("recover", "training.recover", this::recover)));
            }
        }
        if (bench.session() != recovered) {
            recovering = 0;
        }
        if (recovering > 0 && (bench.rewind().isBack() || --recovering == 0)) {
            recovering = 0;
            goOnSlower();
        }
    }

    /** Back to the snapshot where the training went well last, and on from there with half the learning rate. */
    public void recover() {
        // of the rate that was too large: where it went well another one may have been in force
        slower = Math.max(Hyperparameters.SLOWEST, model.hand().state().plan().learningRate() / 2);
        if (good.step() < model.snapshotProperty().get().iteration()) {
            bench.rewind().glanceAt(good.step());
            recovering = MOST_PULSES;
            recovered = bench.session();
        } else {
            goOnSlower();
        }
    }

    private void goOnSlower() {
        model.hand().train(model.hand().state().plan().withLearningRate(slower));
        if (!bench.rewind().isBack()) {
            bench.feed().follow(bench.session(), model.hand().state());
        }
        bench.train();
    }
}
