package lab.unroll.window.presenter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Magnifier;
import lab.unroll.window.kit.Texts;

/** While the presentation is frozen: the picture as it was, over the bench that goes on beneath. */
final class StillLayer extends StackPane {

    private final Node picture;
    private final ImageView image = new ImageView();

    /**
     * The still of a picture.
     *
     * @param picture what is frozen
     */
    StillLayer(PresenterModel model, Node picture, Texts texts) {
        this.picture = picture;
        setId("presenter-still");
        getStyleClass().add("still");
        setMinSize(0, 0);
        setAlignment(Pos.TOP_LEFT);
        image.setPreserveRatio(false);
        image.setManaged(false);
        image.fitWidthProperty().bind(widthProperty());
        image.fitHeightProperty().bind(heightProperty());
        Label mark = new Label(null, Icons.of("freeze"));
        mark.getStyleClass().add("still-mark");
        texts.label(mark, "frozen");
        StackPane.setAlignment(mark, Pos.TOP_RIGHT);
        getChildren().setAll(image, mark);
        visibleProperty().bind(model.frozenProperty());
        // the picture is taken before the layer is seen
        model.frozenProperty().addListener((o, was, is) -> take(is));
    }

    private void take(boolean frozen) {
        if (!frozen) {
            image.setImage(null);
            return;
        }
        double sharp = Magnifier.zoomOf(picture).getValue().doubleValue()
                * (picture.getScene().getWindow() == null ? 1 : picture.getScene().getWindow().getOutputScaleX());
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(sharp, sharp));
        how.setFill(Color.TRANSPARENT);
        image.setImage(picture.snapshot(how, null));
    }
}
