package lab.unroll.window.presenter;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.util.Duration;

/**
 * While the class sees a picture that is frozen: what goes on beneath it, for the eyes and the mouse of whoever presents. What
 * is clicked or dragged here is clicked or dragged there.
 */
final class Mirror extends ImageView {

    private static final Duration LOOK = Duration.millis(250);

    private final PresenterModel model;
    private final Node picture;
    private final Timeline looking = new Timeline(new KeyFrame(LOOK, e -> look()));
    /** What the mouse has pressed and not let go yet. */
    private Node held;

    /** The mirror of a picture, which looks into it as long as it is {@linkplain #watch watched}. */
    Mirror(PresenterModel model, Node picture) {
        this.model = model;
        this.picture = picture;
        setId("presenter-mirror");
        setPreserveRatio(true);
        setPickOnBounds(true);
        visibleProperty().bind(model.frozenProperty());
        managedProperty().bind(visibleProperty());
        looking.setCycleCount(Animation.INDEFINITE);
        addEventHandler(MouseEvent.ANY, this::pass);
        model.frozenProperty().addListener((o, was, is) -> watch(is));
    }

    /** Looks, as long as there is something to be seen. */
    void watch(boolean wanted) {
        if (wanted && model.frozenProperty().get() && getScene() != null && getScene().getWindow().isShowing()) {
            look();
            looking.play();
        } else {
            looking.stop();
            setImage(null);
        }
    }

    private void look() {
        setImage(picture.snapshot(null, null));
    }

    private void pass(MouseEvent e) {
        Point2D place = new Point2D(e.getX() / getLayoutBounds().getWidth() * picture.getLayoutBounds().getWidth(),
                e.getY() / getLayoutBounds().getHeight() * picture.getLayoutBounds().getHeight());
        Point2D there = picture.localToScene(place);
        Node target = held != null ? held : at(picture, there);
        if (e.getEventType() == MouseEvent.MOUSE_PRESSED) {
            held = target;
        } else if (e.getEventType() == MouseEvent.MOUSE_CLICKED || e.getEventType() == MouseEvent.MOUSE_MOVED) {
            held = null;
        }
        if (target != null && e.getEventType() != MouseEvent.MOUSE_ENTERED && e.getEventType() != MouseEvent.MOUSE_EXITED
                && e.getEventType() != MouseEvent.MOUSE_ENTERED_TARGET && e.getEventType() != MouseEvent.MOUSE_EXITED_TARGET) {
            Event.fireEvent(target, new MouseEvent(e.getEventType(), there.getX(), there.getY(), there.getX(), there.getY(),
                    e.getButton(), e.getClickCount(), e.isShiftDown(), e.isControlDown(), e.isAltDown(), e.isMetaDown(),
                    e.isPrimaryButtonDown(), e.isMiddleButtonDown(), e.isSecondaryButtonDown(), e.isSynthesized(),
                    e.isPopupTrigger(), e.isStillSincePress(), new PickResult(target, there.getX(), there.getY())));
        }
        e.consume();
    }

    /** What a mouse would touch at a place of the scene; null for nothing. */
    private static Node at(Node node, Point2D there) {
        if (!node.isVisible() || node.isMouseTransparent()
                || node.getClip() != null && !node.getClip().contains(node.getClip().sceneToLocal(there))) {
            return null;
        }
        if (node instanceof Parent parent) {
            for (int i = parent.getChildrenUnmodifiable().size() - 1; i >= 0; i--) {
                Node inside = at(parent.getChildrenUnmodifiable().get(i), there);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return node.contains(node.sceneToLocal(there)) ? node : null;
    }
}
