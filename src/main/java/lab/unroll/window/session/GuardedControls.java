package lab.unroll.window.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import lab.unroll.session.Controls;

/** Hides and locks controls of the window as a preset wants it. */
public final class GuardedControls {

    /** What can be hidden and locked, by the ids of nodes. */
    public static final List<String> NAMES = List.of("experiment", "task-settings", "cell", "network", "compare", "hidden",
            "length", "seed", "export", "panel-inspector", "panel-dock");

    private static final String LOCKED = "locked";
    private static final double LOCKED_OPACITY = 0.5;

    private final Scene scene;
    /** What was hidden or locked, and could be reached by Tab before. */
    private final Map<Node, Boolean> guarded = new HashMap<>();

    private GuardedControls(Scene scene) {
        this.scene = scene;
    }

    /** Follows the presets that are opened in a window. */
    public static void follow(Scene scene, Documents documents) {
        GuardedControls guard = new GuardedControls(scene);
        documents.controlsProperty().subscribe(guard::show);
    }

    private void show(Controls controls) {
        guarded.forEach((node, traversable) -> {
            node.getStyleClass().remove(LOCKED);
            node.setMouseTransparent(false);
            node.setFocusTraversable(traversable);
            node.setOpacity(1);
        });
        guarded.clear();
        controls.locked().forEach(name -> guard(name, true));
        controls.hidden().forEach(name -> guard(name, false));
    }

    /** The room of what is hidden stays: the others do not move under the hand. */
    private void guard(String name, boolean seen) {
        Node node = NAMES.contains(name) ? scene.lookup("#" + name) : null;
        if (node != null) {
            guarded.put(node, node.isFocusTraversable());
            node.getStyleClass().add(LOCKED);
            node.setMouseTransparent(true);
            node.setFocusTraversable(false);
            node.setOpacity(seen ? LOCKED_OPACITY : 0);
        }
    }
}
