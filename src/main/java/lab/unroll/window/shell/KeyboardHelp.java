package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.View;

/** The list of keys in two columns, over the window until Escape or its button closes it. */
public final class KeyboardHelp extends StackPane {

    private static final List<String> KEYS = List.of("play", "step", "ends", "clicker", "present", "sweep", "zoom", "layer", "compare", "unit", "phase",
            "release", "undo", "redo", "value", "edit", "copy", "train", "rewind",
            "export", "open", "open-series", "save", "line", "about", "theme", "language", "text-size", "spots", "glossary", "describe", "help");

    private final Button close = new Button();

    /**
     * A key and what it does.
     *
     * @param key    the name of the key
     * @param action what it does
     */
    public record Row(ObservableValue<String> key, ObservableValue<String> action) {
    }

    /**
     * Hidden at first.
     *
     * @param views the views, whose keys stand in the list
     */
    public KeyboardHelp(Texts texts, List<View> views) {
        this("keyboard-help", texts, "help.title", rows(texts, views));
    }

    /** The list of the keys while presenting, hidden at first. */
    public static KeyboardHelp presenting(Texts texts, List<Row> keys) {
        return new KeyboardHelp("presenter-help", texts, "help.presenting", keys);
    }

    private KeyboardHelp(String id, Texts texts, String heading, List<Row> keys) {
        setId(id);
        getStyleClass().add("help-veil");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, heading);
        GridPane table = new GridPane();
        table.getStyleClass().add("help-table");
        int rows = (keys.size() + 1) / 2;
        for (int i = 0; i < keys.size(); i++) {
            Label key = new Label();
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            key.textProperty().bind(keys.get(i).key());
            Label action = new Label();
            action.textProperty().bind(keys.get(i).action());
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

    private static List<Row> rows(Texts texts, List<View> views) {
        List<Row> rows = new ArrayList<>();
        KEYS.forEach(key -> rows.add(new Row(texts.text("help." + key + ".key"), texts.text("help." + key))));
        for (Panel panel : Panel.values()) {
            rows.add(new Row(new SimpleStringProperty(panel.key().getName()), texts.text("fold." + panel.id())));
        }
        for (View view : views) {
            rows.add(new Row(new SimpleStringProperty(view.key().getName()),
                    texts.text("help.view", texts.text(view.words()))));
        }
        return rows;
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
