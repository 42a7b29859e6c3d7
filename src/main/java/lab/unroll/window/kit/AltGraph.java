package lab.unroll.window.kit;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Whether AltGr is held, with which letters are other signs. Windows tells it as Ctrl and Alt; elsewhere no event of a letter
 * tells it, so the key itself is followed.
 */
public final class AltGraph {

    private AltGraph() {
    }

    /** Follows the key in a scene; before whoever asks. */
    public static void follow(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, e -> {
            if (e.getCode() == KeyCode.ALT_GRAPH) {
                hold(scene, e.getEventType() == KeyEvent.KEY_PRESSED);
            }
        });
        // what is let go elsewhere is not told here
        scene.windowProperty().flatMap(Window::focusedProperty).addListener((o, was, is) -> hold(scene, false));
    }

    private static void hold(Scene scene, boolean down) {
        if (down) {
            scene.getProperties().put(AltGraph.class, true);
        } else {
            scene.getProperties().remove(AltGraph.class);
        }
    }

    /** True while it is held. */
    public static boolean isDown(Scene scene) {
        return scene != null && scene.getProperties().containsKey(AltGraph.class);
    }
}
