package lab.unroll.window.work;

import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.trace.Pins;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;

/** Has the example read anew when anything has changed that it depends on. On the FX thread only. */
final class ReadingFeed {

    /**
     * What a reading is made from.
     *
     * @param back the layer through which the gradient is to be followed; null while nobody looks at its way
     */
    private record Wish(Experiment experiment, Parameters parameters, Example example, Pins pins, LayerPlace back) {

        /** True if the other one has what this one asks for. */
        boolean isIn(Wish other) {
            return readsAs(other) && (back == null || back.equals(other.back));
        }

        /** True if the same network reads the same. */
        boolean readsAs(Wish other) {
            return other != null && experiment == other.experiment && parameters == other.parameters
                    && example == other.example && pins.equals(other.pins);
        }

        /** True if nothing but what is held has changed since. */
        boolean onlyHeldSince(Wish before) {
            return before != null && new Wish(experiment, parameters, example, before.pins, back).readsAs(before);
        }

        /** True if nothing but the network has changed since: it has learnt. */
        boolean onlyTrainedSince(Wish before) {
            return before != null && parameters != before.parameters
                    && new Wish(experiment, before.parameters, example, pins, back).isIn(before);
        }
    }

    /**
     * While it trains, the stage rests so many times as long as a reading and its pictures took: with a large network they
     * would take from the trainer what they need.
     */
    private static final long REST = 4;

    private final BenchModel model;
    private final Worker worker;
    /** Nanoseconds since some moment. */
    private final LongSupplier clock;
    /** When the last reading was asked for, and until when the next one of a network in training waits, in nanoseconds. */
    private long begun;
    private long restsUntil;
    private boolean isRestKnown = true;
    private Experiment current;
    private Wish asked;
    /** What the reading in the model was made from. */
    private Wish shown;
    private boolean underWay;
    /** True if what was asked for last could not be read: it is not asked for again. */
    private boolean failed;

    /** Readings of what the model holds. */
    ReadingFeed(BenchModel model, Worker worker) {
        this(model, worker, System::nanoTime);
    }

    /** The same by a clock that tells nanoseconds. */
    ReadingFeed(BenchModel model, Worker worker, LongSupplier clock) {
        this.model = model;
        this.worker = worker;
        this.clock = clock;
        // a hand that drags a pin does not wait for the next pulse
        model.pinsProperty().addListener((o, was, is) -> {
            if (wish().onlyHeldSince(asked)) {
                follow(current);
            }
        });
        // nor does a look at the way back
        InvalidationListener looked = observable -> {
            if (wish().readsAs(asked)) {
                follow(current);
            }
        };
        model.playhead().sweepProperty().addListener(looked);
        model.placeProperty().addListener(looked);
    }

    private Wish wish() {
        return new Wish(current, model.snapshotProperty().get().parameters(), model.exampleProperty().get(),
                model.pinsProperty().get(), model.playhead().isBackward() ? model.placeProperty().get() : null);
    }

    /** Asks for a reading if there is another one to be had; one at a time. */
    void follow(Experiment experiment) {
        current = experiment;
        measureRest();
        Wish wish = wish();
        if (underWay || wish.isIn(asked) || wish.onlyTrainedSince(asked) && isTooEarly()) {
            return;
        }
        Reading before = wish.onlyHeldSince(shown) ? model.readingProperty().get() : null;
        boolean isRead = before != null && wish.readsAs(shown);
        Snapshot learnt = model.snapshotProperty().get();
        asked = wish;
        underWay = true;
        failed = false;
        begun = clock.getAsLong();
        isRestKnown = false;
        worker.submit(new Request<>(this, () -> {
            Reading read = isRead ? before : before != null ? before.holding(wish.experiment, wish.pins)
                    : Reading.of(wish.experiment, wish.parameters, wish.example, wish.pins);
            return wish.back == null ? read : read.followingGradient(wish.back);
        }, reading -> {
            underWay = false;
            if (wish.experiment == current) {
                shown = wish;
                model.compare().follow(learnt);
                model.show(reading);
            }
        }).first().as(RunningTask.named("task.read")).otherwise(failure -> {
            underWay = false;
            failed = true;
        }));
    }

    /**
     * True while another state of training has to wait: until all pictures of the one before are on screen, and while it
     * trains, for the rest after them; what could not be read is not tried again with every step.
     */
    private boolean isTooEarly() {
        if (model.stage().takingOverProperty().get()) {
            return true;
        }
        return model.snapshotProperty().get().state() == Snapshot.State.RUNNING && (failed || clock.getAsLong() - restsUntil < 0);
    }

    /** As soon as the pictures are on screen it is known how long the stage rests, if it trains then. */
    private void measureRest() {
        if (!isRestKnown && !underWay && !model.stage().takingOverProperty().get()) {
            isRestKnown = true;
            long now = clock.getAsLong();
            restsUntil = now + REST * (now - begun);
        }
    }

    /** True if the model shows how the network with these parameters reads what is to be read, or that has failed. */
    boolean isShown(Parameters parameters) {
        return !underWay && (failed || model.readingProperty().get() != null) && asked != null
                && asked.parameters == parameters && wish().isIn(asked);
    }
}
