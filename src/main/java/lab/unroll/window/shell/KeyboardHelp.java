package lab.unroll.window.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.window.kit.Texts;

/** The list of keys in two columns, over the window until Escape or its button closes it. */
public final class KeyboardHelp extends StackPane {

    private static final List<String> KEYS = List.of("play", "step", "ends", "sweep", "zoom", "layer", "compare", "unit", "phase",
            "release", "undo", "redo", "value", "edit", "copy", "train",
            "export", "open", "theme", "language", "spots", "help");

    private final Button close = new Button();

    /** Hidden at first. */
    public KeyboardHelp(Texts texts) {
        setId("keyboard-help");
        getStyleClass().add("help-veil");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "help.title");
        GridPane table = new GridPane();
        table.getStyleClass().add("help-table");
        int rows = (KEYS.size() + 1) / 2;
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label();
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            texts.label(key, "help." + KEYS.get(i) + ".key");
            Label action = new Label();
            texts.label(action, "help." + KEYS.get(i));
            table.add(key, i / rows * 2, i % rows);
            table.add(action, i / rows * 2 + 1, i % rows);
        }
        texts.label(close, "help.close");
        close.getStyleClass().add("primary");
        close.setOnAction(e -> hide());
        VBox card = new VBox(title, table, close);
        card.getStyleClass().add("help-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                hide();
                e.consume();
            }
        });
        hide();
    }

    /** Shows or hides the list. */
    public void toggle() {
        if (isVisible()) {
            hide();
        } else {
            setVisible(true);
            close.requestFocus();
        }
    }

    private void hide() {
        setVisible(false);
    }
}
