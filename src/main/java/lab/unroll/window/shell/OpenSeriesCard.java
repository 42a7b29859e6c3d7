package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import lab.unroll.task.NumberSeries;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.series.SeriesPreview;
import lab.unroll.window.kit.CardLayer;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.ForecastModel;
import lab.unroll.window.work.BenchController;

/**
 * How a file is to be read as a series: what was found out, named as a guess, with choosers that overrule it, the first rows,
 * and what comes of it. Nothing on the bench changes before it is opened.
 */
public final class OpenSeriesCard extends CardLayer {

    private static final double WIDTH = 410;
    private static final String GUESS = "";
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final BenchController bench;
    private final ForecastModel asking;
    private final Texts texts;
    private final Node beside;
    private final Label title = new Label();
    private final GridPane choices = new GridPane();
    private final Label rows = new Label();
    private final Label outcome = new Label();
    private final Button open = new Button();
    private SeriesPreview preview;

    /**
     * Hidden until a file is {@linkplain ForecastModel#ask asked about}.
     *
     * @param beside where it opens
     */
    OpenSeriesCard(BenchController bench, Texts texts, Node beside) {
        this.bench = bench;
        this.texts = texts;
        this.beside = beside;
        asking = bench.model().stage().forecast();
        title.getStyleClass().add("section-title");
        title.setMaxWidth(WIDTH);
        choices.setHgap(10);
        choices.setVgap(6);
        rows.getStyleClass().addAll("mono", "secondary");
        rows.setId("open-series-rows");
        rows.setMaxWidth(WIDTH);
        outcome.setId("open-series-outcome");
        outcome.setWrapText(true);
        outcome.setMaxWidth(WIDTH);
        outcome.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(10, title, choices, rows, outcome, buttons());
        card.setId("open-series-card");
        card.getStyleClass().addAll("task-settings-card", "open-series-card");
        hold(card);
        asking.askedProperty().subscribe(this::ask);
        bench.model().languageProperty().subscribe(this::fill);
    }

    private HBox buttons() {
        open.setId("open-series-open");
        open.getStyleClass().add("primary");
        texts.label(open, "open-series.open");
        open.setOnAction(e -> take());
        Button cancel = new Button();
        cancel.setId("open-series-cancel");
        cancel.getStyleClass().add("outlined");
        texts.label(cancel, "open-series.cancel");
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
        bench.slow().submit(new Request<SeriesPreview>(this, () -> SeriesPreview.of(file), found -> {
            if (file.equals(asking.askedProperty().get())) {
                show(found);
            }
        }).otherwise(failure -> fill()));
    }

    private void show(SeriesPreview found) {
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
        title.setText(ControlLettering.drawable(texts.get("open-series.title", preview.file().path().getFileName())));
        rows.setText(ControlLettering.drawable(String.join("\n", preview.rows())));
        rows.setVisible(!preview.rows().isEmpty());
        rows.setManaged(rows.isVisible());
        open.setDisable(preview.series() == null);
        outcome.setText(preview.series() == null ? preview.problem().in(bench.model().languageProperty().get()) : outcome());
        outcome.pseudoClassStateChanged(PROBLEM, preview.series() == null);
        Optional<String> focused = choices.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        choices.getChildren().clear();
        if (preview.encoding() != null) {
            encoding();
        }
        preview.choices().forEach(this::choice);
        focused.ifPresent(id -> choices.getChildren().stream().filter(node -> id.equals(node.getId())).findFirst()
                .ifPresent(Node::requestFocus));
    }

    private String outcome() {
        NumberSeries series = preview.series().series();
        return texts.get("open-series.outcome", series.title().isEmpty() ? preview.series().name() : series.title(),
                series.length(), series.label(0), series.label(series.length() - 1), preview.series().gaps());
    }

    private void encoding() {
        boolean given = preview.file().encoding() != null;
        List<String> names = new ArrayList<>(TextEncoding.OFFERED.stream().map(TextEncoding::name).toList());
        if (!names.contains(preview.encoding().name())) {
            names.add(preview.encoding().name());
        }
        row("encoding", preview.encoding().name(), !given, names, name -> asking.ask(preview.file().in(
                name.equals(GUESS) ? null : TextEncoding.named(name))));
    }

    private void choice(ReadingChoice choice) {
        row(choice.name(), choice.value(), choice.isGuessed(), choice.offered(), value -> asking.ask(
                preview.file().choosing(choice.name(), value.equals(GUESS) ? null : value)));
    }

    private void row(String name, String value, boolean guessed, List<String> offered, Consumer<String> chosen) {
        Label label = new Label(texts.get("open-series." + name));
        label.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<String> box = new ComboBox<>();
        box.setId("open-series-" + name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(WIDTH / 2);
        box.getItems().add(GUESS);
        box.getItems().addAll(offered);
        box.setValue(guessed ? GUESS : value);
        String found = value.isEmpty() ? "–" : shown(name, value);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String one) {
                return one == null ? "" : one.equals(GUESS) ? texts.get("open-series.guess", guessed ? found : "…") : shown(name, one);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("It is not typed.");
            }
        });
        label.setLabelFor(box);
        box.setAccessibleText(label.getText() + ": " + (guessed ? texts.get("open-series.guess", found) : found));
        box.setOnAction(e -> {
            if (box.getValue() != null && !box.getValue().equals(guessed ? GUESS : value)) {
                chosen.accept(box.getValue());
            }
        });
        choices.addRow(choices.getRowCount(), label, box);
    }

    /** The word for a value; a column has its own name. */
    private String shown(String name, String value) {
        return name.equals("column") || name.equals("encoding") ? ControlLettering.drawable(value)
                : texts.get("open-series." + name + "." + value);
    }
}
