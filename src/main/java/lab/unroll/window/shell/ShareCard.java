package lab.unroll.window.shell;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.session.Controls;
import lab.unroll.session.Page;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.TabLeaves;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.session.Documents;
import lab.unroll.window.session.GuardedControls;
import lab.unroll.window.state.BenchModel;

/** Shares the bench as a preset: with a page of its own, and with controls that are hidden or locked. */
public final class ShareCard extends StackPane {

    /** What becomes of a control. */
    private enum Choice {
        FREE, LOCKED, HIDDEN
    }

    private static final int ROWS = 4;

    private final BenchModel model;
    private final TextField title = new TextField();
    private final TextArea what = new TextArea();
    private final Map<String, ComboBox<Choice>> choices = new LinkedHashMap<>();

    /** Hidden at first. */
    public ShareCard(BenchModel model, Documents documents, Texts texts) {
        this.model = model;
        setId("share");
        getStyleClass().add("help-veil");
        Label heading = new Label();
        heading.getStyleClass().add("panel-title");
        texts.label(heading, "share.title");
        title.setId("share-name");
        TabLeaves.connect(what);
        what.setId("share-what");
        what.setWrapText(true);
        what.setPrefRowCount(ROWS);
        title.promptTextProperty().bind(texts.text("share.name"));
        what.promptTextProperty().bind(texts.text("page.what"));
        GridPane table = new GridPane();
        table.getStyleClass().add("help-table");
        Map<Choice, String> keys = new EnumMap<>(Map.of(Choice.FREE, "share.free", Choice.LOCKED, "share.locked",
                Choice.HIDDEN, "share.hidden"));
        List<String> names = GuardedControls.NAMES;
        for (int i = 0; i < names.size(); i++) {
            Label name = new Label();
            texts.label(name, "share.control." + names.get(i));
            ComboBox<Choice> choice = new ComboBox<>();
            choice.setId("share-" + names.get(i));
            choice.getItems().setAll(Choice.values());
            Choosers.name(choice, one -> texts.text(keys.get(one)));
            choice.setValue(Choice.FREE);
            choices.put(names.get(i), choice);
            table.add(name, i % 2 * 2, i / 2);
            table.add(choice, i % 2 * 2 + 1, i / 2);
        }
        Button save = new Button();
        save.setId("share-save");
        save.getStyleClass().add("primary");
        texts.label(save, "document.save-as");
        save.setOnAction(e -> {
            setVisible(false);
            documents.share(page(), controls());
        });
        Button close = new Button();
        close.setId("share-close");
        texts.label(close, "help.close");
        close.setOnAction(e -> setVisible(false));
        HBox buttons = new HBox(save, close);
        buttons.getStyleClass().add("offers");
        VBox card = new VBox(heading, title, what, table, buttons);
        card.getStyleClass().add("help-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                e.consume();
            }
        });
        setVisible(false);
    }

    /** Asks how. */
    public void open() {
        setVisible(true);
        title.requestFocus();
    }

    /** In the language of the window. */
    private Page page() {
        String name = title.getText().isBlank() ? model.experimentProperty().get().preset() : title.getText().strip();
        return new Page(Map.of(model.languageProperty().get().toLanguageTag(),
                new Page.Text(name, what.getText().strip(), "", "", "", "", "")));
    }

    private Controls controls() {
        return new Controls(chosen(Choice.HIDDEN), chosen(Choice.LOCKED));
    }

    private Set<String> chosen(Choice wanted) {
        Set<String> names = new HashSet<>();
        choices.forEach((name, choice) -> {
            if (choice.getValue() == wanted) {
                names.add(name);
            }
        });
        return names;
    }
}
