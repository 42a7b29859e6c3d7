package lab.unroll.window.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.session.Page;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.session.Documents;
import lab.unroll.window.state.BenchModel;

/** What the experiment on the bench is about, on a page over the window until Escape or its button closes it. */
public final class PageCard extends StackPane {

    /** A heading and what stands under it. */
    private record Part(String key, Function<Page.Text, String> text) {
    }

    private static final List<Part> PARTS = List.of(new Part("page.what", Page.Text::what), new Part("page.how", Page.Text::how),
            new Part("page.notice", Page.Text::notice), new Part("page.attempt", Page.Text::attempt),
            new Part("page.related", Page.Text::related), new Part("page.source", Page.Text::source));

    private static final double WIDTH = 620;
    private static final double EDGE = 120;
    /** Title, button and air. */
    private static final double FRAME = 140;

    private final BenchModel model;
    private final Documents documents;
    private final Texts texts;
    private final Label title = new Label();
    private final VBox parts = new VBox();
    private final Button close = new Button();
    private Page shown;

    /** Hidden at first. */
    public PageCard(BenchModel model, Documents documents, Texts texts) {
        this.model = model;
        this.documents = documents;
        this.texts = texts;
        setId("page");
        getStyleClass().add("help-veil");
        title.getStyleClass().add("panel-title");
        parts.getStyleClass().add("page-parts");
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        texts.label(close, "help.close");
        close.setId("page-close");
        close.getStyleClass().add("primary");
        close.setOnAction(e -> setVisible(false));
        VBox card = new VBox(title, scroll, close);
        card.getStyleClass().addAll("help-card", "page-card");
        card.setMaxWidth(WIDTH);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.maxHeightProperty().bind(Bindings.createDoubleBinding(() -> Math.min(parts.getHeight() + FRAME,
                Math.max(FRAME, getHeight() - EDGE)), parts.heightProperty(), heightProperty()));
        setAlignment(card, Pos.CENTER);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                e.consume();
            }
        });
        model.languageProperty().subscribe(this::fill);
        setVisible(false);
    }

    /** Shows the page of what is on the bench; tells where there is none. */
    public void open() {
        documents.page(this::show);
    }

    private void show(Optional<Page> page) {
        if (page.isEmpty()) {
            model.say(Message.note("page.none"));
            return;
        }
        shown = page.get();
        fill();
        setVisible(true);
        close.requestFocus();
    }

    private void fill() {
        if (shown == null) {
            return;
        }
        Page.Text text = shown.in(model.languageProperty().get());
        title.setText(text.title());
        parts.getChildren().clear();
        for (Part part : PARTS) {
            String words = part.text().apply(text);
            if (!words.isBlank()) {
                Label heading = new Label(texts.get(part.key()));
                heading.getStyleClass().add("section-title");
                Label body = new Label(words);
                body.setWrapText(true);
                body.setMinHeight(Region.USE_PREF_SIZE);
                parts.getChildren().add(new VBox(heading, body));
            }
        }
    }
}
