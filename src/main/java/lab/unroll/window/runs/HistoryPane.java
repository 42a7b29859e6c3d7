package lab.unroll.window.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.RunEntry;
import lab.unroll.window.state.RunEntry.Reached;
import lab.unroll.window.state.RunsModel;

/** The trainings of this session as a table; Space ticks a row, Delete takes it out. */
final class HistoryPane extends VBox {

    /** Between the text of a cell and its edges, on both sides together. */
    private static final double PADDING = 20;
    private static final double SIZE = 13;
    /** Room for the scroll bar and the edges. */
    private static final double BAR = 16;

    private final RunsModel runs;
    private final Texts texts;
    private final TableView<RunEntry> table = new TableView<>();
    private final List<Supplier<TableFit.Column>> room = new ArrayList<>();

    HistoryPane(RunsModel runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
        getStyleClass().add("runs-history");
        table.setId("runs-table");
        table.getStyleClass().addAll("keeps-arrows", "keeps-ends");
        table.accessibleTextProperty().bind(texts.text("history.describe"));
        Label nothing = new Label();
        nothing.setWrapText(true);
        texts.label(nothing, "history.none");
        table.setPlaceholder(nothing);
        table.getColumns().add(ticks());
        room.add(() -> column("tick", "", 0, 0));
        text("name", "LSTM, k = 128", 4, 0, RunEntry::nameProperty);
        text("task", "The embedded", 2, 3, entry -> texts.in("tasks").text(entry.experiment().preset() + ".name"));
        number("length", "200", 5, now -> Integer.toString(now.experiment().length()));
        number("seed", "9999", 4, now -> Long.toString(now.experiment().seed()));
        number("steps", "999,999", 0, now -> String.format(Locale.ROOT, "%,d", now.iteration()));
        number("loss", "0.0000", 0, now -> loss(now.trainingLoss()));
        number("held-out", "0.0000", 0, now -> now.evaluation() == null ? "–" : loss(now.evaluation().loss()));
        number("accuracy", "100.0 %", 0, HistoryPane::accuracy);
        text("standing", null, 0, 1, entry -> entry.reachedProperty().flatMap(this::standing));
        text("note", "a few words", 4, 0, RunEntry::noteProperty);
        table.widthProperty().subscribe(this::fit);
        texts.text("history.column.name").subscribe(this::fit);
        table.setItems(runs.entries());
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> runs.selectedProperty().set(is));
        runs.selectedProperty().subscribe(now -> {
            if (now != table.getSelectionModel().getSelectedItem()) {
                table.getSelectionModel().select(now);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, buttons());
    }

    private static String loss(double loss) {
        return Double.isNaN(loss) ? "–" : Numbers.loss(loss);
    }

    private static String accuracy(Reached now) {
        double share = now.evaluation() == null ? Double.NaN : now.evaluation().accuracy();
        return Double.isNaN(share) ? "–" : Numbers.fixed(100 * share, 1) + " %";
    }

    private ObservableValue<String> standing(Reached now) {
        return now.solvedAt().isPresent() ? texts.text("history.solved", String.format(Locale.ROOT, "%,d",
                now.solvedAt().getAsLong())) : texts.text(now.diverged() ? "history.diverged" : "history.open");
    }

    private void key(KeyEvent e) {
        RunEntry entry = table.getSelectionModel().getSelectedItem();
        if (entry == null) {
            return;
        }
        if (e.getCode() == KeyCode.SPACE) {
            entry.tickedProperty().set(!entry.tickedProperty().get());
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE) {
            runs.delete(entry);
            e.consume();
        }
    }

    private TableColumn<RunEntry, Boolean> ticks() {
        TableColumn<RunEntry, Boolean> column = new TableColumn<>();
        column.textProperty().bind(texts.text("history.column.tick"));
        column.setCellValueFactory(row -> row.getValue().tickedProperty());
        column.setCellFactory(of -> new Tick());
        return column;
    }

    /** A box that is ticked where the losses of its training are laid over others. */
    private final class Tick extends TableCell<RunEntry, Boolean> {

        private final CheckBox box = new CheckBox();
        private RunEntry shown;

        Tick() {
            setAlignment(Pos.CENTER);
            box.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(Boolean is, boolean empty) {
            super.updateItem(is, empty);
            if (shown != null) {
                box.selectedProperty().unbindBidirectional(shown.tickedProperty());
                box.accessibleTextProperty().unbind();
                shown = null;
            }
            RunEntry entry = empty || getTableRow() == null ? null : getTableRow().getItem();
            if (entry != null) {
                shown = entry;
                box.setId("tick-" + entry.number());
                box.selectedProperty().bindBidirectional(entry.tickedProperty());
                box.accessibleTextProperty().bind(texts.text("history.tick.describe", entry.nameProperty()));
            }
            setGraphic(entry == null ? null : box);
        }
    }

    private void text(String key, String sample, double share, int yields, Function<RunEntry, ObservableValue<String>> value) {
        TableColumn<RunEntry, String> column = new TableColumn<>();
        column.setId("runs-column-" + key);
        column.textProperty().bind(texts.text("history.column." + key));
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        table.getColumns().add(column);
        room.add(() -> column(key, sample == null ? texts.get("history.solved", "99,999") : sample, share, yields));
    }

    private void number(String key, String sample, int yields, Function<Reached, String> value) {
        text(key, sample, 0, yields, entry -> entry.reachedProperty().map(value));
        table.getColumns().get(table.getColumns().size() - 1).setStyle("-fx-alignment: CENTER-RIGHT;");
    }

    /** A column in which its heading and what usually stands in it can be read. */
    private TableFit.Column column(String key, String sample, double share, int yields) {
        double heading = Typesetter.width(texts.get("history.column." + key), Fonts.BOLD, SIZE);
        return new TableFit.Column(Math.ceil(Math.max(heading, Typesetter.width(sample, Fonts.TEXT, SIZE)) + PADDING), share, yields);
    }

    /** What has no room is left out, and stands beside the table when a row is chosen. */
    private void fit() {
        double[] widths = TableFit.widths(room.stream().map(Supplier::get).toList(), table.getWidth() - BAR);
        for (int i = 0; i < widths.length; i++) {
            TableColumn<RunEntry, ?> column = table.getColumns().get(i);
            column.setVisible(widths[i] > 0);
            column.setPrefWidth(widths[i]);
        }
    }

    private HBox buttons() {
        Button delete = button("runs-delete", "history.delete");
        delete.disableProperty().bind(runs.selectedProperty().isNull());
        delete.setOnAction(e -> {
            if (runs.selectedProperty().get() != null) {
                runs.delete(runs.selectedProperty().get());
            }
        });
        Button back = button("runs-bring-back", "history.bring-back");
        back.visibleProperty().bind(runs.canBringBackProperty());
        back.managedProperty().bind(back.visibleProperty());
        back.setOnAction(e -> runs.bringBack());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label hint = new Label();
        hint.getStyleClass().add("secondary");
        hint.setMinWidth(0);
        texts.label(hint, "history.hint");
        HBox row = new HBox(8, delete, back, space, hint);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("runs-buttons");
        return row;
    }

    private Button button(String id, String key) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("outlined");
        button.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(button, key);
        texts.describe(button, key + ".describe");
        return button;
    }
}
