package lab.unroll.window.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** What lies in a scroll pane. */
public final class Viewports {

    private Viewports() {
    }

    /**
     * Has what a pane scrolls painted straight to the screen. JavaFX keeps it as a picture of its own, which pays only while
     * scrolling: what moves in it is otherwise painted twice, and all of it whenever a part changes.
     */
    public static void paintStraight(ScrollPane pane) {
        pane.skinProperty().addListener((o, was, is) -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
