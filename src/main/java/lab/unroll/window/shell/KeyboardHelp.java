package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.window.kit.KeyNames;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.View;

/** The list of keys in two columns, over the window until Escape or its button closes it. */
public final class KeyboardHelp extends StackPane {

    private static final int COLUMNS = 2;
    /** The rows, by the names under which {@link Shortcuts} lists their keys. */
    private static final List<String> ROWS = List.of("play", "step", "part", "ends", "clicker", "present", "sweep", "zoom", "layer",
            "compare", "unit", "phase", "release", "undo", "redo", "spots", "value", "coarse", "slider", "edit", "copy", "mark", "train",
            "rewind", "export", "open", "open-series", "save", "line", "about", "theme", "language", "text-size", "glossary", "describe",
            "help");

    private final Texts texts;
    private final List<View> views;
    private final GridPane table = new GridPane();
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
        this("keyboard-help", texts, "help.title", views);
    }

    /** The list of the keys while presenting, hidden at first. */
    public static KeyboardHelp presenting(Texts texts, List<Row> keys) {
        KeyboardHelp help = new KeyboardHelp("presenter-help", texts, "help.presenting", List.of());
        help.fill(keys);
        return help;
    }

    private KeyboardHelp(String id, Texts texts, String heading, List<View> views) {
        this.texts = texts;
        this.views = views;
        setId(id);
        getStyleClass().add("help-veil");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, heading);
        table.getStyleClass().add("help-table");
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

    /** Lists the keys that the window listens to, by the names of the rows; those of panels and views stand behind them. */
    void list(Map<String, List<KeyCombination>> keys) {
        List<Row> rows = new ArrayList<>();
        ROWS.forEach(row -> rows.add(new Row(names(keys.get(row)), texts.text("help." + row))));
        for (Panel panel : Panel.values()) {
            rows.add(new Row(names(List.of(new KeyCodeCombination(panel.key()))), texts.text("fold." + panel.id())));
        }
        for (View view : views) {
            rows.add(new Row(names(List.of(new KeyCodeCombination(view.key()))), texts.text("help.view", texts.text(view.words()))));
        }
        fill(rows);
    }

    private ObservableValue<String> names(List<? extends KeyCombination> keys) {
        return texts.text("help.title").map(any -> KeyNames.of(keys, texts));
    }

    private void fill(List<Row> keys) {
        int rows = (keys.size() + COLUMNS - 1) / COLUMNS;
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
