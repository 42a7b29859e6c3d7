package lab.unroll.window.runs;

import java.util.Locale;
import java.util.function.Function;
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
import lab.unroll.figure.paint.Numbers;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.RunEntry;
import lab.unroll.window.state.RunEntry.Reached;
import lab.unroll.window.state.RunsModel;

/** The trainings of this session as a table; Space ticks a row, Delete takes it out. */
final class HistoryPane extends VBox {

    private static final double TICK = 68;
    private static final double NAME = 190;

    private final RunsModel runs;
    private final Texts texts;
    private final TableView<RunEntry> table = new TableView<>();

    HistoryPane(RunsModel runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
        getStyleClass().add("runs-history");
        table.setId("runs-table");
        table.getStyleClass().addAll("keeps-arrows", "keeps-ends");
        table.accessibleTextProperty().bind(texts.text("history.describe"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label nothing = new Label();
        nothing.setWrapText(true);
        texts.label(nothing, "history.none");
        table.setPlaceholder(nothing);
        table.getColumns().add(ticks());
        text("name", NAME, RunEntry::nameProperty);
        text("task", 130, entry -> texts.in("tasks").text(entry.experiment().preset() + ".name"));
        number("length", entry -> entry.reachedProperty().map(now -> Integer.toString(now.experiment().length())));
        number("seed", entry -> entry.reachedProperty().map(now -> Long.toString(now.experiment().seed())));
        number("steps", entry -> entry.reachedProperty().map(now -> String.format(Locale.ROOT, "%,d", now.iteration())));
        number("loss", entry -> entry.reachedProperty().map(now -> loss(now.trainingLoss())));
        number("held-out", entry -> entry.reachedProperty().map(now -> now.evaluation() == null ? "–"
                : loss(now.evaluation().loss())));
        number("accuracy", entry -> entry.reachedProperty().map(HistoryPane::accuracy));
        text("standing", 90, entry -> entry.reachedProperty().flatMap(this::standing));
        text("note", 80, RunEntry::noteProperty);
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
        column.setMinWidth(TICK);
        column.setPrefWidth(TICK);
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

    private void text(String key, double width, Function<RunEntry, ObservableValue<String>> value) {
        column(key, width, value);
    }

    private void number(String key, Function<RunEntry, ObservableValue<String>> value) {
        column(key, 76, value).setStyle("-fx-alignment: CENTER-RIGHT;");
    }

    private TableColumn<RunEntry, String> column(String key, double width, Function<RunEntry, ObservableValue<String>> value) {
        TableColumn<RunEntry, String> column = new TableColumn<>();
        column.setId("runs-column-" + key);
        column.textProperty().bind(texts.text("history.column." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        table.getColumns().add(column);
        return column;
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
