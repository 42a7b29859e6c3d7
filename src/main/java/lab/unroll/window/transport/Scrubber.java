package lab.unroll.window.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import lab.unroll.experiment.Reading;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;

/**
 * The time line: a tick per step with the symbol read there, and the playhead to drag. Let go, it snaps to the end of the
 * nearest step, unless Shift is held.
 */
public final class Scrubber extends Region {

    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final double LINE = 20;
    private static final double LABEL_TOP = 31;
    private static final double TICK = 10;
    private static final double THUMB = 16;
    private static final double MARGIN = 28;
    private static final double CLOSEST_TICKS = 9;
    private static final double CLOSEST_LABELS = 17;
    private static final double LABEL_GAP = 6;
    private static final String COVERED = "?";

    private final BenchModel model;
    private final Region line = region("track");
    private final Region done = region("done");
    private final Region window = region("window");
    private final Region thumb = region("thumb");
    private final List<Region> ticks = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private Map<Integer, Double> columns = Map.of();

    /** The time line of a bench. */
    public Scrubber(BenchModel model) {
        this.model = model;
        setId("scrubber");
        getStyleClass().add("scrubber");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setPrefHeight(56);
        setMinHeight(56);
        model.readingProperty().subscribe(reading -> {
            if (reading != null) {
                fill(reading.inputLabels());
            }
        });
        model.positionProperty().subscribe(position -> {
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        model.playhead().reverseProperty().subscribe(this::label);
        model.playhead().coverProperty().subscribe(this::label);
        model.playhead().sweepProperty().subscribe(sweep -> {
            pseudoClassStateChanged(BACKWARD, sweep == Pass.BACKWARD);
            requestLayout();
        });
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::letGo);
    }

    /** Puts the ticks under the columns of the stage: the middle of each step's column, or empty to spread them. */
    public void alignWith(Map<Integer, Double> middles) {
        if (!columns.equals(middles)) {
            columns = Map.copyOf(middles);
            requestLayout();
        }
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        region.setManaged(false);
        return region;
    }

    private void fill(List<String> symbols) {
        if (ticks.size() != symbols.size()) {
            ticks.clear();
            labels.clear();
            for (int t = 1; t <= symbols.size(); t++) {
                ticks.add(region("tick"));
                Label label = new Label();
                label.getStyleClass().add("tick-label");
                label.setMouseTransparent(true);
                labels.add(label);
            }
            getChildren().setAll(window, line, done);
            getChildren().addAll(ticks);
            getChildren().addAll(labels);
            getChildren().add(thumb);
        }
        label();
    }

    /** Writes the symbols in the order in which they are read. */
    private void label() {
        Reading reading = model.readingProperty().get();
        if (reading != null && labels.size() == reading.inputLabels().size() && labels.size() == model.length()) {
            for (int place = 1; place <= labels.size(); place++) {
                int t = model.playhead().turn(place);
                boolean ownAnswer = model.experimentProperty().get().isPair() && reading.trace().answers(t);
                labels.get(place - 1).setText(ownAnswer && model.playhead().hides(t) ? COVERED
                        : ControlLettering.drawable(reading.inputLabels().get(t - 1)));
            }
        }
        requestLayout();
    }

    private void drag(MouseEvent e) {
        model.playhead().pause();
        model.seek(positionAt(e.getX()));
    }

    private void letGo(MouseEvent e) {
        int pressed = (int) Math.round(positionAt(e.getX()));
        if (e.isShiftDown()) {
            return;
        }
        if (e.isStillSincePress() && pressed >= 1 && pressed <= model.length()) {
            // a click is on a step, also on one that is covered: it may answer a question
            model.selectStep(model.playhead().turn(pressed));
        } else {
            model.playhead().seek(Math.round(model.positionProperty().get()));
        }
    }

    /** Where a position lies, in pixels. */
    double xOf(double position) {
        int whole = (int) Math.floor(position);
        double share = position - whole;
        double from = stepX(whole);
        return share == 0 ? from : from + share * (stepX(whole + 1) - from);
    }

    /** Where a whole position lies: 0 and T+1 one column beside the first and the last step. */
    private double stepX(int place) {
        int length = model.length();
        if (isAligned()) {
            double pitch = length > 1 ? column(2) - column(1) : 60;
            double x = place == 0 ? column(1) - pitch : place > length ? column(length) + pitch : column(place);
            return Math.max(THUMB / 2 + 2, Math.min(getWidth() - THUMB / 2 - 2, x));
        }
        double earliest = model.playhead().earliest();
        return MARGIN + (getWidth() - 2 * MARGIN) * (place - earliest) / (model.playhead().latest() - earliest);
    }

    /** True if the columns, in a row, are of all steps; for a moment they may still be some of a longer run's. */
    private boolean isAligned() {
        return columns.size() == model.length() && columns.containsKey(1) && columns.containsKey(model.length());
    }

    /** The middle of the column of the step that is read at a place. */
    private double column(int place) {
        return columns.get(model.playhead().turn(place));
    }

    private double positionAt(double x) {
        int first = (int) model.playhead().earliest();
        int last = (int) model.playhead().latest();
        for (int t = first + 1; t <= last; t++) {
            double from = stepX(t - 1);
            double share = (x - from) / (stepX(t) - from);
            if (share <= 1) {
                return t - 1 + Math.max(0, share);
            }
        }
        return last;
    }

    @Override
    protected void layoutChildren() {
        if (ticks.size() != model.length()) {
            return;
        }
        double position = model.positionProperty().get();
        double x = xOf(position);
        double start = xOf(model.playhead().earliest());
        double end = xOf(model.playhead().latest());
        boolean backward = model.playhead().isBackward();
        place(line, start, end, 4);
        place(done, x, backward ? end : start, 4);
        placeWindow();
        thumb.resizeRelocate(x - THUMB / 2, LINE - THUMB / 2, THUMB, THUMB);
        double labelsEnd = Double.NaN;
        double lastWidth = 0;
        double size = (end - start) / model.length() < CLOSEST_TICKS ? TICK / 2 : TICK;
        int current = model.playhead().turn(model.stepBinding().get());
        double currentX = xOf(current);
        double currentWidth = labels.get(current - 1).prefWidth(-1);
        for (int t = 1; t <= ticks.size(); t++) {
            Region tick = ticks.get(t - 1);
            double middle = xOf(t);
            tick.resizeRelocate(middle - size / 2, LINE - size / 2, size, size);
            tick.pseudoClassStateChanged(PAST, backward ? t >= position : t <= position);
            Label label = labels.get(t - 1);
            label.pseudoClassStateChanged(CURRENT, t == current);
            double width = label.prefWidth(-1);
            boolean nearCurrent = t != current && Math.abs(middle - currentX) < apart(width, currentWidth);
            boolean shown = t == current || !nearCurrent && !(Math.abs(middle - labelsEnd) < apart(width, lastWidth));
            label.setVisible(shown);
            label.resizeRelocate(middle - width / 2, LABEL_TOP, width, label.prefHeight(-1));
            if (shown) {
                labelsEnd = middle;
                lastWidth = width;
            }
        }
    }

    /** How far apart the middles of two labels are at least. */
    private static double apart(double width, double other) {
        return Math.max(CLOSEST_LABELS, (width + other) / 2 + LABEL_GAP);
    }

    /** What part of a long sequence the stage shows. */
    private void placeWindow() {
        boolean part = !columns.isEmpty() && columns.size() < model.length();
        window.setVisible(part);
        if (part) {
            double one = stepX(model.playhead().turn(Collections.min(columns.keySet())));
            double other = stepX(model.playhead().turn(Collections.max(columns.keySet())));
            place(window, Math.min(one, other) - TICK / 2, Math.max(one, other) + TICK / 2, THUMB + 4);
        }
    }

    private static void place(Region bar, double from, double to, double thickness) {
        bar.resizeRelocate(Math.min(from, to), LINE - thickness / 2, Math.abs(to - from), thickness);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> model.positionProperty().get();
            case MIN_VALUE -> model.playhead().earliest();
            case MAX_VALUE -> model.playhead().latest();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
