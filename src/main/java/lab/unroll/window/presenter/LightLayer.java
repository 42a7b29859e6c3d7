package lab.unroll.window.presenter;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Dims the picture but for a round light, which follows the mouse. What is under it can be touched as before. */
final class LightLayer extends Pane {

    private final PresenterModel model;

    /**
     * The light over a picture.
     *
     * @param picture whose mouse it follows
     */
    LightLayer(PresenterModel model, Node picture) {
        this.model = model;
        setId("presenter-light");
        setMouseTransparent(true);
        picture.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
        picture.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
        model.spotlightProperty().subscribe(this::show);
        widthProperty().subscribe(() -> show(model.spotlightProperty().get()));
        heightProperty().subscribe(() -> show(model.spotlightProperty().get()));
    }

    private void follow(MouseEvent e) {
        if (model.isLit()) {
            Point2D here = sceneToLocal(e.getSceneX(), e.getSceneY());
            model.light(model.spotlightProperty().get().at(here.getX() / Math.max(1, getWidth()),
                    here.getY() / Math.max(1, getHeight())));
        }
    }

    private void show(Spotlight light) {
        getChildren().clear();
        if (light == null) {
            return;
        }
        double x = light.x() * getWidth();
        double y = light.y() * getHeight();
        double r = light.radius() * getHeight();
        Shape dim = Shape.subtract(new Rectangle(getWidth(), getHeight()), new Circle(x, y, r));
        dim.getStyleClass().add("spotlight-dim");
        Circle ring = new Circle(x, y, r);
        ring.getStyleClass().add("spotlight-ring");
        dim.setManaged(false);
        ring.setManaged(false);
        getChildren().setAll(dim, ring);
    }
}
