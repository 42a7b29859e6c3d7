package lab.unroll.window.kit;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.Styleable;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * A tooltip in the colours of the window over which it stands. While it stands it keeps its size, whatever its text
 * becomes, so that a number that counts does not make it quiver; one that needs more room is put up anew.
 */
public final class Hint extends Tooltip {

    private static final Duration DELAY = Duration.millis(150);
    private static final int MOST_ROUNDS = 4;

    /** The root of the window over which it stands, or last stood; null before. */
    private Parent dressedBy;

    /** A hint without text. */
    public Hint() {
        setShowDelay(DELAY);
        textProperty().addListener((o, was, is) -> makeRoom());
        setOnShown(e -> keepSize());
        setOnHidden(e -> {
            setMinWidth(Region.USE_COMPUTED_SIZE);
            setMinHeight(Region.USE_COMPUTED_SIZE);
        });
    }

    /** Gives a node a hint, which is made when the pointer first comes there: a window has hundreds, each with a scene of its own. */
    public static void on(Node node, ObservableValue<String> text) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Hint hint = new Hint();
                hint.textProperty().bind(text);
                install(node, hint);
            }
        });
    }

    /** Takes away everything that stands over a window: hints, menus, lists of choosers. */
    public static void hideAll() {
        // where a menu goes, the keyboard comes back to what it stood beside, and that may put up its hint
        int rounds = 0;
        while (hideThoseThatStand() && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }

    private static boolean hideThoseThatStand() {
        List<PopupWindow> standing = getWindows().stream().filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast).toList();
        standing.forEach(PopupWindow::hide);
        return !standing.isEmpty();
    }

    /**
     * JavaFX would take the colours from the node last pointed at, of any tooltip: it may be gone from the window. Where a
     * window is gone, a hint that still stands keeps what it had.
     */
    @Override
    public Styleable getStyleableParent() {
        Window window = getOwnerWindow();
        while (window instanceof PopupWindow popup) {
            window = popup.getOwnerWindow();
        }
        Scene scene = window == null ? null : window.getScene();
        dressedBy = scene == null ? dressedBy : scene.getRoot();
        return dressedBy == null ? super.getStyleableParent() : dressedBy;
    }

    private void keepSize() {
        if (getSkin() != null && getSkin().getNode() instanceof Region box) {
            setMinWidth(box.prefWidth(-1));
            setMinHeight(box.prefHeight(-1));
        }
    }

    private void makeRoom() {
        if (!isShowing() || !(getSkin() != null && getSkin().getNode() instanceof Region box)) {
            return;
        }
        if (box.prefWidth(-1) > getMinWidth() || box.prefHeight(-1) > getMinHeight()) {
            Node owner = getOwnerNode();
            Point2D place = new Point2D(getAnchorX(), getAnchorY());
            hide();
            if (owner != null && owner.getScene() != null && owner.getScene().getWindow() != null) {
                show(owner, place.getX(), place.getY());
            }
        }
    }
}
