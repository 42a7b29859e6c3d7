package lab.unroll.window.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.chat.Answer;
import lab.unroll.chat.BeamSearch;
import lab.unroll.chat.Neighbours;
import lab.unroll.chat.SaidWord;
import lab.unroll.chat.Talk;
import lab.unroll.chat.WordChoice;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Vector;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ChatModel;
import lab.unroll.window.view.Knob;
import lab.unroll.window.view.ViewTools;
import lab.unroll.words.InputException;
import org.controlsfx.control.SegmentedButton;

/** Beside the view: the state that crosses and how to swap it, questions that are near, the next word, the way of choosing. */
final class ChatInspector {

    private static final int MOST = 5;
    private static final double LARGE = 0.8;
    private static final double BAR = 76;

    private final BenchModel model;
    private final ChatModel chat;
    private final Texts texts;
    private final Label state = words();
    private final Label far = words();
    private final VBox near = new VBox(1);
    private final VBox next = new VBox(1);
    private final VBox sentences = new VBox(2);
    private final Label rest = words();
    private final Label after = words();
    private final LooksPane looks;
    private final Button own = new Button();
    private final Button free = new Button();

    ChatInspector(ViewTools tools) {
        model = tools.bench().model();
        chat = model.stage().chat();
        texts = tools.texts();
        looks = new LooksPane(model, texts);
    }

