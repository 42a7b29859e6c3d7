package lab.unroll.window.presenter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.lesson.text.Block;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.lesson.LessonText;
import lab.unroll.window.lesson.LivePage;
import lab.unroll.window.state.BenchModel;

/**
 * Hands up: how many of the class chose what. Typed while the question is open; once it is answered they stand as bars, the
 * right choice marked.
 */
final class HandsUpPane extends VBox {

    /** Of the width, in percent: the choice, its bar, its number. */
    private static final double[] BARS = {48, 22, 30};
    /** The choice, and the field for its number. */
    private static final double[] FIELDS = {78, 22};
    private static final double LETTER = 26;
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final PresenterModel model;
    private final BenchModel bench;
    private final Texts texts;
    private final Asked asked;
    private final String id;
    private final LessonText setter;
    private final GridPane rows = new GridPane();
    private final List<EntryField> fields = new ArrayList<>();
    private LivePage page;

    /**
     * The hands for a question.
     *
     * @param later true as long as another question, which is asked after it, takes its place
     */
    HandsUpPane(PresenterModel model, Asked asked, ObservableBooleanValue later, BenchModel bench, Texts texts) {
        this.model = model;
        this.asked = asked;
        this.bench = bench;
        this.texts = texts;
        setter = new LessonText(bench.themeProperty());
        page = asked.page(bench);
        id = asked.isAfterwards() ? "seen-hands" : "hands";
        setId(id);
        getStyleClass().add("hands");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("predict-title");
        texts.label(title, "hands");
        rows.getStyleClass().add("hands-rows");
        getChildren().setAll(title, rows);
        visibleProperty().bind(Bindings.createBooleanBinding(() -> isShown() && !later.get(), model.handsProperty(),
                asked.choicesProperty(), model.counts().changesProperty(), asked.answeredProperty(), model.pageProperty(), later));
        managedProperty().bind(visibleProperty());
        asked.choicesProperty().subscribe(choices -> show());
        asked.answeredProperty().subscribe(answered -> show());
        // the choices of a page are there before it is turned to
        model.pageProperty().subscribe(page -> show());
        bench.languageProperty().subscribe(language -> show());
        model.handsProperty().addListener((o, was, is) -> {
            if (is && isVisible() && !fields.isEmpty()) {
                fields.get(0).requestFocus();
            }
        });
    }

    /** While it is counted; and beside what happened, where anybody was counted. */
    private boolean isShown() {
        return !asked.choicesProperty().get().isEmpty() && (model.handsProperty().get()
                || asked.answeredProperty().get() && model.counts().isCounted(page()));
    }

    private Page page() {
        return model.page().asking(asked.isAfterwards());
    }

    private void show() {
        rows.getChildren().clear();
        page.leave();
        page = asked.page(bench);
        fields.clear();
        List<String> choices = asked.choicesProperty().get();
        boolean answered = asked.answeredProperty().get();
        // shares, so that a name knows its width and wraps
        rows.getColumnConstraints().setAll(Arrays.stream(answered ? BARS : FIELDS).mapToObj(share -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            return column;
        }).toList());
        for (int i = 0; i < choices.size(); i++) {
            rows.add(name(i, answered), 0, i);
            if (answered) {
                rows.add(bar(i, choices), 1, i);
                rows.add(count(i, choices), 2, i);
            } else {
                rows.add(field(i, choices), 1, i);
            }
        }
    }

    /** Its letter and its words, with symbols as symbols. */
    private Node name(int choice, boolean answered) {
        Node words = setter.block(new Block.Paragraph(asked.words(choice)), page);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox name = new HBox(letter(choice, answered), words);
        name.getStyleClass().add("hands-choice");
        name.setMinWidth(0);
        return name;
    }

    private Label letter(int choice, boolean answered) {
        Label letter = new Label(Asked.letter(choice), answered && choice == asked.right() ? Icons.of("check") : null);
        letter.getStyleClass().add("hands-letter");
        letter.setMinWidth(answered && choice == asked.right() ? USE_PREF_SIZE : LETTER);
        letter.pseudoClassStateChanged(RIGHT, answered && choice == asked.right());
        return letter;
    }

    private EntryField field(int choice, List<String> choices) {
        EntryField field = new EntryField();
        field.setId(id + "-" + (choice + 1));
        field.getStyleClass().add("hands-count");
        texts.describe(field, "hands.describe", Asked.letter(choice), choices.get(choice));
        SimpleObjectProperty<String> shown = new SimpleObjectProperty<>(text(choice, choices));
        field.connect(shown, typed -> {
            int hands = typed.isBlank() ? 0
                    : (int) Entries.whole(texts.get("hands.entry", Asked.letter(choice)), typed, 0, HandsUp.MOST);
            model.counts().count(page(), choice, hands);
            shown.set(text(choice, choices));
        }, problem -> bench.say(Message.of(problem)));
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> move(e, choice));
        fields.add(field);
        return field;
    }

    /** Enter and down to the next choice, up to the one before. */
    private void move(KeyEvent e, int choice) {
        int to = e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN ? choice + 1
                : e.getCode() == KeyCode.UP ? choice - 1 : -1;
        if (to >= 0 && to < fields.size()) {
            fields.get(to).requestFocus();
            e.consume();
        }
    }

    private String text(int choice, List<String> choices) {
        int hands = hands(choices).get(choice);
        return hands == 0 ? "" : Integer.toString(hands);
    }

    private List<Integer> hands(List<String> choices) {
        return model.counts().of(page(), choices.size());
    }

    private Node bar(int choice, List<String> choices) {
        double most = hands(choices).stream().mapToInt(Integer::intValue).max().orElse(0);
        double share = most == 0 ? 0 : hands(choices).get(choice) / most;
        Region bar = new Region();
        bar.getStyleClass().add("hands-bar");
        bar.pseudoClassStateChanged(RIGHT, choice == asked.right());
        StackPane track = new StackPane(bar);
        track.getStyleClass().add("hands-track");
        track.setAlignment(Pos.CENTER_LEFT);
        bar.maxWidthProperty().bind(track.widthProperty().multiply(share));
        bar.setMinWidth(0);
        return track;
    }

    private Label count(int choice, List<String> choices) {
        List<Integer> hands = hands(choices);
        int all = hands.stream().mapToInt(Integer::intValue).sum();
        Label count = new Label(texts.get("hands.count", hands.get(choice),
                all == 0 ? 0 : Math.round(100.0 * hands.get(choice) / all)));
        count.setId(id + "-bar-" + (choice + 1));
        count.getStyleClass().add("hands-number");
        count.setMinWidth(USE_PREF_SIZE);
        count.setAccessibleText(texts.get(choice == asked.right() ? "hands.told.right" : "hands.told",
                Asked.letter(choice), choices.get(choice), hands.get(choice)));
        return count;
    }
}
