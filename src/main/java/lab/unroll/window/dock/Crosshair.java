package lab.unroll.window.dock;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import lab.unroll.figure.ChartFrame;
import lab.unroll.figure.ZoomableChart;

/** An upright line through a chart, with what each of its curves says there. */
final class Crosshair extends Region {

    private static final double DOT = 3.5;
    private static final double GAP = 10;

    private final Line line = new Line();
    private final VBox card = new VBox();
    private ZoomableChart.Reading shown;

    Crosshair() {
        setMouseTransparent(true);
        getStyleClass().add("crosshair");
        line.getStyleClass().add("crosshair-line");
        card.getStyleClass().add("crosshair-card");
        card.setManaged(false);
        setVisible(false);
    }

    /** What it stands on, or null. */
    ZoomableChart.Reading reading() {
        return shown;
    }

    /** What it says, in words; empty where it is not seen. */
    String told() {
        return shown == null ? "" : shown.title() + ": " + String.join(", ",
                shown.values().stream().map(ZoomableChart.Value::text).toList());
    }

    void show(ZoomableChart.Reading reading, ChartFrame frame) {
        shown = reading;
        setVisible(reading != null);
        if (reading == null) {
            return;
        }
        double x = reading.x();
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(frame.plot().getY());
        line.setEndY(frame.plot().getMaxY());
        getChildren().setAll(line);
        card.getChildren().clear();
        add(reading.title(), "strong");
        for (ZoomableChart.Value value : reading.values()) {
            if (value.y() >= frame.plot().getY() && value.y() <= frame.plot().getMaxY()) {
                Circle dot = new Circle(x, value.y(), DOT);
                dot.getStyleClass().add("crosshair-dot");
                getChildren().add(dot);
            }
            add(value.text(), "fact");
        }
        getChildren().add(card);
        requestLayout();
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        card.getChildren().add(label);
    }

    /** The card stands beside the line, where there is more room. */
    @Override
    protected void layoutChildren() {
        if (shown == null) {
            return;
        }
        card.autosize();
        boolean right = shown.x() < getWidth() / 2;
        double x = right ? shown.x() + GAP : shown.x() - GAP - card.getWidth();
        card.relocate(Math.max(0, Math.min(getWidth() - card.getWidth(), x)), 2);
    }
}
