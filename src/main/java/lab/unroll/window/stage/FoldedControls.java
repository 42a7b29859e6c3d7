package lab.unroll.window.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lab.unroll.figure.Level;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.StageModel;

/** What can be done with the folded network: unfold it, name its functions. Stands beside it on the drawing. */
final class FoldedControls extends HBox {

    FoldedControls(StageModel stage, Texts texts) {
        getStyleClass().add("folded-controls");
        setAlignment(Pos.TOP_LEFT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button unfold = new Button();
        unfold.setId("unfold");
        texts.label(unfold, "stage.unfold");
        texts.describe(unfold, "stage.unfold.describe");
        unfold.setOnAction(e -> stage.show(Level.UNROLLED));
        ToggleButton named = new ToggleButton();
        named.setId("named");
        texts.label(named, "stage.named");
        texts.describe(named, "stage.named.describe");
        named.selectedProperty().bindBidirectional(stage.namedProperty());
        getChildren().setAll(unfold, named);
        visibleProperty().bind(stage.levelProperty().isEqualTo(Level.NETWORK).and(stage.unfoldedProperty().isEqualTo(0)));
    }
}
