package lab.unroll.window.presenter;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** The ink over the picture, and the pen and the eraser while they are taken. */
final class InkLayer extends Pane {

    private static final double WIDTH = 4;
    /** So much of the ground shows round the ink, so that it is seen on any colour. */
    private static final double HALO = 3;
    private static final double ERASER = 14;
    private static final double RING = 9;
    private static final double ARM = 22;
    private static final double DOWN = 5;

    private final PresenterModel model;

    InkLayer(PresenterModel model) {
        this.model = model;
        getStyleClass().add("ink-layer");
        setId("presenter-ink");
        model.toolProperty().subscribe(tool -> {
            setMouseTransparent(tool == Tool.POINTER);
            setCursor(tool == Tool.POINTER ? null : tool == Tool.PEN ? Cursor.CROSSHAIR : Cursor.HAND);
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> model.cross().follow(at(e)));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        InkCross cross = model.cross();
        List.of(model.inkProperty(), cross.placeProperty(), cross.downProperty(), cross.shownProperty(), widthProperty(),
                heightProperty()).forEach(any -> any.subscribe(() -> show(model.inkProperty().get())));
        show(model.inkProperty().get());
    }

    private void press(MouseEvent e) {
        model.cross().follow(at(e));
        if (e.getButton() == MouseButton.PRIMARY && model.toolProperty().get() == Tool.PEN) {
            model.draw(model.inkProperty().get().begin(at(e)));
        } else {
            erase(e);
        }
        e.consume();
    }

    private void drag(MouseEvent e) {
        model.cross().follow(at(e));
        if (e.isPrimaryButtonDown() && model.toolProperty().get() == Tool.PEN) {
            model.draw(model.inkProperty().get().draw(at(e)));
        } else {
            erase(e);
        }
        e.consume();
    }

    /** The eraser, or the other end of the pen: the right button. */
    private void erase(MouseEvent e) {
        model.draw(model.inkProperty().get().erase(at(e), ERASER / Math.max(1, getWidth()), ERASER / Math.max(1, getHeight())));
    }

    private Ink.Point at(MouseEvent e) {
        return new Ink.Point(e.getX() / Math.max(1, getWidth()), e.getY() / Math.max(1, getHeight()));
    }

    private void show(Ink ink) {
        getChildren().setAll(ink.lines().stream().flatMap(line -> List.of(shape(line, WIDTH + HALO, "ink-halo"),
                shape(line, WIDTH, "ink-line")).stream()).toList());
        if (model.cross().shownProperty().get()) {
            getChildren().addAll(cross());
        }
    }

    /** Where the pen is that keys move: a ring, filled while it is down. */
    private List<Node> cross() {
        double x = model.cross().placeProperty().get().x() * getWidth();
        double y = model.cross().placeProperty().get().y() * getHeight();
        List<Node> parts = new ArrayList<>();
        for (String style : List.of("ink-cross-halo", "ink-cross")) {
            Circle ring = new Circle(x, y, RING);
            ring.setFill(null);
            for (Shape part : List.of(ring, new Line(x - ARM, y, x - RING, y), new Line(x + RING, y, x + ARM, y),
                    new Line(x, y - ARM, x, y - RING), new Line(x, y + RING, x, y + ARM))) {
                part.getStyleClass().add(style);
                parts.add(part);
            }
        }
        if (model.cross().downProperty().get()) {
            Circle down = new Circle(x, y, DOWN);
            down.getStyleClass().add("ink-cross-down");
            parts.add(down);
        }
        parts.forEach(part -> part.setManaged(false));
        return parts;
    }

    private Shape shape(Ink.Line line, double width, String style) {
        Polyline shape = new Polyline();
        line.points().forEach(point -> shape.getPoints().addAll(point.x() * getWidth(), point.y() * getHeight()));
        if (line.points().size() == 1) {
            // a dot
            shape.getPoints().addAll(List.copyOf(shape.getPoints()));
        }
        shape.setStrokeWidth(width);
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        shape.setFill(null);
        shape.getStyleClass().add(style);
        shape.setManaged(false);
        return shape;
    }
}
