package lab.unroll.window.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lies over the window and shows a card beside the place that it belongs to. Escape or a press elsewhere closes it; after
 * Escape the keyboard goes back to the place.
 */
public abstract class CardLayer extends Pane {

    private static final double GAP = 6;

    private Region card;
    private Node place;

    /** A layer that {@linkplain #hold holds} no card yet. */
    protected CardLayer() {
        setPickOnBounds(false);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        sceneProperty().addListener((o, was, is) -> follow(is));
    }

    private void follow(Scene scene) {
        if (scene != null) {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                if (isOpen() && isElsewhere(e)) {
                    hide();
                }
            });
        }
    }

    /** Takes its card, which joins the scene when it is first opened. */
    protected final void hold(Region its) {
        card = its;
        card.setVisible(false);
        getChildren().clear();
    }

    /** True if a press is not on the card. */
    protected boolean isElsewhere(MouseEvent press) {
        return !isWithin(card, press);
    }

    /** True if a press is on a node. */
    protected static boolean isWithin(Node node, MouseEvent press) {
        return node.localToScene(node.getLayoutBounds()).contains(press.getSceneX(), press.getSceneY());
    }

    /** True if the card is seen. */
    protected final boolean isOpen() {
        return card.isVisible();
    }

    /** Opens the card beside a node. */
    protected final void open(Node beside) {
        place = beside;
        card.setVisible(true);
        if (getChildren().isEmpty()) {
            getChildren().add(card);
            // only what has been styled can be typed into
            card.applyCss();
        }
        requestLayout();
    }

    /** Closes the card, and hands the keyboard back to the place. */
    protected final void close() {
        if (isOpen()) {
            hide();
            if (place.getScene() != null) {
                place.requestFocus();
            }
        }
    }

    /** Closes the card. */
    protected void hide() {
        card.setVisible(false);
    }

    @Override
    protected final void layoutChildren() {
        if (place == null || place.getScene() == null) {
            return;
        }
        double width = card.prefWidth(-1);
        double height = card.prefHeight(width);
        Bounds target = sceneToLocal(place.localToScene(place.getLayoutBounds()));
        Point2D at = beside(target, width, height);
        card.resizeRelocate(Math.round(at.getX()), Math.round(at.getY()), width, height);
    }

    /** Below the target, or above it where there is no room below; inside the window. */
    private Point2D beside(Bounds target, double width, double height) {
        double below = target.getMaxY() + GAP;
        double y = below + height <= getHeight() - GAP ? below : Math.max(GAP, target.getMinY() - GAP - height);
        double x = target.getCenterX() - width / 2;
        return new Point2D(Math.max(GAP, Math.min(getWidth() - GAP - width, x)), y);
    }
}
