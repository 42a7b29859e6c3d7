package lab.unroll.window.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The place of something that is hidden at first: it joins the scene when it is first shown, since JavaFX styles what is
 * hidden as well, which took more than half of the start.
 */
public final class WhenShown extends StackPane {

    /** The place of a node that is shown by its own {@code visible}. */
    public WhenShown(Node shown) {
        setPickOnBounds(false);
        shown.visibleProperty().subscribe(now -> {
            if (now && getChildren().isEmpty()) {
                getChildren().add(shown);
                // only what has been styled can be typed into
                shown.applyCss();
            }
        });
    }
}
