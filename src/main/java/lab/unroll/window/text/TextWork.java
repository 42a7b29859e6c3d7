package lab.unroll.window.text;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.lens.TextStudy;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TextModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import lab.unroll.writing.TextWriter;

/**
 * Has the network on the bench write and read, in the background and while somebody looks. While it is trained, seldom enough for
 * training to have most of the machine.
 */
final class TextWork {

    /** At most so often while the network is trained. */
    private static final long PAUSE_NANOS = 250_000_000;
    /** It has at most this share of the time. */
    private static final int SHARE = 6;

    private final BenchController bench;
    private final BenchModel model;
    private final TextModel text;
    private final Node seen;
    private final TextView.TextParts parts;
    private RunningTask running;
    private Asked answered;
    private long due;
    private boolean isShowing;

    /** What was asked last: nothing of it is computed twice. */
    private record Asked(long order, Parameters parameters, Sampling sampling, TextStudy.Question question) {
    }

    TextWork(BenchController bench, Node seen, TextView.TextParts parts) {
        this.bench = bench;
        this.seen = seen;
        this.parts = parts;
        model = bench.model();
        text = model.stage().text();
    }

    /** Follows the bench from now on. */
    void begin() {
        parts.kind().subscribe(kind -> text.readingProperty().set(kind != FigureKinds.WRITE));
        model.snapshotProperty().subscribe(this::follow);
        model.experimentProperty().subscribe(this::follow);
        seen.sceneProperty().subscribe(this::follow);
        text.manuscriptProperty().subscribe(this::followAtOnce);
        text.cursorProperty().subscribe(this::followAtOnce);
        text.pointedProperty().subscribe(this::followAtOnce);
        text.markProperty().subscribe(this::followAtOnce);
        text.thresholdProperty().subscribe(this::followAtOnce);
        text.readingProperty().subscribe(this::followAtOnce);
        model.placeProperty().subscribe(this::followAtOnce);
        model.unitProperty().subscribe(this::look);
        text.samplingProperty().subscribe(this::look);
        text.cellProperty().subscribe(this::look);
        text.annotationProperty().subscribe(this::look);
        text.filmProperty().subscribe(this::look);
        text.topProperty().subscribe(this::look);
    }

    /** What need not be computed is shown at once. */
    private void look() {
        text.show(model.unitProperty().get());
        followAtOnce();
    }

    /** Somebody waits for it. */
    private void followAtOnce() {
        if (!isShowing) {
            due = 0;
            follow();
        }
    }

    private void follow() {
        Snapshot now = model.snapshotProperty().get();
        Manuscript manuscript = text.manuscriptProperty().get();
        if (running != null || seen.getScene() == null || now == null || text.task() == null || manuscript == null
                || !now.parameters().spec().equals(model.experimentProperty().get().spec())) {
            return;
        }
        LayerPlace place = model.placeProperty().get().nearestIn(now.parameters().spec());
        int unit = model.unitProperty().get();
        Asked asked = new Asked(text.order(), now.parameters(), text.samplingProperty().get(), text.question(place, unit, manuscript));
        boolean early = now.state() == Snapshot.State.RUNNING && System.nanoTime() < due;
        if (!early && !asked.equals(answered)) {
            compute(asked, manuscript, place, unit, now.iteration());
        }
    }

    private record Found(Manuscript written, TextStudy study) {
    }

    private void compute(Asked asked, Manuscript manuscript, LayerPlace place, int unit, long iteration) {
        RunningTask work = RunningTask.shownElsewhere();
        running = work;
        answered = asked;
        text.compute();
        long begun = System.nanoTime();
        // what nobody has touched is written anew by the network as it is now, from the same random numbers
        boolean isUntouched = text.isUntouched();
        int wanted = isUntouched ? manuscript.length() - text.beginning().length() : text.wanted();
        Manuscript from = isUntouched ? text.beginning() : manuscript;
        Sampling sampling = asked.sampling();
        Runnable chance = () -> {
            if (work.isCancelled()) {
                throw new CancellationException();
            }
        };
        bench.slow().submit(new Request<Found>(this, () -> {
            Manuscript written = wanted == 0 ? from : from.written(new TextWriter(asked.parameters()), sampling,
                    new SplittableRandom(asked.order()), wanted, chance);
            TextStudy.Question first = asked.question();
            return new Found(written, TextStudy.of(asked.parameters(), new TextStudy.Question(place, first.unit(), written,
                    Math.min(written.length(), first.cursor()), first.corpus(), first.markFrom(), first.markTo(), first.threshold()),
                    chance));
        }, found -> done(asked, found, unit, iteration, begun)).as(work).otherwise(failure -> failed(asked.order(), begun)));
    }

    private void done(Asked asked, Found found, int unit, long iteration, long begun) {
        rest(begun);
        answered = new Asked(asked.order(), asked.parameters(), asked.sampling(), found.study().question());
        // what was found is no question of its own
        isShowing = true;
        try {
            text.show(asked.order(), found.written(), found.study(), model.unitProperty().get(), iteration);
        } finally {
            isShowing = false;
        }
        if (text.order() != asked.order() || model.unitProperty().get() != unit) {
            due = 0;
        }
        follow();
    }

    /** What failed is not tried again; where it was cancelled, another network waits. */
    private void failed(long order, long begun) {
        rest(begun);
        text.giveUp(order);
        follow();
    }

    private void rest(long begun) {
        long now = System.nanoTime();
        due = now + Math.max(PAUSE_NANOS, SHARE * (now - begun));
        running = null;
    }
}
