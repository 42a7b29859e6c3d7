package lab.unroll.window.presenter;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.text.Block;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.lesson.LessonModel;
import lab.unroll.window.lesson.LessonText;
import lab.unroll.window.lesson.LivePage;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;

/**
 * The speaker's notes in a window of their own, for the eyes of whoever presents: the notes of the step, what comes next, the
 * page, and how long it has been. The keys of the presentation work in it as well.
 */
final class NotesWindow {

    private static final PseudoClass CHINESE = PseudoClass.getPseudoClass("chinese");
    private static final double WIDTH = 720;
    private static final double HEIGHT = 540;
    /** Share of the width that the picture has which the class does not see. */
    private static final double MIRROR = 0.6;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PresenterModel model;
    private final Mirror mirror;
    private final LessonModel lessons;
    private final Texts texts;
    private final BenchModel bench;
    private final LessonText setter;
    private LivePage live;
    private final Stage stage = new Stage();
    private final VBox notes = new VBox();
    private final Label title = new Label();
    private final Label page = new Label();
    private final Label next = new Label();
    private final Label time = new Label();
    private final Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> tick()));
    /** By the clock that nobody sets. */
    private long begun = System.nanoTime();

    /**
     * The notes beside a presentation; not shown yet.
     *
     * @param shown   the scene of the presentation, whose style the window has and whose keys work in it
     * @param picture what goes on there, also while the class sees it frozen
     */
    NotesWindow(PresenterModel model, LessonModel lessons, BenchModel bench, Texts texts, Scene shown, Node picture) {
        this.model = model;
        this.mirror = new Mirror(model, picture);
        mirror.fitWidthProperty().bind(stage.widthProperty().multiply(MIRROR));
        this.lessons = lessons;
        this.texts = texts;
        this.bench = bench;
        this.setter = new LessonText(bench.themeProperty());
        this.live = LivePage.of(lessons, bench);
        VBox root = new VBox(head(), title, mirror, body(), next);
        root.setId("presenter-notes-window");
        root.getStyleClass().addAll("bench", "notes-window");
        title.getStyleClass().add("lesson-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        next.getStyleClass().add("secondary");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Bindings.bindContent(scene.getStylesheets(), shown.getStylesheets());
        ControlLettering.watch(scene);
        bench.languageProperty().subscribe(language -> root.pseudoClassStateChanged(CHINESE, language.equals(Words.CHINESE)));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pass(e, shown));
        stage.setScene(scene);
        stage.titleProperty().bind(texts.text("notes"));
        stage.setOnHidden(e -> model.notesProperty().set(false));
        clock.setCycleCount(Animation.INDEFINITE);
        lessons.stepProperty().subscribe(step -> show());
        bench.languageProperty().subscribe(language -> show());
        model.onProperty().addListener((o, was, is) -> begun = System.nanoTime());
    }

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        page.getStyleClass().add("presenter-page");
        time.getStyleClass().add("presenter-page");
        HBox head = new HBox(page, space, time);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ScrollPane body() {
        notes.setId("presenter-notes-text");
        notes.getStyleClass().add("lesson-content");
        ScrollPane scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /** All keys are the presentation's, but those that scroll the notes. */
    private static void pass(KeyEvent e, Scene shown) {
        if (e.getCode() != KeyCode.UP && e.getCode() != KeyCode.DOWN && e.getCode() != KeyCode.TAB) {
            KeyEvent.fireEvent(shown, e.copyFor(shown, shown));
            e.consume();
        }
    }

    private void tick() {
        Duration since = Duration.ofNanos(System.nanoTime() - begun);
        time.setText(texts.get("notes.time", CLOCK.format(LocalTime.now()), String.format(Locale.ROOT, "%d:%02d",
                since.toMinutes(), since.toSecondsPart())));
    }

    private void show() {
        Optional<Lesson> lesson = Optional.ofNullable(lessons.lessonProperty().get());
        Optional<LessonStep> step = Optional.ofNullable(lessons.stepProperty().get());
        title.setText(step.map(LessonStep::title).orElse(""));
        page.setText(lesson.map(one -> texts.get("page", lessons.stepIndex() + 1, one.steps().size())).orElse(""));
        List<Block> blocks = step.map(LessonStep::notes).orElse(List.of());
        notes.getChildren().clear();
        live.leave();
        live = LivePage.of(lessons, bench);
        blocks.forEach(block -> notes.getChildren().add(setter.block(block, live)));
        if (blocks.isEmpty()) {
            Label none = new Label(texts.get(step.isPresent() ? "notes.none" : "notes.no-lesson"));
            none.getStyleClass().add("secondary");
            none.setWrapText(true);
            notes.getChildren().add(none);
        }
        next.setText(lesson.filter(one -> lessons.stepIndex() + 1 < one.steps().size())
                .map(one -> texts.get("notes.next", one.steps().get(lessons.stepIndex() + 1).title())).orElse(""));
    }

    /** Shows the window or closes it. */
    void show(boolean wanted, Optional<Rectangle2D> secondScreen) {
        if (!wanted) {
            clock.stop();
            mirror.watch(false);
            stage.hide();
            return;
        }
        tick();
        clock.play();
        secondScreen.ifPresent(there -> {
            stage.setX(there.getMinX());
            stage.setY(there.getMinY());
            stage.setWidth(there.getWidth());
            stage.setHeight(there.getHeight());
        });
        stage.show();
        mirror.watch(true);
    }
}
