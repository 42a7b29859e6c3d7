package lab.unroll.window.chat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.task.chat.Chat;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ChatModel;
import lab.unroll.window.view.ViewTools;
import lab.unroll.words.InputException;

/** The conversation: what was asked and answered, questions to try, and the field to ask. */
final class ChatPanel extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double WIDTH = 232;
    private static final int OFFERED = 3;

    private final BenchModel model;
    private final ChatModel chat;
    private final Texts texts;
    private final VBox lines = new VBox();
    private final VBox above = new VBox();
    private final ScrollPane log = new ScrollPane(above);
    private final FlowPane offered = new FlowPane(6, 6);
    private final TextField field = new TextField();

    ChatPanel(ViewTools tools) {
        model = tools.bench().model();
        chat = model.stage().chat();
        texts = tools.texts();
        getStyleClass().add("chat-panel");
        setId("chat-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        lines.getStyleClass().add("chat-lines");
        lines.setId("chat-lines");
        log.getStyleClass().add("chat-log");
        log.setFitToWidth(true);
        // where all has room nothing is scrolled
        log.setFitToHeight(true);
        log.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        log.setMinHeight(0);
        VBox.setVgrow(log, Priority.ALWAYS);
        above.heightProperty().addListener((o, was, is) -> log.setVvalue(1));
        Label what = words("");
        what.setId("chat-parrot");
        what.textProperty().bind(Bindings.createStringBinding(this::parrot, chat.lookProperty(), model.languageProperty()));
        Label hint = words("chat.try");
        offered.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(lines, Priority.ALWAYS);
        above.getStyleClass().add("chat-above");
        above.getChildren().addAll(what, lines, hint, offered);
        getChildren().addAll(log, entry());
        chat.exchanges().addListener((ListChangeListener<ChatModel.Exchange>) change -> fill());
        model.languageProperty().subscribe(this::fill);
        // what is learnt is known a little later than the experiment
        chat.lookProperty().map(ChatLook::task).orElse(null).subscribe(this::offer);
    }

    private String parrot() {
        Chat task = chat.task();
        if (task == null) {
            return "";
        }
        String parrot = texts.in("chat").get("parrot", task.pairs().size());
        return switch (task.leftOut()) {
            case 0 -> parrot;
            case 1 -> parrot + " " + texts.get("chat.left-out.one", task.longest());
            default -> parrot + " " + texts.get("chat.left-out", task.leftOut(), task.longest());
        };
    }

    private Label words(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        if (!key.isEmpty()) {
            texts.label(label, key);
        }
        return label;
    }

    private Node entry() {
        field.setId("chat-question");
        field.promptTextProperty().bind(texts.text("chat.prompt"));
        texts.describe(field, "chat.question.describe");
        field.setOnAction(e -> send());
        field.setMinWidth(0);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button send = new Button();
        send.setId("chat-send");
        send.getStyleClass().add("primary");
        send.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(send, "chat.send");
        texts.describe(send, "chat.send.describe");
        send.setOnAction(e -> send());
        HBox row = new HBox(6, field, send);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void send() {
        ask(field.getText());
    }

    private void ask(String question) {
        if (chat.task() == null) {
            return;
        }
        if (chat.task().lexicon().question(question).length == 0) {
            model.say(Message.of(new InputException("dialogue.nothing")));
            return;
        }
        field.clear();
        chat.ask(question);
    }

    /** Questions that were learnt, a few of them. */
    private void offer(Chat task) {
        offered.getChildren().clear();
        if (task == null) {
            return;
        }
        int count = task.pairs().size();
        IntStream.range(0, Math.min(OFFERED, count)).map(i -> (int) ((i + 0.4) * count / OFFERED) % count).distinct()
                .mapToObj(i -> task.pairs().get(i).question()).forEach(question -> {
                    Button chip = new Button(question);
                    chip.getStyleClass().add("chip-question");
                    chip.setMaxWidth(WIDTH - 30);
                    chip.setOnAction(e -> ask(question));
                    texts.describe(chip, "chat.try.describe", question);
                    offered.getChildren().add(chip);
                });
    }

    private void fill() {
        List<ChatModel.Exchange> all = chat.exchanges();
        lines.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            ChatModel.Exchange one = all.get(i);
            boolean last = i == all.size() - 1;
            Button asked = bubble(one.talk().question(), "chat.again.describe", last, one);
            asked.getStyleClass().add("asked");
            asked.setId("chat-asked-" + one.turn());
            HBox question = new HBox(6, remark(one.learnt() ? "" : texts.get("chat.new")), asked);
            question.setAlignment(Pos.CENTER_RIGHT);
            boolean swapped = one.talk().answer().heard().isSwapped();
            Button said = bubble(one.answer().isEmpty() ? texts.in("chat").get("silence") : one.answer()
                    + (one.talk().answer().ended() ? "" : " …"), "chat.again.describe", last, one);
            said.setId("chat-said-" + one.turn());
            HBox answer = new HBox(6, said, remark("P = " + Numbers.fixed(one.talk().answer().probability())
                    + (swapped ? "\n" + texts.get("chat.swapped") : "")));
            answer.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().addAll(question, answer);
            if (!one.unknown().isEmpty()) {
                Label unknown = words("");
                unknown.setId("chat-unknown-" + one.turn());
                unknown.setText(texts.in("chat").get("remark.unknown", String.join(texts.in("chat").get("remark.between"),
                        one.unknown()), chat.task().answers().label(chat.task().lexicon().unknown())));
                lines.getChildren().add(unknown);
            }
            if (chat.task().lexicon().isCut(one.talk().question())) {
                Label cut = words("");
                cut.setText(texts.in("chat").get("remark.cut", chat.task().longest()));
                lines.getChildren().add(cut);
            }
        }
    }

    private static Label remark(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button bubble(String text, String describe, boolean current, ChatModel.Exchange one) {
        Button bubble = new Button(text);
        bubble.getStyleClass().add("bubble");
        bubble.setMnemonicParsing(false);
        bubble.setMinHeight(Region.USE_PREF_SIZE);
        bubble.setMinWidth(0);
        bubble.pseudoClassStateChanged(CURRENT, current);
        texts.describe(bubble, describe, text);
        bubble.setOnAction(e -> ask(one.talk().question()));
        return bubble;
    }
}
