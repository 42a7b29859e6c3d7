package lab.unroll.window.rewind;

import java.util.Arrays;
import java.util.stream.LongStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import lab.unroll.rewind.Branches;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.RewindModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.window.work.Rewind;

/**
 * The time line of the training: the steps of the present branch from the first to now, with a tick where what it was like
 * is kept. Dragged, the bench shows the nearest kept step; let go, the exact one. The arrows go from kept step to kept step,
 * with Shift by one step; Home and End to the first and to now; Enter goes on from there, Escape comes back to now.
 */
public final class TrainingScrubber extends Region {

    private static final double HEIGHT = 20;
    private static final double LINE = 8;
    private static final double THUMB = 14;
    private static final double MARGIN = 9;
    private static final double TICK_TOP = 14;
    private static final double TICK_END = 18;
    private static final double CLOSEST_TICKS = 3;

    private final Rewind rewind;
    private final RewindModel place;
    private final Texts texts;
    private final Region track = region("track");
    private final Region done = region("done");
    private final Region thumb = region("thumb");
    private final Path ticks = new Path();
    private long[] kept = new long[0];

    /** The time line of a bench. */
    public TrainingScrubber(BenchController bench, Texts texts) {
        this.rewind = bench.rewind();
        this.place = bench.model().rewind();
        this.texts = texts;
        setId("training-scrubber");
        getStyleClass().addAll("scrubber", "training-scrubber", "keeps-arrows", "keeps-ends");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        ticks.setManaged(false);
        ticks.setMouseTransparent(true);
        ticks.getStyleClass().add("ticks");
        getChildren().addAll(ticks, track, done, thumb);
        texts.describe(this, Bindings.createStringBinding(this::told, place.branchesProperty(), place.pastProperty(),
                bench.model().languageProperty()));
        place.branchesProperty().subscribe(this::show);
        place.pastProperty().subscribe(past -> {
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        setOnMousePressed(e -> {
            requestFocus();
            drag(e);
        });
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> rewind.goTo(stepAt(e.getX())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        region.setManaged(false);
        return region;
    }

    private void show(Branches all) {
        kept = all.kept(all.current());
        setDisable(place.now() == 0);
        requestLayout();
    }

    private String told() {
        return texts.get("rewind.scrubber", Steps.grouped(step()), Steps.grouped(place.now()), kept.length,
                place.memoryProperty().get() >> 20);
    }

    /** The step that is shown. */
    private long step() {
        return place.isBack() ? place.pastProperty().get().step() : place.now();
    }

    private void drag(MouseEvent e) {
        rewind.glanceAt(stepAt(e.getX()));
    }

    private void press(KeyEvent e) {
        long step = place.isBack() ? place.pastProperty().get().wanted() : place.now();
        boolean one = e.isShiftDown();
        switch (e.getCode()) {
            case LEFT -> rewind.goTo(Math.max(0, one ? step - 1 : before(step)));
            case RIGHT -> rewind.goTo(one ? step + 1 : after(step));
            case HOME -> rewind.goTo(0);
            case END, ESCAPE -> rewind.backToNow();
            case ENTER -> rewind.goOn();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private long before(long step) {
        return LongStream.of(kept).filter(one -> one < step).max().orElse(0);
    }

    private long after(long step) {
        return LongStream.of(kept).filter(one -> one > step).min().orElse(Long.MAX_VALUE);
    }

    private double xOf(long step) {
        double share = place.now() == 0 ? 0 : (double) step / place.now();
        return MARGIN + (getWidth() - 2 * MARGIN) * share;
    }

    private long stepAt(double x) {
        double share = (x - MARGIN) / (getWidth() - 2 * MARGIN);
        return Math.round(Math.max(0, Math.min(1, share)) * place.now());
    }

    @Override
    protected void layoutChildren() {
        double start = xOf(0);
        double end = xOf(place.now());
        double at = place.now() == 0 ? start : xOf(step());
        track.resizeRelocate(start, LINE - 2, end - start, 4);
        done.resizeRelocate(start, LINE - 2, at - start, 4);
        thumb.resizeRelocate(at - THUMB / 2, LINE - THUMB / 2, THUMB, THUMB);
        ticks.getElements().clear();
        double before = Double.NEGATIVE_INFINITY;
        for (long step : kept) {
            double x = Math.round(xOf(step)) + 0.5;
            if (x - before >= CLOSEST_TICKS) {
                ticks.getElements().addAll(Arrays.asList(new MoveTo(x, TICK_TOP), new LineTo(x, TICK_END)));
                before = x;
            }
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) step();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) place.now();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
