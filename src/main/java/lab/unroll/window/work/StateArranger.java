package lab.unroll.window.work;

import java.util.Optional;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.state.BenchState;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.BenchStates;
import lab.unroll.words.InputException;

/** Brings the bench into a state. On the FX thread only. */
final class StateArranger {

    private final BenchController bench;
    private final WhenTrained whenTrained = new WhenTrained();

    StateArranger(BenchController bench) {
        this.bench = bench;
    }

    /** Sets up the bench for a step of a lesson. */
    void apply(BenchSetup setup) {
        try {
            BenchState now = BenchStates.of(bench.model());
            boolean there = setup.isWithin(now) && isAt(now);
            BenchState wanted = there ? setup.over(now) : setup.opened(now.view());
            if (there || setup.session().isEmpty()) {
                show(wanted);
            } else {
                bench.kept().put(setup.session().get().session(), () -> arrange(wanted));
            }
        } catch (InputException e) {
            bench.model().say(Message.of(e));
        }
    }

    /** Shows a state: opens its experiment and trains it where that has not been done. */
    void show(BenchState wanted) {
        if (isAt(wanted)) {
            bench.inOneStep(() -> arrange(wanted));
        } else {
            bench.open(wanted.experiment(), Optional.empty(), () -> reach(wanted));
        }
    }

    /** Trains the experiment on the bench as far as in a state, and arranges everything else as in it. */
    void reach(BenchState wanted) {
        if (wanted.iterations() > 0) {
            bench.trainTo(wanted.iterations());
        }
        arrange(wanted);
    }

    /** True if the experiment of a state is on the bench, trained as far, and as it says all the way. */
    private boolean isAt(BenchState state) {
        Snapshot now = bench.model().snapshotProperty().get();
        return !bench.isOpening() && state.experiment().equals(bench.model().experimentNow())
                && now.iteration() == state.iterations() && now.state() == Snapshot.State.PAUSED
                && !bench.isChangedOnWay();
    }

    private void arrange(BenchState wanted) {
        BenchModel model = bench.model();
        model.hand().read(wanted.edit().example());
        BenchStates.look(model, wanted.view());
        model.hand().pinExactly(wanted.edit().pins());
        model.hand().show(wanted.edit().gradients());
        if (!wanted.edit().edits().equals(model.hand().state().edits())) {
            // parameters are changed after the training
            whenTrained.at(wanted.iterations(), () -> model.hand().editExactly(wanted.edit().edits()
                    .knowing(model.snapshotProperty().get().parameters(), model.hand().state().edits())));
            whenTrained.follow(model.snapshotProperty().get());
        }
    }

    /** Looks how far the training is. */
    void follow(Snapshot latest) {
        whenTrained.follow(latest);
    }

    /** What was to be done later is not done any more. */
    void forget() {
        whenTrained.forget();
    }

    /** True if something is still to be done. */
    boolean isWaiting() {
        return whenTrained.isWaiting();
    }
}
