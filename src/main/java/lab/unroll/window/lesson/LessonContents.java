package lab.unroll.window.lesson;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonBook;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.words.InputException;

/** The list of lessons: those that are shipped, and those of the folder that a teacher has opened. */
final class LessonContents {

    /** More mistakes of one place than these help nobody. */
    private static final int MOST_MISTAKES = 5;
    /** A mistake leaves room for what is written. */
    private static final double TALLEST = 84;
    private static final double WIDEST = 420;

    private final LessonModel lessons;
    private final TeacherActions teacher;
    private final Texts texts;

    LessonContents(LessonModel lessons, TeacherActions teacher, Texts texts) {
        this.lessons = lessons;
        this.teacher = teacher;
        this.texts = texts;
    }

    /** Puts the list into a column. */
    void fill(VBox content, Locale language) {
        content.getChildren().addAll(wrapped(texts.get("lesson.welcome.title"), "lesson-title"),
                wrapped(texts.get("lesson.welcome.text"), "lesson-body"));
        List<Lesson> all = lessons.lessonsProperty().get();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            content.getChildren().add(entry("lesson-" + (i + 1), all.get(i), () -> lessons.open(index, 0)));
        }
        content.getChildren().addAll(told(lessons.problemsProperty().get().stream().map(one -> one.in(language))));
        LessonBook book = lessons.taughtProperty().getValue();
        if (book != null) {
            content.getChildren().add(head(book));
            for (LessonBook.Entry one : book.entries()) {
                String id = "taught-" + (book.entries().indexOf(one) + 1);
                one.lesson().ifPresent(lesson -> content.getChildren().add(
                        entry(id, lesson, () -> lessons.openTaught(one.file()))));
                content.getChildren().addAll(mistakes(one.problems(), language));
            }
            content.getChildren().addAll(mistakes(book.problems(), language));
        }
        content.getChildren().addAll(link("lesson-open-folder", "lesson.folder.open", teacher::openFolder),
                link("lesson-new", "lesson.new", teacher::begin));
    }

    /** What is wrong with something, some lines each; all of it where the mouse is over it. */
    static List<Label> mistakes(List<InputException> problems, Locale language) {
        return told(problems.stream().map(problem -> problem.in(language)));
    }

    private static List<Label> told(Stream<String> problems) {
        return problems.limit(MOST_MISTAKES).map(problem -> {
            Label broken = wrapped(problem, "lesson-broken");
            broken.setGraphic(Icons.of("warning"));
            broken.setMinHeight(0);
            broken.setMaxHeight(TALLEST);
            Hint whole = new Hint();
            whole.setText(broken.getText());
            whole.setWrapText(true);
            whole.setMaxWidth(WIDEST);
            broken.setTooltip(whole);
            return broken;
        }).toList();
    }

    private static Button entry(String id, Lesson lesson, Runnable open) {
        Label number = new Label(Integer.toString(lesson.station()));
        number.getStyleClass().add("station-number");
        Button entry = new Button(ControlLettering.drawable(lesson.title()), number);
        entry.setId(id);
        entry.getStyleClass().add("lesson-entry");
        entry.setMnemonicParsing(false);
        entry.setWrapText(true);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setMinHeight(Region.USE_PREF_SIZE);
        entry.setOnAction(e -> open.run());
        return entry;
    }

    /** The name of the folder, and a way to close it. */
    private HBox head(LessonBook book) {
        Label name = new Label(ControlLettering.drawable(book.name()));
        name.setId("taught-folder");
        name.getStyleClass().add("station");
        Button close = new Button();
        close.setId("taught-close");
        close.getStyleClass().add("flat-icon");
        close.setGraphic(Icons.of("close"));
        texts.describe(close, "lesson.folder.close");
        close.setOnAction(e -> teacher.closeFolder());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(name, between, close);
        head.getStyleClass().add("taught-head");
        return head;
    }

    private Button link(String id, String key, Runnable act) {
        Button link = new Button(texts.get(key));
        link.setId(id);
        link.getStyleClass().add("link");
        link.setOnAction(e -> act.run());
        return link;
    }

    /** Words as long as the column is wide. */
    static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
