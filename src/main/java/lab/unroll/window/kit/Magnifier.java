package lab.unroll.window.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Fills a window with a bench. In a window larger than {@value #WIDTH} x {@value #HEIGHT} the bench is laid out as for a
 * smaller one and shown enlarged, so that text and drawings grow with the window, as on a projector. It is enlarged by as
 * much again as the user wants, as far as {@value #LEAST_WIDTH} x {@value #LEAST_HEIGHT} are left to lay it out in.
 */
public final class Magnifier extends Region {

    /** The bench is not enlarged in a window that is not wider. */
    static final double WIDTH = 1440;
    /** The bench is not enlarged in a window that is not higher. */
    static final double HEIGHT = 900;
    /** The bench is whole in this width. */
    static final double LEAST_WIDTH = 1024;
    /** The bench is whole in this height. */
    static final double LEAST_HEIGHT = 576;
    private static final double LARGEST = 3;

    private final Region content;
    private final Scale scale = new Scale();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    private final ObservableValue<Number> percent;

    /**
     * Shows a bench.
     *
     * @param percent how large the user wants it
     */
    public Magnifier(Region content, ObservableValue<Number> percent) {
        this.content = content;
        this.percent = percent;
        percent.subscribe(this::requestLayout);
        content.getTransforms().setAll(scale);
        scale.xProperty().bind(zoom);
        scale.yProperty().bind(zoom);
        getChildren().setAll(content);
    }

    /** How much larger than usual everything in a window of this size is shown, at least 1. */
    static double zoomFor(double width, double height) {
        return Math.max(1, Math.min(LARGEST, Math.min(width / WIDTH, height / HEIGHT)));
    }

    /** The same where the user wants it larger: so large as the window has room for it. */
    static double zoomFor(double width, double height, double percent) {
        double usual = zoomFor(width, height);
        double most = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
        return Math.max(usual, Math.min(most, usual * percent / 100));
    }

    /** How much larger than usual a node is shown, for the sharpness of what is painted in it; 1 outside of a window. */
    public static ObservableValue<Number> zoomOf(Node node) {
        return node.sceneProperty().flatMap(Scene::rootProperty)
                .flatMap(root -> root instanceof Magnifier magnifier ? magnifier.zoom : null).orElse(1);
    }

    @Override
    protected void layoutChildren() {
        zoom.set(zoomFor(getWidth(), getHeight(), percent.getValue().doubleValue()));
        content.resizeRelocate(0, 0, getWidth() / zoom.get(), getHeight() / zoom.get());
    }
}
