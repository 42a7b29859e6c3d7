package lab.unroll.window.lesson;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.homework.Homework;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.window.kit.Texts;
import lab.unroll.words.InputException;

/** Asks for a name, says what is in the file that is handed in, and has it saved. Hidden at first. */
public final class HandInCard extends StackPane {

    private final LessonModel lessons;
    private final Texts texts;
    private final Label heading = words("panel-title");
    private final TextField name = new TextField();
    private final VBox content = new VBox();
    private final Label problem = words("problem");

    /**
     * A card.
     *
     * @param save saves what is handed in where the user says
     */
    public HandInCard(LessonModel lessons, Consumer<Homework> save, Texts texts) {
        this.lessons = lessons;
        this.texts = texts;
        setId("hand-in");
        getStyleClass().add("help-veil");
        name.setId("hand-in-name");
        name.promptTextProperty().bind(texts.text("hand-in.name"));
        texts.describe(name, "hand-in.describe");
        name.textProperty().subscribe(typed -> show(""));
        content.setId("hand-in-content");
        content.getStyleClass().add("bullets");
        problem.setId("hand-in-problem");
        Button done = new Button();
        done.setId("hand-in-save");
        done.getStyleClass().add("primary");
        texts.label(done, "hand-in.save");
        done.setOnAction(e -> save(save));
        name.setOnAction(e -> save(save));
        Button close = new Button();
        close.setId("hand-in-close");
        texts.label(close, "help.close");
        close.setOnAction(e -> setVisible(false));
        HBox buttons = new HBox(done, close);
        buttons.getStyleClass().add("offers");
        VBox card = new VBox(heading, name, problem, content, buttons);
        card.getStyleClass().addAll("help-card", "hand-in");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                e.consume();
            }
        });
        setVisible(false);
    }

    private static Label words(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Asks; nothing where no lesson is open. */
    public void open() {
        Lesson lesson = lessons.lessonProperty().get();
        if (lesson == null) {
            return;
        }
        LessonWork work = lessons.memory().work();
        long questions = lesson.steps().stream().flatMap(step -> Stream.concat(step.question().stream(), step.seen().stream()))
                .count();
        long answered = work.steps().stream().flatMap(step -> Stream.of(step.predicted() != null
                && !step.predicted().attempts().isEmpty(), step.seen() != null && !step.seen().attempts().isEmpty()))
                .filter(is -> is).count();
        long goals = lesson.steps().stream().map(LessonStep::goal).filter(goal -> goal.isPresent()).count();
        long reached = work.steps().stream().filter(step -> step.goal() != null).count();
        heading.setText(texts.get("hand-in.title", lesson.station(), lesson.title()));
        content.getChildren().setAll(line(texts.get("hand-in.what")), bullet(texts.get("hand-in.what.name")),
                bullet(texts.get("hand-in.what.answers", answered, questions)),
                bullet(texts.get("hand-in.what.goals", reached, goals)), bullet(texts.get("hand-in.what.bench")),
                line(texts.get("hand-in.where")));
        show("");
        setVisible(true);
        name.requestFocus();
    }

    private static Label line(String text) {
        Label label = words("lesson-body");
        label.setText(text);
        return label;
    }

    private static HBox bullet(String text) {
        Label mark = new Label("•");
        mark.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, mark, line(text));
        row.setFillHeight(false);
        return row;
    }

    private void show(String told) {
        problem.setText(told);
        problem.setVisible(!told.isEmpty());
        problem.setManaged(problem.isVisible());
    }

    private void save(Consumer<Homework> save) {
        String student = name.getText().strip();
        if (!Homework.isName(student)) {
            show(new InputException("homework.name", Homework.MOST_CHARACTERS).in(texts.words().locale()));
            name.requestFocus();
            return;
        }
        setVisible(false);
        lessons.memory().handIn(student, save);
    }
}
