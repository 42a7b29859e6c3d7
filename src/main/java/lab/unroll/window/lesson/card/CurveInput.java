package lab.unroll.window.lesson.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.answer.RealCurve;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.window.kit.PlaceKeys;
import lab.unroll.lesson.question.Question;

/** A curve that is sketched with the mouse, or point by point with the arrow keys; afterwards the real one lies over it. */
final class CurveInput extends Region implements AnswerInput {

    private static final double HEIGHT = 150;
    private static final double LEFT = 46;
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 22;
    private static final double KEY_STEPS = 20;
    private static final double MOST = 0.6;

    private final CardTools tools;
    private final CurveAxis axis;
    private final List<Double> sketch;
    private final Polyline line = new Polyline();
    private final Polyline real = new Polyline();
    private final Circle mark = new Circle(4);
    private List<Double> shown = List.of();
    private int place;
    private boolean told;

    CurveInput(Question.Curve question, CardTools tools) {
        this.tools = tools;
        axis = CurveAxis.of(question.curve(), tools.asked().get().chanceLoss());
        int points = RealCurve.points(question.curve(), tools.length());
        sketch = new ArrayList<>(Collections.nCopies(points, Double.NaN));
        setId("answer-curve");
        getStyleClass().addAll("curve-card", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        tools.texts().describe(this, "lesson.answer.curve");
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        line.getStyleClass().add("sketch");
        real.getStyleClass().add("real-curve");
        mark.getStyleClass().add("sketch-mark");
        mark.visibleProperty().bind(focusedProperty());
        widthProperty().addListener((o, was, is) -> draw());
        setOnMousePressed(this::sketch);
        setOnMouseDragged(this::sketch);
        setOnMouseReleased(e -> lengthen());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void sketch(MouseEvent e) {
        if (told) {
            return;
        }
        requestFocus();
        double at = (e.getX() - LEFT) / (getWidth() - LEFT - RIGHT) * (sketch.size() - 1);
        int now = (int) Math.max(0, Math.min(sketch.size() - 1, Math.round(at)));
        double value = axis.value(1 - (e.getY() - TOP) / (HEIGHT - TOP - BOTTOM));
        // a quick hand passes over points
        if (e.getEventType() == MouseEvent.MOUSE_DRAGGED && !Double.isNaN(sketch.get(place))) {
            int from = Math.min(place, now);
            int to = Math.max(place, now);
            double before = sketch.get(place);
            for (int i = from; i <= to; i++) {
                double share = now == place ? 1 : (double) (i - place) / (now - place);
                sketch.set(i, before + share * (value - before));
            }
        } else {
            sketch.set(now, value);
        }
        place = now;
        changed();
    }

    /** A hand that begins late or stops early means a curve that goes on so: it is lengthened once most of it is there. */
    private void lengthen() {
        List<Integer> drawn = IntStream.range(0, sketch.size()).filter(i -> !sketch.get(i).isNaN()).boxed().toList();
        if (told || drawn.size() == sketch.size() || drawn.size() < MOST * sketch.size()) {
            return;
        }
        int first = drawn.get(0);
        int last = drawn.get(drawn.size() - 1);
        Collections.fill(sketch.subList(0, first), sketch.get(first));
        Collections.fill(sketch.subList(last, sketch.size()), sketch.get(last));
        changed();
    }

    private void key(KeyEvent e) {
        int across = switch (e.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        int up = switch (e.getCode()) {
            case DOWN -> -1;
            case UP -> 1;
            default -> 0;
        };
        if (across == 0 && up == 0) {
            return;
        }
        e.consume();
        double here = Double.isNaN(sketch.get(place)) ? axis.middle() : sketch.get(place);
        if (across != 0) {
            place = Math.max(0, Math.min(sketch.size() - 1, place + across));
            if (!told && Double.isNaN(sketch.get(place))) {
                sketch.set(place, here);
            }
        } else if (!told) {
            double steps = e.isShiftDown() ? KEY_STEPS * PlaceKeys.COARSE_STEPS : KEY_STEPS;
            sketch.set(place, axis.within(here + up * (axis.high() - axis.low()) / steps));
        }
        changed();
    }

    private void changed() {
        if (!told) {
            boolean whole = sketch.stream().noneMatch(value -> value.isNaN());
            tools.give().accept(whole ? new Answer.Sketch(sketch) : null);
        }
        double value = sketch.get(place);
        // from now on it says where the hand is
        accessibleTextProperty().unbind();
        setAccessibleText(tools.texts().get("lesson.answer.curve.point", place + 1,
                Double.isNaN(value) ? "–" : LiveNumber.shown(value, 2)));
        draw();
    }

    private double x(int point) {
        return LEFT + (getWidth() - LEFT - RIGHT) * point / Math.max(1, sketch.size() - 1);
    }

    private double y(double value) {
        return TOP + (1 - axis.share(value)) * (HEIGHT - TOP - BOTTOM);
    }

    private void draw() {
        getChildren().clear();
        for (double tick : axis.ticks()) {
            Line grid = new Line(LEFT, y(tick), getWidth() - RIGHT, y(tick));
            grid.getStyleClass().add("sketch-grid");
            getChildren().addAll(grid, label(axis.name(tick), LEFT - 6, y(tick), true));
        }
        for (int i : axis.named(sketch.size())) {
            getChildren().add(label(axis.across(i, sketch.size()), x(i), HEIGHT - BOTTOM / 2, false));
        }
        fill(line, sketch);
        fill(real, shown);
        mark.setCenterX(x(place));
        mark.setCenterY(y(Double.isNaN(sketch.get(place)) ? axis.middle() : sketch.get(place)));
        getChildren().addAll(real, line, mark);
        getChildren().forEach(child -> child.setManaged(false));
    }

    private void fill(Polyline into, List<Double> values) {
        into.getPoints().clear();
        for (int i = 0; i < Math.min(values.size(), sketch.size()); i++) {
            if (!values.get(i).isNaN()) {
                into.getPoints().addAll(x(i), y(axis.within(values.get(i))));
            }
        }
    }

    private static Text label(String words, double x, double y, boolean left) {
        Text label = new Text(words);
        label.getStyleClass().add("sketch-label");
        label.setTextOrigin(VPos.CENTER);
        double width = label.getLayoutBounds().getWidth();
        label.setX(left ? x - width : x - width / 2);
        label.setY(y);
        return label;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public String hint() {
        return "lesson.draw";
    }

    @Override
    public void show(Answer answer) {
        if (answer instanceof Answer.Sketch drawn && drawn.values().size() == sketch.size()) {
            Collections.copy(sketch, drawn.values());
            draw();
        }
    }

    @Override
    public void tell(List<Double> curve, boolean again) {
        told = true;
        shown = curve;
        draw();
    }
}
