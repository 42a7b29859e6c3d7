package lab.unroll.window.kit;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/**
 * Fills a window with a bench. In a window larger than {@value #WIDTH} x {@value #HEIGHT} the bench is laid out as for a
 * smaller one and shown enlarged, so that text and drawings grow with the window, as on a projector. It is enlarged by as
 * much again as the user wants, as far as {@value #LEAST_WIDTH} x {@value #LEAST_HEIGHT} are left to lay it out in, and as much
 * height as what is open in it needs; or made smaller, with more room for the bench, which only a user who asks for that gets.
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

    private final Fit first;
    private Fit fit;
    private Subscription watched = Subscription.EMPTY;

    /**
     * For which room the content is laid out.
     *
     * @param width       it is not enlarged in a window that is not wider
     * @param height      nor in one that is not higher
     * @param leastWidth  it is whole in this width
     * @param leastHeight and in this height
     * @param needed      but in no height smaller than this, as it stands
     * @param percent     how large the user wants it
     * @param shown       is told how large it is, in percent of the usual, each time that it is laid out
     */
    public record Fit(double width, double height, double leastWidth, double leastHeight, DoubleSupplier needed,
                      ObservableValue<Number> percent, DoubleConsumer shown) {

        /** One whose content is always whole in the least room. */
        public Fit(double width, double height, double leastWidth, double leastHeight, ObservableValue<Number> percent) {
            this(width, height, leastWidth, leastHeight, () -> 0, percent, shown -> { });
        }

        /** How the bench is laid out. */
        public static Fit bench(DoubleSupplier needed, ObservableValue<Number> percent, DoubleConsumer shown) {
            return new Fit(WIDTH, HEIGHT, LEAST_WIDTH, LEAST_HEIGHT, needed, percent, shown);
        }

        /** How much larger than usual everything is shown in a window: so large as it has room for, or smaller if so wanted. */
        public double zoom(double windowWidth, double windowHeight) {
            double usual = usual(windowWidth, windowHeight);
            double most = Math.min(windowWidth / leastWidth, windowHeight / Math.max(leastHeight, needed.getAsDouble()));
            double wanted = usual * percent.getValue().doubleValue() / 100;
            return wanted < usual ? wanted : Math.max(usual, Math.min(most, wanted));
        }

        private double usual(double windowWidth, double windowHeight) {
            return Math.max(1, Math.min(LARGEST, Math.min(windowWidth / width, windowHeight / height)));
        }
    }

    /**
     * Shows a bench.
     *
     * @param first for which room it is laid out at first
     */
    public Magnifier(Region content, Fit first) {
        this.content = content;
        this.first = first;
        fit(first);
        content.getTransforms().setAll(scale);
        scale.xProperty().bind(zoom);
        scale.yProperty().bind(zoom);
        getChildren().setAll(content);
    }

    /** Lays the content out for another room from now on. */
    public void fit(Fit other) {
        fit = other;
        watched.unsubscribe();
        watched = other.percent().subscribe(this::requestLayout);
        requestLayout();
    }

    /** Lays the content out for the same room as at first. */
    public void fitAsAtFirst() {
        fit(first);
    }

    /** How much larger than usual everything in a window of this size is shown, at least 1 where nothing else is wanted. */
    static double zoomFor(double width, double height) {
        return zoomFor(width, height, 100);
    }

    /** The same where the user wants it larger, so large as the window has room for it, or smaller. */
    static double zoomFor(double width, double height, double percent) {
        return zoomFor(width, height, percent, 0);
    }

    /** The same where what is open needs a height. */
    static double zoomFor(double width, double height, double percent, double needed) {
        return Fit.bench(() -> needed, new SimpleDoubleProperty(percent), shown -> { }).zoom(width, height);
    }

    /** How much larger than usual a node is shown, for the sharpness of what is painted in it; 1 outside of a window. */
    public static ObservableValue<Number> zoomOf(Node node) {
        return node.sceneProperty().flatMap(Scene::rootProperty)
                .flatMap(root -> root instanceof Magnifier magnifier ? magnifier.zoom : null)
                .<Number>map(zoom -> zoom.doubleValue() * Enlarged.of(node)).orElse(1);
    }

    @Override
    protected void layoutChildren() {
        zoom.set(fit.zoom(getWidth(), getHeight()));
        content.resizeRelocate(0, 0, getWidth() / zoom.get(), getHeight() / zoom.get());
        fit.shown().accept(zoom.get() / fit.usual(getWidth(), getHeight()) * 100);
    }
}
