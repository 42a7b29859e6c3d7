package lab.unroll.window.focus;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import lab.unroll.figure.Spot;
import lab.unroll.window.canvas.FigureView;

/** Dims the window but for the lessons and one part of it. It lies over everything and takes no click. */
public final class Spotlight extends Pane {

    /** The parts of the window that the light can fall on: one entry each. */
    private static final Map<String, String> PARTS = Map.of("stage", ".stage", "inspector", "#panel-inspector", "chart", "#dock #left",
            "dock", "#panel-dock", "transport", ".transport", "trainer", ".dock-right", "header", ".top-bar");
    /** Where those parts stand that are elsewhere while a class looks at them. */
    private static final Map<String, String> PRESENTED = Map.of("chart", "#presenter-chart");
    private static final String STEP = "step";
    private static final double AIR = 4;

    private final FocusModel focus;
    private final Supplier<FigureView> stage;
    private final Runnable follow = this::dim;
    private List<Bounds> seen = List.of();

    /**
     * A light.
     *
     * @param stage the figure whose steps and units it can fall on
     */
    public Spotlight(FocusModel focus, Supplier<FigureView> stage) {
        this.focus = focus;
        this.stage = stage;
        setId("spotlight");
        setMouseTransparent(true);
        setManaged(false);
        sceneProperty().addListener((o, was, is) -> {
            if (was != null) {
                was.removePostLayoutPulseListener(follow);
            }
            if (is != null) {
                is.addPostLayoutPulseListener(follow);
            }
        });
    }

    /** The names of the parts of the window. */
    static List<String> parts() {
        return List.copyOf(PARTS.keySet());
    }

    private void dim() {
        List<Bounds> now = focus.litProperty().get().flatMap(this::bounds).map(lit -> List.of(whole(), lit,
                panel())).orElse(List.of());
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        getChildren().clear();
        if (!now.isEmpty()) {
            Shape dark = Shape.subtract(Shape.subtract(rectangle(now.get(0)), rectangle(now.get(1))), rectangle(now.get(2)));
            dark.getStyleClass().add("dimmed");
            dark.setManaged(false);
            getChildren().add((Path) dark);
        }
    }

    private Bounds whole() {
        return getParent().getLayoutBounds();
    }

    private Bounds panel() {
        Node panel = getScene().lookup("#lesson-panel");
        return panel == null ? new BoundingBox(0, 0, 0, 0) : here(panel, panel.getLayoutBounds());
    }

    private static Rectangle rectangle(Bounds bounds) {
        return new Rectangle(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private Optional<Bounds> bounds(FocusModel.Lit lit) {
        Scene scene = getScene();
        String selector = PARTS.get(lit.part());
        if (selector != null) {
            return Optional.ofNullable(scene.lookup(selector))
                    .or(() -> Optional.ofNullable(PRESENTED.get(lit.part())).map(scene::lookup)).map(node -> here(node, node.getLayoutBounds()));
        }
        FigureView figure = stage.get();
        return figure.getScene() != scene ? Optional.empty() : figure.spotsProperty().get().stream()
                .filter(spot -> lit.part().equals(STEP) ? spot.kind() == Spot.Kind.STEP && spot.step() == lit.number()
                        : spot.kind() == Spot.Kind.STATE && spot.unit() == lit.number() - 1)
                .map(Spot::bounds).reduce(Rectangle2D::createUnion)
                .map(box -> here(figure, new BoundingBox(box.getX() - AIR, box.getY() - AIR, box.getWidth() + 2 * AIR,
                        box.getHeight() + 2 * AIR)));
    }

    private Bounds here(Node node, Bounds local) {
        return getParent().sceneToLocal(node.localToScene(local));
    }
}
