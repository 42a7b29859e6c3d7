package lab.unroll.window;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import lab.unroll.figure.Spot;
import lab.unroll.window.canvas.FigureView;
import org.testfx.util.WaitForAsyncUtils;

/** Finds spots of the figures within a node: whoever asks for one has a node stand for it, as Tab and the arrow keys do. */
public final class SpotNodes {

    private SpotNodes() {
    }

    /** The node of a spot by its name. */
    public static Node of(Node root, String id) {
        return where(root, spot -> id.equals(spot.id()), "no spot " + id);
    }

    /** The node of the first spot of a kind. From any thread. */
    public static Node where(Node root, Predicate<Spot> wanted, String missing) {
        return Platform.isFxApplicationThread() ? find(root, wanted, missing)
                : WaitForAsyncUtils.waitForAsyncFx(10_000, () -> find(root, wanted, missing));
    }

    private static Node find(Node root, Predicate<Spot> wanted, String missing) {
        for (Node node : root.lookupAll(".figure-view")) {
            FigureView view = (FigureView) node;
            Optional<? extends Spot> found = view.spotsProperty().get().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return view.tabStopAt(found.get());
            }
        }
        throw new AssertionError(missing);
    }
}
