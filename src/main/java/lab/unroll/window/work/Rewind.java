package lab.unroll.window.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import lab.unroll.engine.KernelSet;
import lab.unroll.rewind.Branch;
import lab.unroll.rewind.Branches;
import lab.unroll.rewind.Moment;
import lab.unroll.state.EditState;
import lab.unroll.state.Edits;
import lab.unroll.task.Hyperparameters;
import lab.unroll.train.Snapshot;
import lab.unroll.train.TrainingState;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.RewindModel;
import lab.unroll.words.InputException;

/**
 * Goes back in the training: the bench shows the network as it was, while the training rests where it stands. Reading and
 * holding are free there. Whatever changes the network or how it is trained, and every command to train, goes on from there
 * in a branch of its own; undo of the last step of the history, another experiment and another branch come back to now. On
 * the FX thread only.
 */
public final class Rewind {

    private final BenchModel model;
    private final RewindModel place;
    private final Worker worker;
    private final KernelSet kernels;
    private final Runnable pause;
    private final Runnable branched;
    private OpenExperiment session;
    private TrainerFeed feed;
    private Rehearsal rehearsal;
    /** What is shown while the bench is back, else null. */
    private TrainingState shown;
    /** The edits and the plan in force now and then, while the bench is back. */
    private ToldOnWay.Told now;
    private ToldOnWay.Told then;
    /** What the branches were made from last. */
    private List<Object> seen = List.of();
    /** The training again up to a step that is under way, or null. */
    private RunningTask task;
    /** Counts what was asked for: an answer to an earlier question is late. */
    private long asked;

    /**
     * The way back of a bench.
     *
     * @param worker   where what was is computed
     * @param pause    stops training, with all that was to come after it
     * @param branched told when another branch is trained from now on
     */
    Rewind(BenchModel model, Worker worker, KernelSet kernels, Runnable pause, Runnable branched) {
        this.model = model;
        this.place = model.rewind();
        this.worker = worker;
        this.kernels = kernels;
        this.pause = pause;
        this.branched = branched;
    }

    /** Another training is on the bench; the one before is as it is now. */
    void begin(OpenExperiment opened, TrainerFeed told) {
        backToNow();
        if (rehearsal != null) {
            Rehearsal over = rehearsal;
            worker.submit(over, () -> {
                over.close();
                return null;
            }, done -> { });
        }
        session = opened;
        feed = told;
        rehearsal = new Rehearsal(opened.experiment(), kernels);
        seen = List.of();
        place.show(Branches.none());
        feed.record(opened);
    }

    /** Once a pulse: what was decided in the past goes on from there; the branches are as they are. */
    void follow() {
        if (isBack() && isDecided(model.hand().state())) {
            goOnDecided();
        } else if (!isBack() && feed.isElsewhere(model.hand().state())) {
            pause.run();
        }
        Snapshot latest = session.trainer().latest();
        boolean there = feed.hasArrived() && (isBack() || latest == model.snapshotProperty().get());
        List<Object> key = key();
        if (there && !key.equals(seen)) {
            seen = key;
            Branches all = feed.tree().branches();
            if (all.current() != place.branchesProperty().get().current()) {
                branched.run();
            }
            place.heldProperty().set(feed.tree().memory().held());
            place.show(all.at(latest.iteration(), model.lossCurveProperty().get()));
        }
    }

    private List<Object> key() {
        return List.of(feed.tree().branches(), session.trainer().latest(), model.lossCurveProperty().get());
    }

    /** True if the branches that are shown are those there are, nothing is trained again, and nothing goes on from here. */
    boolean isSettled() {
        return task == null && key().equals(seen) && !(isBack() && isDecided(model.hand().state()));
    }

    /** True while the bench shows what was. */
    public boolean isBack() {
        return shown != null;
    }

    /** What is decided now, also while the bench shows what was. */
    EditState present(EditState decided) {
        return isBack() ? decided.onBranch(decided.branch(), now.edits(), now.plan()) : decided;
    }

    /** True if the trainer's snapshots are what is to be shown. */
    boolean showsNow() {
        return !isBack() && feed.hasArrived();
    }

    private boolean isDecided(EditState state) {
        return state.edits() != then.edits() || !state.plan().equals(then.plan());
    }

    // Back and forth

    /** Goes back, or forth, to a step of the present branch, as near as something is kept. */
    public void glanceAt(long step) {
        look(step, false);
    }

    /** Goes back, or forth, to exactly this step of the present branch, if it can be trained again; from the last on to now. */
    public void goTo(long step) {
        look(step, true);
    }

    /**
     * Hands over the network at kept steps of the training on its way to now, those nearest to evenly spaced ones.
     *
     * @param most     the most that are wanted, at least two
     * @param told     the work, by which it is stopped
     * @param receiver takes them on the FX thread; in order, the untrained network first where it is kept
     * @param failed   puts its owner in order where there is nothing to be handed over
     */
    public void course(int most, RunningTask told, Consumer<List<Snapshot>> receiver, Consumer<Throwable> failed) {
        Rehearsal seenIn = rehearsal;
        TrainerFeed asking = feed;
        Snapshot last = session.trainer().latest();
        int branch = place.branchesProperty().get().current();
        worker.submit(new Request<>(receiver, () -> {
            List<Snapshot> course = new ArrayList<>();
            for (int i = 0; i < most - 1; i++) {
                told.reach((double) i / most);
                long wanted = Math.round((double) last.iteration() * i / (most - 1));
                asking.tree().nearest(branch, wanted).map(seenIn::kept).ifPresent(found -> course.add(found.shown()));
            }
            course.add(last);
            return List.copyOf(course);
        }, receiver).as(told).otherwise(failed));
    }

