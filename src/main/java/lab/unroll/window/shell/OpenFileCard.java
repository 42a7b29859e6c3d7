package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import lab.unroll.task.DataFile;
import lab.unroll.task.FilePreview;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TextEncoding;
import lab.unroll.window.kit.CardLayer;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.work.BenchController;

/**
 * How a file is to be read, as a series or as words with tags: what was found out, named as a guess, with choosers that overrule it, the first rows,
 * and what comes of it. Nothing on the bench changes before it is opened.
 */
public final class OpenFileCard extends CardLayer {

    private static final double WIDTH = 410;
    private static final String GUESS = "";
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final BenchController bench;
    private final Kind kind;
    private final Texts texts;
    private final Node beside;
    private final Label title = new Label();
    private final GridPane choices = new GridPane();
    private final Label rows = new Label();
    private final Label outcome = new Label();
    private final Button open = new Button();
    private FilePreview preview;

    /**
     * A kind of file that it asks about.
     *
     * @param id    stands in the ids of its nodes
     * @param key   makes the key of a text of what it is about
     * @param asked the file that is asked about; null where none is
     * @param ask   asks about it again, with another choice
     * @param look  reads it as far as it can be read
     */
    record Kind(String id, UnaryOperator<String> key, ObservableValue<DataFile> asked, Consumer<DataFile> ask, Function<DataFile, FilePreview> look) {
    }

    /**
     * Hidden until a file is asked about.
     *
     * @param beside where it opens
     */
    OpenFileCard(Kind kind, BenchController bench, Texts texts, Node beside) {
        this.kind = kind;
        this.bench = bench;
        this.texts = texts;
        this.beside = beside;
        title.getStyleClass().add("section-title");
        title.setMaxWidth(WIDTH);
        choices.setHgap(10);
        choices.setVgap(6);
        rows.getStyleClass().addAll("mono", "secondary");
        rows.setId(kind.id() + "-rows");
        rows.setMaxWidth(WIDTH);
        outcome.setId(kind.id() + "-outcome");
        outcome.setWrapText(true);
        outcome.setMaxWidth(WIDTH);
        outcome.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(10, title, choices, rows, outcome, buttons());
        card.setId(kind.id() + "-card");
        card.getStyleClass().addAll("task-settings-card", "open-file-card");
        hold(card);
        kind.asked().subscribe(this::ask);
        bench.model().languageProperty().subscribe(this::fill);
    }

    private HBox buttons() {
        open.setId(kind.id() + "-open");
        open.getStyleClass().add("primary");
        texts.label(open, "open-file.open");
        open.setOnAction(e -> take());
        Button cancel = new Button();
        cancel.setId(kind.id() + "-cancel");
        cancel.getStyleClass().add("outlined");
        texts.label(cancel, "open-file.cancel");
        cancel.setOnAction(e -> close());
        HBox row = new HBox(8, open, cancel);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** Looks into the file, in the background. */
    private void ask(DataFile file) {
        if (file == null) {
            return;
        }
        open.setDisable(true);
        bench.slow().submit(new Request<FilePreview>(this, () -> kind.look().apply(file), found -> {
            if (file.equals(kind.asked().getValue())) {
                show(found);
            }
        }).otherwise(failure -> fill()));
    }

    private void show(FilePreview found) {
        boolean first = !isOpen();
        preview = found;
        fill();
        open(beside);
        if (first) {
            (open.isDisabled() && !choices.getChildren().isEmpty() ? choices.getChildren().get(1) : open).requestFocus();
        }
    }

    private void take() {
        DataFile file = preview.file();
        close();
        bench.openText(file);
    }

    private void fill() {
        if (preview == null) {
            return;
        }
        title.setText(ControlLettering.drawable(texts.get(kind.key().apply("title"), preview.file().path().getFileName())));
        rows.setText(ControlLettering.drawable(String.join("\n", preview.rows())));
        rows.setVisible(!preview.rows().isEmpty());
        rows.setManaged(rows.isVisible());
        boolean isBad = preview.problem() != null;
        open.setDisable(isBad);
        outcome.setText(isBad ? preview.problem().in(bench.model().languageProperty().get())
                : texts.get(kind.key().apply("outcome"), preview.outcome().toArray()));
        outcome.pseudoClassStateChanged(PROBLEM, isBad);
        Optional<String> focused = choices.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        choices.getChildren().clear();
        if (preview.encoding() != null) {
            encoding();
        }
        preview.choices().forEach(this::choice);
        focused.ifPresent(id -> choices.getChildren().stream().filter(node -> id.equals(node.getId())).findFirst()
                .ifPresent(Node::requestFocus));
    }

    private void encoding() {
        boolean given = preview.file().encoding() != null;
        List<String> names = new ArrayList<>(TextEncoding.OFFERED.stream().map(TextEncoding::name).toList());
        if (!names.contains(preview.encoding().name())) {
            names.add(preview.encoding().name());
        }
        row("open-file.encoding", new ReadingChoice("encoding", preview.encoding().name(), !given, names), name -> name, name -> kind.ask().accept(preview.file().in(
                name.equals(GUESS) ? null : TextEncoding.named(name))));
    }

    private void choice(ReadingChoice choice) {
        row(kind.key().apply(choice.name()), choice, value -> preview.isWord(choice, value)
                ? texts.get(kind.key().apply(choice.name() + "." + value))
                : ControlLettering.drawable(value), value -> kind.ask().accept(
                preview.file().choosing(choice.name(), value.equals(GUESS) ? null : value)));
    }

    /** A chooser: {@code key} is that of its name, {@code shown} what a value is called. */
    private void row(String key, ReadingChoice choice, UnaryOperator<String> shown, Consumer<String> chosen) {
        String value = choice.value();
        boolean guessed = choice.isGuessed();
        Label label = new Label(texts.get(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<String> box = new ComboBox<>();
        box.setId(kind.id() + "-" + choice.name());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(WIDTH / 2);
        box.getItems().add(GUESS);
        box.getItems().addAll(choice.offered());
        box.setValue(guessed ? GUESS : value);
        String found = value.isEmpty() ? "–" : shown.apply(value);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String one) {
                return one == null ? "" : one.equals(GUESS) ? texts.get("open-file.guess", guessed ? found : "…") : shown.apply(one);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("It is not typed.");
            }
        });
        label.setLabelFor(box);
        box.setAccessibleText(label.getText() + ": " + (guessed ? texts.get("open-file.guess", found) : found));
        box.setOnAction(e -> {
            if (box.getValue() != null && !box.getValue().equals(guessed ? GUESS : value)) {
                chosen.accept(box.getValue());
            }
        });
        choices.addRow(choices.getRowCount(), label, box);
    }
}
