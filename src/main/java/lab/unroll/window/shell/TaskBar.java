package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TasksModel;

/**
 * What takes long in the background, one line each: its name, how far it is, and a button that stops it. It lies above the
 * window and moves nothing in it.
 */
public final class TaskBar extends VBox {

    private static final double WIDTH = 140;

    private final BenchModel model;
    private final Texts texts;
    private List<RunningTask> lines = List.of();

    /** The lines of a bench. */
    public TaskBar(TasksModel tasks, BenchModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("task-bar");
        setId("task-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tasks.shownProperty().subscribe(this::show);
    }

    private void show(List<TasksModel.Shown> shown) {
        List<RunningTask> tasks = shown.stream().map(TasksModel.Shown::task).toList();
        if (!tasks.equals(lines)) {
            List<HBox> made = new ArrayList<>();
            tasks.forEach(task -> made.add(line(task)));
            getChildren().setAll(made);
            lines = tasks;
        }
        for (int i = 0; i < shown.size(); i++) {
            ((ProgressBar) getChildren().get(i).lookup(".progress-bar")).setProgress(shown.get(i).progress());
        }
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }

    private HBox line(RunningTask task) {
        Label title = new Label();
        title.textProperty().bind(Bindings.createStringBinding(() -> task.title(model.languageProperty().get()),
                model.languageProperty()));
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(WIDTH);
        progress.accessibleTextProperty().bind(title.textProperty());
        Button cancel = new Button();
        cancel.getStyleClass().add("task-cancel");
        texts.label(cancel, "task.cancel");
        texts.describe(cancel, "task.cancel.describe", title.textProperty());
        cancel.setOnAction(e -> {
            task.cancel();
            model.say(new Message(Message.Kind.NOTE, language ->
                    texts.get("task.cancelled", task.title(language))));
        });
        HBox line = new HBox(title, progress, cancel);
        line.getStyleClass().add("task-line");
        return line;
    }
}
