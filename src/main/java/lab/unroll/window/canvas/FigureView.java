package lab.unroll.window.canvas;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import lab.unroll.figure.Figure;
import lab.unroll.figure.LayeredFigure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.catalogue.FigureSource;
import lab.unroll.window.kit.Magnifier;
import lab.unroll.window.kit.Worker;

/**
 * Shows a figure: painted on the worker thread, at most once per pulse and only if it changed. The place in it
 * that is touched has a node above the picture.
 */
public final class FigureView extends Region {

    /** What the worker hands back. */
    private record Painted(Figure figure, Object spotsKey, ShownSpots spots, FigureSource source, Object about, double width,
                           double height, double scale, long turn) {

        /** True if there would be nothing new to see: a source always makes the same figure. */
        boolean isOf(FigureSource other, double w, double h, double s) {
            return source == other && width == w && height == h && scale == s;
        }
    }

    private final Worker worker;
    private final ObservableValue<FigureSource> source;
    private final ObservableValue<Number> zoom = Magnifier.zoomOf(this);
    private final boolean ownHeight;
    private final ImageView image = new ImageView();
    private final HotSpots hotSpots;
    private final LetterHints letters;
    private final SpotSweep sweep = new SpotSweep();
    private final Picture picture = new Picture();
    private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ShownSpots> spots = new ReadOnlyObjectWrapper<>(new ShownSpots(null));
    private final InvalidationListener changed = observable -> markStale();
    private final Runnable beforeLayout = this::repaintIfStale;
    private Together together = new Together();
    private final SpotGate gate = new SpotGate(this::isPresent);
    private Supplier<?> about = () -> null;
    private Painted painted;
    /** A picture that waits for those of other figures. */
    private Painted held;
    private Predicate<Figure> keepPicture = next -> false;
    private Image keptPicture;
    private boolean stale = true;
    private boolean underWay;
    private boolean urgent;
    private boolean asked;
    private double figureHeight;
    private long paints;

    private FigureView(Worker worker, ObservableValue<FigureSource> source, boolean ownHeight) {
        this.worker = worker;
        this.source = source;
        this.ownHeight = ownHeight;
        letters = new LetterHints(worker);
        hotSpots = new HotSpots(this, sweep, letters);
        getStyleClass().add("figure-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        image.setMouseTransparent(true);
        getChildren().addAll(image, hotSpots);
        source.addListener(changed);
        widthProperty().addListener(changed);
        heightProperty().addListener(changed);
        zoom.addListener(changed);
        sceneProperty().addListener((o, before, now) -> follow(before, now));
    }

    /** A view that gives the figure its own size. */
    public static FigureView filling(Worker worker, ObservableValue<FigureSource> source) {
        return new FigureView(worker, source, false);
    }

    /** A view that gives the figure its own width and takes the figure's height. */
    public static FigureView asHighAsTheFigure(Worker worker, ObservableValue<FigureSource> source) {
        return new FigureView(worker, source, true);
    }

    /** Which figures its picture waits for. */
    void setTogether(Together others) {
        together = others;
    }

    /** Has this figure painted before others. */
    public void setUrgent(boolean first) {
        urgent = first;
    }

    /**
     * What its pictures are about: where that is another now than when the picture on screen was asked for, nothing is done
     * with its places until the next picture is there.
     */
    public void setAbout(Supplier<?> now) {
        about = now;
    }

    private boolean isPresent() {
        return painted == null || Objects.equals(painted.about, about.get()) || painted.source == source.getValue();
    }

    /** What to do when a place is clicked, or Enter or Space is pressed on it. */
    public void setOnSpot(Consumer<Spot> action) {
        hotSpots.setOnSpot(gate.before(action));
    }

    /** What to do when a place is pointed at or reached by key; null when none is any more. */
    public void setOnPoint(Consumer<Spot> action) {
        hotSpots.setOnPoint(gate.before(action));
    }

    /** What to do besides when a place is clicked, or Enter or Space is pressed on it. */
    public void alsoOnSpot(Consumer<Spot> action) {
        hotSpots.alsoOnSpot(gate.before(action));
    }

    /** What to do while the mouse is drawn from a place to another: with the first and the one it is on now. */
    public void setOnSweep(BiConsumer<Spot, Spot> action) {
        sweep.setOnSweep(gate.before(action));
    }

    /**
     * Explains its letters: in the hints of its places, and {@linkplain #meaningAt where there is none}.
     *
     * @param meaning what a letter means, as it is written in markup; empty for nothing
     * @param known   is told when it has been found where they stand
     */
    public void explainLetters(Function<String, String> meaning, Runnable known) {
        letters.explain(meaning, known);
    }

    /** What the letter at a point of the scene means; empty where there is none, where a place tells it, or before it is known. */
    public String meaningAt(Point2D inScene) {
        Point2D at = sceneToLocal(inScene);
        return letters.isOnSpot() ? "" : letters.at(at.getX(), at.getY());
    }

    /** What the hand does on the places. */
    public void setHand(SpotEditor hand) {
        hotSpots.setHand(gate.before(hand));
    }

    /** More to do when a place is clicked twice. */
    public void setOnOpen(Consumer<Spot> action) {
        hotSpots.setOnOpen(gate.before(action));
    }

    /** When the figure to come makes it worth while, the picture on screen is kept for {@link #keptPicture()}. */
    public void keepPictureWhen(Predicate<Figure> next) {
        keepPicture = next;
    }

    /** The picture before the one on screen, or null if it was not kept. */
    public Image keptPicture() {
        return keptPicture;
    }

    /** The figure that is on screen, or null. */
    public ReadOnlyObjectProperty<Figure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** The places in it that can be touched. From now on somebody asks for them, so that the worker finds them. */
    public ReadOnlyObjectProperty<? extends List<Spot>> spotsProperty() {
        asked = true;
        return spots.getReadOnlyProperty();
    }

    /**
     * Has Tab come to a place: one of {@link #spotsProperty()}, this very object.
     *
     * @return the node that stands for it from now on
     * @throws IllegalArgumentException if it is not on screen any more
     */
    public Node tabStopAt(Spot spot) {
        return hotSpots.tabStopAt(spot);
    }

    /** How often a figure has been put on screen. */
    public long paints() {
        return paints;
    }

    /** True if the screen shows the latest figure. */
    public boolean isSettled() {
        return !stale && !underWay;
    }

    /** True if nothing round it is hidden: what a lesson leaves out has no room and is not painted. */
    public boolean isSeen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    /** True if a picture is to come without anything else that would have to happen before. */
    boolean isToBePainted() {
        return hasRoom() && getScene().getWindow() != null && getScene().getWindow().isShowing() && !isSettled();
    }

    private boolean hasRoom() {
        return getScene() != null && getWidth() >= 1 && (ownHeight || getHeight() >= 1);
    }

    private void follow(Scene before, Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(beforeLayout);
            together.isReady(this);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(beforeLayout);
        }
    }

