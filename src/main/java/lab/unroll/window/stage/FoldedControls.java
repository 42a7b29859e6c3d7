package lab.unroll.window.stage;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.Level;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.StageModel;

/** What can be done with the folded network: unfold it, name its functions. Stands beside it on the drawing. */
final class FoldedControls extends HBox {

    /** @param pair whether there are an encoder, which stands on the left, and a decoder: then they stand in between */
    FoldedControls(StageModel stage, ObservableValue<Boolean> pair, Texts texts) {
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
        VBox between = new VBox();
        between.getStyleClass().add("folded-controls");
        between.setAlignment(Pos.TOP_CENTER);
        pair.subscribe(is -> {
            getStyleClass().remove("between");
            getStyleClass().addAll(is ? List.of("between") : List.of());
            StackPane.setAlignment(this, is ? Pos.TOP_CENTER : Pos.TOP_LEFT);
            between.getChildren().clear();
            getChildren().clear();
            (is ? between : this).getChildren().setAll(unfold, named);
            if (is) {
                getChildren().setAll(between);
            }
        });
        visibleProperty().bind(stage.levelProperty().isEqualTo(Level.NETWORK).and(stage.unfoldedProperty().isEqualTo(0)));
    }
}
