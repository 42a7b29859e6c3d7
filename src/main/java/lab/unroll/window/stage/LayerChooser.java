package lab.unroll.window.stage;

import java.util.Collections;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.window.edit.Layers;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** The layer and direction that is looked at; seen only where the network has more than one. Short while it is closed. */
final class LayerChooser extends ComboBox<LayerPlace> {

    private static final double WIDTH = 92;

    private final BenchModel model;
    private boolean filling;

    LayerChooser(BenchModel model, Texts texts) {
        this.model = model;
        setId("layer");
        getStyleClass().add("layer-chooser");
        setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Choosers.name(this, place -> Bindings.createStringBinding(() -> Layers.name(place, spec(), texts),
                model.languageProperty()));
        setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(LayerPlace place, boolean empty) {
                super.updateItem(place, empty);
                setText(empty || place == null ? null : Layers.shortName(place, spec(), texts));
            }
        });
        texts.describe(this, "layer.describe", Bindings.createStringBinding(
                () -> model.experimentProperty().get() == null ? "" : Layers.name(model.placeProperty().get(), spec(),
                        texts), model.placeProperty(), model.experimentProperty(), model.languageProperty()));
        managedProperty().bind(visibleProperty());
        model.experimentProperty().map(Experiment::spec).subscribe(spec -> fill());
        model.placeProperty().subscribe(now -> showChoice());
        model.languageProperty().subscribe(now -> fill());
        setOnAction(e -> {
            if (!filling && getValue() != null) {
                model.lookAt(getValue());
            }
        });
    }

    private NetworkSpec spec() {
        return model.experimentProperty().get().spec();
    }

    private void fill() {
        if (model.experimentProperty().get() == null) {
            return;
        }
        filling = true;
        // From the top to the bottom, as they stand in the drawing
        getItems().setAll(LayerPlace.in(spec()));
        Collections.reverse(getItems());
        filling = false;
        setVisible(getItems().size() > 1);
        showChoice();
    }

    private void showChoice() {
        filling = true;
        setValue(getItems().contains(model.placeProperty().get()) ? model.placeProperty().get() : null);
        filling = false;
    }
}