    private void markStale() {
        stale = true;
        javafx.application.Platform.requestNextPulse();
    }

    /** Begins to paint what has changed; otherwise that is done at the next pulse. */
    public void repaintIfStale() {
        if (!stale || underWay) {
            return;
        }
        if (!hasRoom()) {
            together.isReady(this);
            return;
        }
        stale = false;
        FigureSource wanted = source.getValue();
        if (wanted == null) {
            together.isReady(this);
            return;
        }
        double width = getWidth();
        double height = getHeight();
        double scale = outputScale();
        Painted before = painted;
        if (before != null && before.isOf(wanted, width, height, scale)) {
            together.isReady(this);
            return;
        }
        underWay = true;
        long turn = together.turn();
        boolean touched = asked || hotSpots.isTouched();
        Object of = about.get();
        Callable<Painted> paint = () -> {
            Figure made = wanted.figure(width, height);
            picture.paint(made, scale);
            Object still = made instanceof LayeredFigure layered ? layered.spotsKey() : made;
            boolean same = before != null && still.equals(before.spotsKey);
            ShownSpots found = same ? before.spots : new ShownSpots(made);
            if (touched) {
                found.find();
            }
            return new Painted(made, still, found, wanted, of, width, height, scale, turn);
        };
        worker.submit(this, paint, this::take, failure -> giveUp(), urgent);
    }

    /** The picture before stays until there is something else to paint. */
    private void giveUp() {
        underWay = false;
        together.isReady(this);
        if (stale) {
            markStale();
        }
    }

    private double outputScale() {
        Window window = getScene().getWindow();
        return (window == null ? 1 : window.getOutputScaleX()) * zoom.getValue().doubleValue();
    }

    /** A picture of what is shown now waits for the others; one of what was shown before fits to those on screen. */
    private void take(Painted latest) {
        if (latest.turn == together.turn() && together.holds(this)) {
            held = latest;
            together.isReady(this);
            return;
        }
        show(latest);
        if (!stale) {
            together.isReady(this);
        }
    }

    /** Puts on screen what has waited. */
    void release() {
        if (held != null) {
            Painted latest = held;
            held = null;
            show(latest);
        }
    }

    private void show(Painted latest) {
        painted = latest;
        underWay = false;
        paints++;
        keptPicture = keepPicture.test(painted.figure) ? picture.copy() : null;
        image.setImage(picture.show());
        image.setFitWidth(image.getImage().getWidth() / painted.scale);
        image.setFitHeight(image.getImage().getHeight() / painted.scale);
        figure.set(painted.figure);
        letters.show(painted.figure);
        if (spots.get() != painted.spots) {
            spots.set(painted.spots);
            hotSpots.show(painted.spots);
        }
        if (ownHeight && figureHeight != painted.figure.height()) {
            figureHeight = painted.figure.height();
            requestLayout();
        }
        if (stale) {
            markStale();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return ownHeight ? figureHeight : 100;
    }

    @Override
    protected double computeMinHeight(double width) {
        return ownHeight ? figureHeight : 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    @Override
    protected void layoutChildren() {
        image.relocate(0, 0);
        hotSpots.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
