package lab.unroll.window.shell;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lab.unroll.window.kit.Icons;

/** An item of the rail: an icon, its word under it, and a dot while something is being computed there. */
final class RailItem extends ToggleButton {

    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final Region dot = new Region();

    RailItem(String id, String icon, ObservableValue<String> word) {
        setId("rail-" + id);
        getStyleClass().add("rail-item");
        dot.getStyleClass().add("rail-dot");
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        StackPane picture = new StackPane(Icons.of(icon), dot);
        picture.getStyleClass().add("rail-picture");
        setGraphic(picture);
        setContentDisplay(ContentDisplay.TOP);
        textProperty().bind(word);
        setBusy(false);
    }

    /** Whether something is being computed there. */
    void setBusy(boolean busy) {
        dot.setVisible(busy);
        pseudoClassStateChanged(BUSY, busy);
    }
}