    Parent node() {
        state.setId("chat-state");
        near.setId("chat-near");
        next.setId("chat-next");
        sentences.setId("chat-sentences");
        button(own, "chat-own", "chat.swap.own", () -> chat.swapWith(null));
        button(free, "chat-free", "chat.force.free", chat::release);
        Label remark = words();
        texts.label(remark, "chat.swap.what");
        VBox content = new VBox(section("chat.crossing"), state, part("chat-swapping", remark, swap(), own),
                part("chat-attention", section("chat.looks"), looks), section("chat.near"), near, far, section("chat.next"), after,
                next, rest, free, part("chat-choosing", section("chat.way"), way(), width(), temperature(), sentences));
        content.getStyleClass().addAll("inspector-content", "chat-pane");
        chat.lookProperty().subscribe(this::fill);
        model.stepBinding().subscribe(this::fill);
        model.languageProperty().subscribe(this::fill);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("chat-inspector");
        scroll.getStyleClass().addAll("inspector", "side-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** What a lesson can leave out at once. */
    private static Node part(String id, Node... nodes) {
        VBox part = new VBox(nodes);
        part.setId(id);
        part.getStyleClass().add("chat-part");
        return part;
    }

    private void button(Button button, String id, String key, Runnable act) {
        button.setId(id);
        button.getStyleClass().add("outlined");
        button.setMaxWidth(Double.MAX_VALUE);
        button.managedProperty().bind(button.visibleProperty());
        texts.label(button, key);
        texts.describe(button, key + ".describe");
        button.setOnAction(e -> act.run());
    }

    private Node swap() {
        TextField field = new TextField();
        field.setId("chat-swap");
        field.promptTextProperty().bind(texts.text("chat.swap.prompt"));
        texts.describe(field, "chat.swap.describe");
        field.setOnAction(e -> {
            if (chat.task() == null || chat.task().lexicon().question(field.getText()).length == 0) {
                model.say(Message.of(new InputException("dialogue.nothing")));
            } else {
                chat.swapWith(field.getText());
            }
        });
        return field;
    }

    private Node way() {
        SegmentedButton row = new SegmentedButton();
        row.setId("chat-way");
        Segments.fill(row, List.of(ChatModel.Way.values()), way -> texts.text("chat.way." + way.name().toLowerCase(Locale.ROOT)),
                chat.wayProperty(), chat.wayProperty()::set);
        texts.describe(row, "chat.way.describe");
        return row;
    }

    private Node width() {
        SegmentedButton row = new SegmentedButton();
        row.setId("chat-width");
        Segments.fill(row, IntStream.rangeClosed(1, BeamSearch.WIDEST).boxed().toList(), width ->
                new SimpleStringProperty(Integer.toString(width)), chat.widthProperty().asObject(),
                chat.widthProperty()::set);
        texts.describe(row, "chat.width.describe");
        Label name = words();
        texts.label(name, "chat.width");
        name.setLabelFor(row);
        return row(name, row);
    }

    private Node temperature() {
        Knob knob = new Knob("chat-temperature", "chat.temperature", 0.1, 2, WordChoice.COLDEST, WordChoice.HOTTEST,
                chat.temperatureProperty(), model, texts);
        knob.setOnTurn(chat.temperatureProperty()::set);
        return knob;
    }

    private void fill() {
        near.getChildren().clear();
        next.getChildren().clear();
        sentences.getChildren().clear();
        ChatLook look = chat.lookProperty().get().at(model.stepBinding().get());
        Talk talk = look.talk();
        looks.fill(talk == null ? null : look);
        own.setVisible(talk != null && talk.answer().heard().isSwapped());
        free.setVisible(chat.askedProperty().get() != null && !chat.askedProperty().get().forced().isEmpty());
        if (talk == null) {
            state.setText("");
            far.setText("");
            rest.setText("");
            after.setText("");
            return;
        }
        Vector handed = talk.answer().heard().handedOver();
        double square = 0;
        int large = 0;
        for (int j = 0; j < handed.size(); j++) {
            square += handed.get(j) * handed.get(j);
            large += Math.abs(handed.get(j)) > LARGE ? 1 : 0;
        }
        state.setText(texts.get("chat.state", handed.size(), Numbers.fixed(Math.sqrt(square)), large));
        nearest(talk);
        nextWord(look);
        for (int rank = 0; rank < talk.tree().answers().size(); rank++) {
            Answer answer = talk.tree().answers().get(rank);
            String said = look.task().lexicon().sentence(answer.symbols());
            Label sentence = new Label(said.isEmpty() ? texts.in("chat").get("silence") : said);
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            sentence.setMinWidth(0);
            sentence.getStyleClass().add(rank == 0 ? "strong" : "secondary");
            sentences.getChildren().add(row(sentence, strong(Numbers.fixed(answer.probability(), 3))));
        }
    }

    private void nearest(Talk talk) {
        double most = talk.meanDistance();
        for (Neighbours.Neighbour one : talk.near()) {
            String question = chat.task().pairs().get(one.pair()).question();
            Button row = bar(question, most > 0 ? one.distance() / most : 0, "", Numbers.fixed(one.distance()),
                    e -> chat.swapWith(question));
            texts.describe(row, "chat.near.describe", question, Numbers.exact(one.distance()));
            near.getChildren().add(row);
        }
        far.setText(talk.near().isEmpty() ? texts.get("chat.near.none") : texts.get("chat.near.mean", Numbers.fixed(most)));
    }

    private void nextWord(ChatLook look) {
        SaidWord word = look.talk().answer().words().get(look.word());
        int[] before = Arrays.copyOf(look.talk().answer().symbols(), look.word());
        after.setText(before.length == 0 ? texts.get("chat.next.first") : texts.get("chat.next.after",
                look.task().lexicon().sentence(before)));
        double shown = 0;
        for (int symbol : word.likeliest(MOST)) {
            double p = word.probabilities().get(symbol);
            shown += p;
            String name = look.task().vocabulary().displayLabel(symbol);
            Button row = bar(name, p, symbol == word.said() ? "chosen" : "other", Numbers.fixed(p, 3),
                    e -> chat.force(look.word(), symbol));
            texts.describe(row, "chat.force.describe", name, Numbers.exact(p));
            next.getChildren().add(row);
        }
        rest.setText(texts.get("chat.next.rest", Math.max(0, word.probabilities().size() - MOST), Numbers.fixed(Math.max(0, 1 - shown), 3)));
    }

    // Parts of it

    private Button bar(String name, double share, String look, String number, Consumer<ActionEvent> act) {
        Label label = new Label(name);
        label.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region fill = new Region();
        fill.getStyleClass().addAll("fill", look.isEmpty() ? "near" : look);
        double wide = BAR * Math.max(0, Math.min(1, Double.isNaN(share) ? 0 : share));
        fill.setMinWidth(wide);
        fill.setMaxWidth(wide);
        StackPane bar = new StackPane(fill);
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        bar.getStyleClass().add("chat-bar");
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        HBox numbers = new HBox(8, bar, strong(number));
        numbers.setAlignment(Pos.CENTER_LEFT);
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        // a sentence is read before its bar, and needs the whole row
        Pane content = look.isEmpty() ? new VBox(2, label, numbers) : centred(new HBox(8, label, space, numbers));
        Button row = new Button();
        row.getStyleClass().add("chat-row");
        row.setGraphic(content);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(12));
        row.setOnAction(act::accept);
        return row;
    }

    private static HBox centred(HBox row) {
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox row(Node name, Node control) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, name, space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label section(String key) {
        Label label = new Label();
        label.getStyleClass().add("section-title");
        texts.label(label, key);
        return label;
    }

    private static Label words() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        return label;
    }
}
