package lab.unroll.window.glossary;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.glossary.Glossary;
import lab.unroll.window.kit.Texts;

/** All terms in a list, with a field to look for one. Hidden at first. */
public final class GlossaryPanel extends StackPane {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;

    private final ObservableValue<Glossary> glossary;
    private final TextField wanted = new TextField();
    private final VBox list = new VBox();

    /** The list of a glossary. */
    public GlossaryPanel(ObservableValue<Glossary> glossary, Texts texts) {
        this.glossary = glossary;
        setId("glossary");
        getStyleClass().add("help-veil");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "glossary.title");
        wanted.setId("glossary-search");
        wanted.promptTextProperty().bind(texts.text("glossary.search"));
        wanted.textProperty().addListener((o, was, is) -> fill());
        list.getStyleClass().add("glossary-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        Button close = new Button();
        close.setId("glossary-close");
        close.getStyleClass().add("primary");
        texts.label(close, "help.close");
        close.setOnAction(e -> setVisible(false));
        VBox card = new VBox(title, wanted, scroll, close);
        card.getStyleClass().add("help-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                e.consume();
            }
        });
        glossary.subscribe(now -> fill());
        setVisible(false);
    }

    /** Shows or hides it. */
    public void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            wanted.clear();
            wanted.requestFocus();
        }
    }

    private void fill() {
        list.getChildren().clear();
        String part = wanted.getText().strip().toLowerCase(Locale.ROOT);
        for (Glossary.Entry entry : glossary.getValue().entries()) {
            if (entry.told().toLowerCase(Locale.ROOT).contains(part)) {
                Label name = new Label(entry.name());
                name.getStyleClass().add("strong");
                Label text = new Label(entry.explanation());
                text.setWrapText(true);
                text.setMinHeight(Region.USE_PREF_SIZE);
                list.getChildren().add(new VBox(name, text));
            }
        }
    }
}
