package lab.unroll.window.dock;

import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import lab.unroll.figure.ChartFrame;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.ZoomableChart;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.AltGraph;
import lab.unroll.window.kit.Heard;
import lab.unroll.window.kit.PlaceKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.TrainingChartModel;

/**
 * A chart of the training that can be looked at more nearly. The wheel comes nearer to the steps at the pointer, with Ctrl to
 * the values; a drag moves the stretch that is seen; the pointer and the arrow keys move a line with the values. All of it
 * by keys as well.
 */
final class TrainingChart extends Region {

    private static final double NEARER = 1.25;
    /** How far a key moves what is seen, in parts of it. */
    private static final double KEY_PAN = 0.1;

    private final TrainingChartModel model;
    private final Crosshair crosshair = new Crosshair();
    private FigureView view;
    private LongConsumer onStep = step -> { };
    private Subscription following = () -> { };
    /** Where the line stands, in steps of the training. */
    private double step;
    private double dragX = Double.NaN;
    private double dragY;

    TrainingChart(TrainingChartModel model, Texts texts) {
        this.model = model;
        setId("training-chart");
        getStyleClass().addAll("training-chart", "keeps-arrows", "keeps-ends", "keeps-zoom");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        Heard.call(this, texts.text("dock.chart.describe"));
        accessibleRoleDescriptionProperty().bind(texts.text("dock.chart.role"));
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
        addEventFilter(MouseEvent.MOUSE_MOVED, e -> point(e.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> crosshair.show(null, null));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> {
            dragX = Double.NaN;
            setCursor(null);
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                reset();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                crosshair.show(null, null);
            }
        });
    }

    /** Shows a chart in the place of another. */
    void show(FigureView chart) {
        following.unsubscribe();
        view = chart;
        getChildren().setAll(chart, crosshair);
        crosshair.show(null, null);
        following = chart.figureProperty().subscribe(this::follow);
    }

    /** The line stays at its step while the chart below it goes on. */
    private void follow() {
        ZoomableChart chart = chart();
        if (crosshair.reading() == null) {
            return;
        }
        ZoomableChart.Reading there = chart == null ? null : chart.at(chart.frame().x().at(step));
        crosshair.show(there, chart == null ? null : chart.frame());
    }

    /** What a step is gone back to with Enter. */
    void setOnStep(LongConsumer action) {
        onStep = action;
    }

    /** The line with the values. */
    Crosshair crosshair() {
        return crosshair;
    }

    /** The chart on screen; null where it cannot be looked at more nearly. */
    ZoomableChart chart() {
        return view != null && view.figureProperty().get() instanceof ZoomableChart chart ? chart : null;
    }

    private void change(UnaryOperator<ChartLook> look) {
        model.lookProperty().set(look.apply(model.lookProperty().get()));
        crosshair.show(null, null);
    }

    /** All of it again. */
    void reset() {
        change(ChartLook::reset);
    }

    /** The values evenly where they go by decades, and the other way round. */
    void turnValues() {
        ZoomableChart chart = chart();
        if (chart != null) {
            change(look -> look.withValues(other(chart.frame().y().logarithmic())));
        }
    }

    /** The same of the steps. */
    void turnSteps() {
        ZoomableChart chart = chart();
        if (chart != null) {
            change(look -> look.withSteps(other(chart.frame().x().logarithmic())));
        }
    }

    private static ChartLook.Kind other(boolean byDecades) {
        return byDecades ? ChartLook.Kind.LINEAR : ChartLook.Kind.DECADES;
    }

    /** Nearer to the line with the values, or to the middle, or farther off. */
    void zoom(boolean nearer) {
        ZoomableChart chart = chart();
        if (chart != null) {
            double at = crosshair.reading() == null ? chart.frame().plot().getCenterX() : crosshair.reading().x();
            change(look -> look.zoomedSteps(chart.frame(), at, nearer ? NEARER : 1 / NEARER));
        }
    }

    private void wheel(ScrollEvent e) {
        ZoomableChart chart = chart();
        if (chart == null || e.getDeltaX() == 0 && e.getDeltaY() == 0) {
            return;
        }
        ChartFrame frame = chart.frame();
        double factor = Math.pow(NEARER, e.getDeltaY() / 40);
        if (Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
            change(look -> look.panned(frame, e.getDeltaX(), 0));
        } else if (e.isShortcutDown()) {
            change(look -> look.zoomedValues(frame, e.getY(), factor));
        } else {
            change(look -> look.zoomedSteps(frame, e.getX(), factor));
        }
        e.consume();
    }

    private void press(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && chart() != null) {
            dragX = e.getX();
            dragY = e.getY();
        }
    }

    private void drag(MouseEvent e) {
        ZoomableChart chart = chart();
        if (chart == null || Double.isNaN(dragX) || model.lookProperty().get().isWhole()) {
            return;
        }
        double right = e.getX() - dragX;
        double down = e.getY() - dragY;
        dragX = e.getX();
        dragY = e.getY();
        setCursor(Cursor.CLOSED_HAND);
        // not from what is on screen, which may be older than the last move
        ChartFrame frame = chart.frame();
        ChartLook now = model.lookProperty().get();
        ChartFrame latest = new ChartFrame(frame.plot(), now.steps().of(frame.wholeX()),
                now.values().isZoomed() ? now.values().of(frame.wholeY()) : frame.y(), frame.wholeX(), frame.wholeY());
        change(look -> look.panned(latest, right, down));
        e.consume();
    }

    private void point(double pixel) {
        ZoomableChart chart = chart();
        boolean inside = chart != null && pixel >= chart.frame().plot().getX() && pixel <= chart.frame().plot().getMaxX();
        stand(inside ? chart.at(pixel) : null, inside ? chart.frame() : null);
    }

    private void stand(ZoomableChart.Reading reading, ChartFrame frame) {
        crosshair.show(reading, frame);
        step = reading == null ? step : frame.x().valueAt(reading.x());
    }

    private void key(KeyEvent e) {
        ZoomableChart chart = chart();
        if (chart == null || e.isShortcutDown() || e.isAltDown() || AltGraph.isDown(getScene())) {
            return;
        }
        double width = KEY_PAN * chart.frame().plot().getWidth();
        double height = KEY_PAN * chart.frame().plot().getHeight();
        switch (e.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(true);
            case MINUS, SUBTRACT -> zoom(false);
            case DIGIT0, NUMPAD0 -> reset();
            case Y -> turnValues();
            case X -> turnSteps();
            case LEFT -> move(chart, e, width, -1);
            case RIGHT -> move(chart, e, -width, 1);
            case UP -> vertical(chart, e, height, NEARER);
            case DOWN -> vertical(chart, e, -height, 1 / NEARER);
            case PAGE_UP -> change(look -> look.panned(chart.frame(), PlaceKeys.COARSE_STEPS * width, 0));
            case PAGE_DOWN -> change(look -> look.panned(chart.frame(), -PlaceKeys.COARSE_STEPS * width, 0));
            case HOME -> show(chart, chart.at(chart.frame().plot().getX()));
            case END -> show(chart, chart.at(chart.frame().plot().getMaxX()));
            case ENTER -> {
                if (crosshair.reading() != null) {
                    onStep.accept(Math.round(step));
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** With Shift what is seen, else the line with the values. */
    private void move(ZoomableChart chart, KeyEvent e, double pan, int direction) {
        if (e.isShiftDown()) {
            change(look -> look.panned(chart.frame(), pan, 0));
            return;
        }
        ZoomableChart.Reading here = crosshair.reading();
        ZoomableChart.Reading next = here == null ? chart.at(chart.frame().plot().getCenterX())
                : chart.beside(here.x(), direction);
        show(chart, next == null ? here : next);
    }

    /** Nearer to the values or farther off; with Shift what is seen. */
    private void vertical(ZoomableChart chart, KeyEvent e, double pan, double factor) {
        change(look -> e.isShiftDown() ? look.panned(chart.frame(), 0, pan)
                : look.zoomedValues(chart.frame(), chart.frame().plot().getCenterY(), factor));
    }

    private void show(ZoomableChart chart, ZoomableChart.Reading reading) {
        stand(reading, chart.frame());
        if (reading != null) {
            accessibleHelpProperty().set(crosshair.told());
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return view == null ? 0 : view.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return view == null ? 0 : view.prefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(child -> child.resizeRelocate(0, 0, getWidth(), getHeight()));
    }
}