    private void look(long step, boolean exactly) {
        stop();
        if (step >= session.trainer().latest().iteration()) {
            backToNow();
            return;
        }
        if (!isBack()) {
            pause.run();
        }
        long question = ++asked;
        Rehearsal seenIn = rehearsal;
        TrainerFeed asking = feed;
        int branch = place.branchesProperty().get().current();
        worker.submit(new Request<>(this, () -> {
            Optional<Moment> moment = asking.tree().nearest(branch, Math.max(0, step));
            return moment.map(seenIn::kept);
        }, found -> {
            if (question == asked) {
                found.ifPresentOrElse(this::show, () -> model.say(Message.note("rewind.nothing")));
                found.filter(one -> exactly && one.canComeNearer()).ifPresent(this::trainAgain);
            }
        }).first());
    }

    /** Comes from the kept step to the wanted one. */
    private void trainAgain(Rehearsal.Found kept) {
        long question = asked;
        Rehearsal seenIn = rehearsal;
        RunningTask again = RunningTask.named("task.rewind", kept.moment().wanted());
        task = again;
        worker.submit(new Request<>(rehearsal, () -> seenIn.trained(kept.moment(), again), found -> {
            task = task == again ? null : task;
            if (question == asked) {
                show(found);
            }
        }).as(again).otherwise(failure -> task = task == again ? null : task));
    }

    private void stop() {
        if (task != null) {
            RunningTask given = task;
            task = null;
            given.cancel();
        }
    }

    private void show(Rehearsal.Found found) {
        if (isBack()) {
            if (isDecided(model.hand().state())) {
                return;
            }
            endRecall();
        }
        shown = found.state();
        EditState state = model.hand().state();
        now = new ToldOnWay.Told(state.edits(), state.plan());
        ToldOnWay.Told there = feed.at(found.moment().branch(), shown.iteration());
        // an object of its own, by which the states are known that were decided meanwhile
        then = new ToldOnWay.Told(new Edits(there.edits().byPlace()), there.plan().as(shown.settings()));
        model.hand().recall(then.edits(), then.plan());
        place.show(new RewindModel.Past(found.moment().branch(), shown.iteration(), found.moment().wanted()));
        model.publish(found.shown(), model.lossCurveProperty().get());
    }

    private void endRecall() {
        model.hand().endRecall(then.edits(), now.edits(), now.plan());
    }

    /** Shows the training as it is now. */
    public void backToNow() {
        stop();
        asked++;
        if (isBack()) {
            endRecall();
            leave();
        }
    }

    private void leave() {
        shown = null;
        place.show((RewindModel.Past) null);
    }

    /**
     * Where the bench is back, undo and redo go through what was decided meanwhile; before they go farther, they come back to
     * now.
     *
     * @param state the one that undo or redo would put in force
     * @return true if it has come back, and that is the step that was taken
     */
    boolean comesBackBefore(EditState state) {
        boolean comes = isBack() && state.edits() != then.edits();
        if (comes) {
            backToNow();
        }
        return comes;
    }

    // Branches

    /** Goes on from the step that is shown in a branch of its own; if there can be none, tells why. */
    public void goOn() {
        if (!isBack()) {
            return;
        }
        try {
            int branch = feed.goOn(session, place.pastProperty().get().branch(), shown);
            Edits edits = then.edits();
            Hyperparameters plan = then.plan();
            endRecall();
            model.hand().branch(branch, new Edits(edits.byPlace()), plan);
            leave();
        } catch (InputException e) {
            model.say(Message.of(e));
        }
        asked++;
    }

    /** The same with what was just decided, which may be refused as well. */
    private void goOnDecided() {
        EditState decided = model.hand().state();
        try {
            long from = shown.iteration();
            int branch = feed.goOn(session, place.pastProperty().get().branch(), shown);
            model.hand().moveTo(branch, new Edits(decided.edits().byPlace()), decided.plan());
            endRecall();
            leave();
            model.say(Message.note("rewind.branched", String.format(Locale.ROOT, "%,d", from)));
        } catch (InputException e) {
            model.say(Message.of(e));
            model.hand().moveTo(decided.branch(), then.edits(), then.plan());
        }
        asked++;
    }

    /** Before a command to train: what is shown is what goes on. */
    void beforeTraining() {
        stop();
        asked++;
        // a decision of this very pulse has not gone on by itself yet
        if (isBack() && isDecided(model.hand().state())) {
            goOnDecided();
        } else {
            goOn();
        }
    }

    /**
     * Goes to a step of any branch: on the way to where training is now it is shown as it was, else its branch is trained on
     * from where it was left.
     */
    public void goTo(int branch, long step) {
        Branches all = place.branchesProperty().get();
        List<Branch> way = all.lineage(all.current());
        long end = -1;
        for (int i = 0; i < way.size(); i++) {
            if (way.get(i).id() == branch) {
                end = i + 1 < way.size() ? way.get(i + 1).from() : Long.MAX_VALUE;
            }
        }
        if (step <= end) {
            goTo(step);
        } else {
            switchTo(branch);
        }
    }

    /** Trains on another branch, from where that was left: a step of the history. */
    public void switchTo(int branch) {
        Branches all = place.branchesProperty().get();
        if (!all.has(branch)) {
            return;
        }
        backToNow();
        if (branch != all.current()) {
            ToldOnWay.Told there = feed.last(branch);
            model.hand().branch(branch, there.edits(), there.plan());
        }
    }

    /** To the branch before or after the present one, in the order in which they began. */
    public void switchBy(int places) {
        Branches all = place.branchesProperty().get();
        switchTo(Math.max(1, Math.min(all.all().size(), all.current() + places)));
    }
}
