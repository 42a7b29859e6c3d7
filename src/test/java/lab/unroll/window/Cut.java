package lab.unroll.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import lab.unroll.window.canvas.FigureView;

/** Looks for what is pushed out of its place. What scrolls and what is painted keep to theirs anyway. On the FX thread. */
final class Cut {

    /** The air around a line of text is no loss. */
    private static final double AIR = 3;

    private Cut() {
    }

    /** What within a node reaches out of its place, in words for a test. */
    static List<String> in(Parent parent) {
        List<String> cut = new ArrayList<>();
        look(parent, cut);
        return cut;
    }

    private static void look(Parent parent, List<String> cut) {
        Bounds room = parent.getLayoutBounds();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || !child.isManaged()) {
                continue;
            }
            Bounds there = child.localToParent(child.getLayoutBounds());
            if (!(child instanceof Text) && (there.getMinX() < room.getMinX() - AIR || there.getMaxX() > room.getMaxX() + AIR
                    || there.getMinY() < room.getMinY() - AIR || there.getMaxY() > room.getMaxY() + AIR)) {
                cut.add(String.format("%s at %.0f..%.0f, %.0f..%.0f in %.0f x %.0f of %s", named(child), there.getMinX(),
                        there.getMaxX(), there.getMinY(), there.getMaxY(), room.getWidth(), room.getHeight(), named(parent)));
            }
            if (child instanceof FigureView || child instanceof ScrollPane || child instanceof TableView<?>) {
                continue;
            }
            if (child instanceof Parent more) {
                look(more, cut);
            }
        }
    }

    private static String named(Node node) {
        return node.getClass().getSimpleName() + (node.getId() != null ? "#" + node.getId() : "") + "."
                + String.join(".", node.getStyleClass());
    }
}
