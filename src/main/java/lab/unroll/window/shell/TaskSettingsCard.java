package lab.unroll.window.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskSetting;
import lab.unroll.window.kit.CardLayer;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import org.controlsfx.control.PropertySheet;

/**
 * The settings of the present task, as the {@linkplain TaskKind#settings() task} declares them, below a button. It stays
 * open while another number is tried.
 */
public final class TaskSettingsCard extends CardLayer {

    private final BenchModel model;
    private final Texts texts;
    private final Button button;
    private final Consumer<UnaryOperator<Experiment>> change;
    private final Label title = new Label();
    private final Button close = new Button(null, Icons.of("close"));
    private final Label none = new Label();
    private final PropertySheet sheet = new PropertySheet();
    private List<SettingItem> items = List.of();
    private TaskKind kind;

    /**
     * Hidden at first.
     *
     * @param button opens and closes it
     * @param change takes a change of the experiment; throws an {@code InputException} if it cannot be
     */
    TaskSettingsCard(BenchModel model, Texts texts, Button button, Consumer<UnaryOperator<Experiment>> change) {
        this.model = model;
        this.texts = texts;
        this.button = button;
        this.change = change;
        texts.label(title, "task.settings");
        title.getStyleClass().add("section-title");
        texts.label(none, "task.settings.none");
        sheet.setId("task-sheet");
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setFocusTraversable(false);
        sheet.setPropertyEditorFactory(item -> ((SettingItem) item).editor());
        VBox card = new VBox(head(), none, sheet);
        card.setId("task-settings-card");
        card.getStyleClass().add("task-settings-card");
        hold(card);
        button.setOnAction(e -> toggle());
        model.languageProperty().subscribe(this::fill);
        model.experimentProperty().subscribe(this::follow);
    }

    private HBox head() {
        close.setId("task-settings-close");
        close.getStyleClass().add("flat-icon");
        texts.describe(close, "task.settings.close");
        close.setOnAction(e -> close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void toggle() {
        if (isOpen()) {
            close();
        } else {
            open(button);
            // the sheet makes its lines when it is first styled
            sheet.applyCss();
            (items.isEmpty() ? close : items.get(0).editor().getEditor()).requestFocus();
        }
    }

    private void follow(Experiment now) {
        if (now != null && now.choice().kind().equals(kind)) {
            items.forEach(item -> item.refresh(now));
        } else {
            fill();
        }
    }

    /** Makes a line of each setting that can be chosen. */
    private void fill() {
        Experiment now = model.experimentProperty().get();
        if (now == null) {
            return;
        }
        kind = now.choice().kind();
        items = kind.settings().stream().filter(setting -> !setting.isFixed())
                .map((TaskSetting setting) -> new SettingItem(setting, now, texts, change,
                        problem -> model.say(Message.of(problem)))).toList();
        sheet.getItems().setAll(items);
        show(none, items.isEmpty());
        show(sheet, !items.isEmpty());
    }

    private static void show(Region region, boolean is) {
        region.setVisible(is);
        region.setManaged(is);
    }

    /** {@inheritDoc} The button closes it by itself. */
    @Override
    protected boolean isElsewhere(MouseEvent press) {
        return super.isElsewhere(press) && !isWithin(button, press);
    }
}
