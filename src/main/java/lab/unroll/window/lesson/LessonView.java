package lab.unroll.window.lesson;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.question.Question;
import lab.unroll.window.focus.FocusModel;
import lab.unroll.window.kit.FittingWords;
import lab.unroll.window.kit.Forms;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.kit.Viewports;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.view.Panel;

/** The lesson panel: the list of lessons, or a step of the open one. */
public final class LessonView {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");
    /** More dots than these stand closer. */
    private static final int MOST_DOTS = 7;
    private static final double END = 10;

    private final LessonModel lessons;
    private final BenchModel bench;
    private final Texts texts;
    private final LessonText setter;
    private final GoalLine goal;
    private final BeatsLine beats;
    private final FocusModel focus;
    private final LessonContents contentsList;
    private LivePage page;
    /** True when a button that told an answer has had the focus, which it then loses. */
    private boolean goingOn;
    private final Runnable whenFolded;
    private final Runnable glossary;
    private final Runnable handingIn;
    private FittingWords heading;
    @FXML private VBox panel;
    @FXML private Label station;
    @FXML private Button handIn;
    @FXML private Button contents;
    @FXML private Button fold;
    @FXML private ScrollPane scroll;
    @FXML private VBox content;
    @FXML private VBox progress;
    @FXML private Label progressText;
    @FXML private ProgressBar progressBar;
    @FXML private HBox foot;
    @FXML private Button back;
    @FXML private HBox dots;
    @FXML private Button next;
    @FXML private Button skip;
    @FXML private HBox more;
    @FXML private Button whole;
    @FXML private Button terms;

    /**
     * The panel of some lessons beside a bench.
     *
     * @param focus      which controls are there
     * @param teacher    does what a teacher does with lessons of his own
     * @param glossary   shows what the terms mean
     * @param handingIn  asks how the work is to be handed in
     * @param whenFolded folds it away
     */
    public LessonView(LessonModel lessons, BenchModel bench, Texts texts, FocusModel focus, TeacherActions teacher,
                      Runnable glossary, Runnable handingIn, Runnable whenFolded) {
        this.lessons = lessons;
        this.bench = bench;
        this.texts = texts;
        this.whenFolded = whenFolded;
        this.glossary = glossary;
        this.handingIn = handingIn;
        this.setter = new LessonText(bench.themeProperty());
        this.goal = new GoalLine(lessons, bench, lessons.bench().shownView(), texts);
        this.focus = focus;
        this.contentsList = new LessonContents(lessons, teacher, texts);
        this.beats = new BeatsLine(texts);
        this.page = new LivePage(lessons.bench(), bench);
    }

    /** The panel. */
    public Parent node() {
        return Forms.load(this, "lesson");
    }

    @FXML
    private void initialize() {
        heading = new FittingWords(station);
        Viewports.paintStraight(scroll);
        connectHead();
        connectProgress();
        texts.label(back, "lesson.back");
        texts.label(next, "lesson.next");
        back.setOnAction(e -> go(lessons::back));
        next.setOnAction(e -> go(lessons::next));
        texts.label(skip, "lesson.skip");
        texts.describe(skip, "lesson.skip.describe");
        skip.setOnAction(e -> go(lessons::skip));
        lessons.waitingProperty().subscribe(this::offerNext);
        texts.label(terms, "glossary.title");
        texts.describe(terms, "glossary.describe");
        terms.setOnAction(e -> glossary.run());
        focus.everythingProperty().subscribe(now -> texts.label(whole, now ? "lesson.few" : "lesson.everything"));
        ObservableValue<Boolean> offered = Bindings.createBooleanBinding(() -> focus.limitedBinding().getValue()
                || focus.everythingProperty().get(), focus.limitedBinding(), focus.everythingProperty());
        whole.visibleProperty().bind(offered);
        whole.managedProperty().bind(offered);
        whole.setOnAction(e -> focus.everythingProperty().set(!focus.everythingProperty().get()));
        lessons.predicted().toldProperty().subscribe((was, is) -> told());
        lessons.seen().toldProperty().subscribe((was, is) -> told());
        lessons.stepProperty().subscribe(step -> show());
        lessons.greetingProperty().subscribe((was, is) -> show());
        bench.languageProperty().subscribe((was, is) -> show());
        lessons.lessonsProperty().subscribe((was, is) -> show());
        lessons.mistakesProperty().subscribe((was, is) -> show());
        lessons.taughtProperty().subscribe((was, is) -> {
            if (lessons.stepProperty().get() == null) {
                show();
                if (is != null && (was == null || !was.folder().equals(is.folder()))) {
                    Platform.runLater(() -> into(content.lookup("#lesson-new")));
                }
            }
        });
    }

    private void connectHead() {
        handIn.setGraphic(Icons.of("hand-in"));
        texts.describe(handIn, "hand-in");
        handIn.setOnAction(e -> handingIn.run());
        contents.setGraphic(Icons.of("list"));
        texts.describe(contents, "lesson.contents");
        contents.setOnAction(e -> lessons.close());
        fold.setGraphic(Icons.of("chevron-left"));
        texts.describe(fold, "fold.lesson.describe", Panel.LESSON.key().getName());
        fold.setOnAction(e -> whenFolded.run());
    }

    private void connectProgress() {
        BooleanBinding underWay = Bindings.createBooleanBinding(() -> bench.trainingGoalProperty().get() > 0
                && bench.snapshotProperty().get().iteration() < bench.trainingGoalProperty().get()
                && bench.snapshotProperty().get().divergence() == null,
                bench.trainingGoalProperty(), bench.snapshotProperty());
        progress.visibleProperty().bind(underWay);
        progress.managedProperty().bind(underWay);
        texts.label(progressText, "lesson.training", bench.trainingGoalProperty().map(goal -> goal));
        progressBar.progressProperty().bind(Bindings.createDoubleBinding(() -> bench.snapshotProperty().get().iteration()
                / Math.max(1.0, bench.trainingGoalProperty().get()), bench.trainingGoalProperty(),
                bench.snapshotProperty()));
    }

    /** To another step; its question has the focus then, for the button that was pressed may be gone. */
    private void go(Runnable to) {
        content.requestFocus();
        to.run();
        Platform.runLater(() -> {
            if (content.lookup("#predict-card") instanceof QuestionCard asking && asking.mayBeAnswered()) {
                asking.takeFocus();
            } else if (!next.isDisabled()) {
                next.requestFocus();
            }
        });
    }

    /** Next waits; until then it can be skipped. */
    private void offerNext() {
        boolean waits = lessons.waitingProperty().get();
        if (waits && next.isFocused()) {
            content.requestFocus();
        }
        next.setDisable(waits || !lessons.hasNext());
        skip.setVisible(waits && lessons.hasNext());
        skip.setManaged(skip.isVisible());
        offerHandIn();
        Platform.runLater(this::goOn);
    }

    /** What was answered or reached can be handed in. */
    private void offerHandIn() {
        handIn.setVisible(lessons.memory().work() != null && lessons.memory().work().hasAnything());
        handIn.setManaged(handIn.isVisible());
        boolean isLast = lessons.lessonProperty().get() != null
                && lessons.stepIndex() == lessons.lessonProperty().get().steps().size() - 1;
        Node link = content.lookup("#lesson-hand-in-end");
        if (isLast && handIn.isVisible() && link == null) {
            Button end = new Button(texts.get("hand-in"));
            end.setId("lesson-hand-in-end");
            end.getStyleClass().add("link");
            end.setOnAction(e -> handingIn.run());
            content.getChildren().add(end);
        } else if (link != null) {
            link.toFront();
        }
    }

    /** What is told, or asked next, scrolls itself into view. */
    private void told() {
        LessonStep step = lessons.stepProperty().get();
        beats.show(step, lessons);
        if (step == null) {
            return;
        }
        boolean toSee = step.seen().isPresent() && (step.question().isEmpty() || isJudged(lessons.predicted()));
        if (toSee && content.lookup("#see-card") == null) {
            content.getChildren().add(card(step.seen().get(), lessons.seen(), true, lessons::check));
        }
        offerHandIn();
        Platform.runLater(this::bringIntoView);
        Platform.runLater(this::goOn);
    }

    /** The focus goes where one goes on: to what is asked next, or to Next. */
    private void goOn() {
        boolean isCompared = Stream.of(lessons.predicted(), lessons.seen()).allMatch(asked -> !asked.isTold() || isJudged(asked));
        if (!goingOn || !isCompared) {
            return;
        }
        goingOn = false;
        if (content.lookup("#see-card") instanceof QuestionCard asking && asking.mayBeAnswered()) {
            asking.takeFocus();
        } else if (!next.isDisabled()) {
            next.requestFocus();
        }
    }

    private static boolean isJudged(Asked asked) {
        return asked.isTold() && asked.toldProperty().get().judgement().isPresent();
    }

    private QuestionCard card(Question question, Asked asked, boolean again, Runnable told) {
        Runnable telling = () -> {
            goingOn = true;
            // what is answered takes no keys any more, and those that still come must press nothing else
            content.requestFocus();
            told.run();
        };
        return new QuestionCard(question, asked, again, telling, bench, lessons.stepProperty().get().setup()::experiment, texts,
                setter, page);
    }

    /** Scrolls so far that the end of a node is seen, and, where there is room, all of it. */
    private void into(Node node) {
        if (node == null || node.getScene() == null) {
            return;
        }
        panel.applyCss();
        panel.layout();
        double seen = scroll.getViewportBounds().getHeight();
        double all = content.getLayoutBounds().getHeight();
        double end = node.getBoundsInParent().getMaxY() + END;
        double top = node.getBoundsInParent().getMinY();
        if (all > seen) {
            double now = scroll.getVvalue() * (all - seen);
            double wanted = end - now > seen ? Math.min(top, end - seen) : now;
            scroll.setVvalue(Math.max(0, Math.min(1, wanted / (all - seen))));
        }
    }

    private void show() {
        goingOn = false;
        page.leave();
        page = new LivePage(lessons.bench(), bench);
        content.getChildren().clear();
        LessonStep step = lessons.stepProperty().get();
        boolean open = step != null;
        contents.setVisible(open);
        contents.setManaged(open);
        foot.setVisible(open);
        foot.setManaged(open);
        if (open) {
            showStep(lessons.lessonProperty().get(), step);
        } else if (lessons.greetingProperty().get()) {
            greet();
        } else {
            showContents();
        }
        scroll.setVvalue(0);
        more.setVisible(open);
        more.setManaged(open);
        beats.show(step, lessons);
        offerNext();
        if (open) {
            Platform.runLater(this::bringIntoView);
        }
    }

    /** Scrolls to what is asked, or told, last. */
    private void bringIntoView() {
        Node seen = content.lookup("#see-card");
        into(seen != null ? seen : content.lookup("#predict-card"));
    }

    /** Three sentences, and one thing to touch. */
    private void greet() {
        heading.say(texts.get("lesson.list"));
        Button begin = new Button(texts.get("lesson.greet.begin"));
        begin.setId("lesson-begin");
        begin.getStyleClass().add("primary");
        begin.setOnAction(e -> lessons.open(0, 0));
        content.getChildren().addAll(text("lesson.greet.title", "lesson-title"), text("lesson.greet.one", "lesson-body"),
                text("lesson.greet.two", "lesson-body"), text("lesson.greet.three", "lesson-body"), begin);
    }

    private void showContents() {
        heading.say(texts.get("lesson.list"));
        contentsList.fill(content, bench.languageProperty().get());
    }

    private Label text(String key, String styleClass) {
        return LessonContents.wrapped(texts.get(key), styleClass);
    }

    private void showStep(Lesson lesson, LessonStep step) {
        heading.say(texts.get("lesson.station", lesson.station(), lesson.title()),
                texts.get("lesson.station.long", lesson.station(), lesson.title()),
                texts.get("lesson.station.number", lesson.station()));
        content.getChildren().addAll(LessonContents.mistakes(lessons.mistakesProperty().get(), bench.languageProperty().get()));
        content.getChildren().addAll(beats, LessonContents.wrapped(step.title(), "lesson-title"));
        step.blocks().forEach(block -> content.getChildren().add(setter.covered(block, page)));
        step.question().ifPresent(question -> content.getChildren().add(card(question, lessons.predicted(), false,
                lessons::reveal)));
        step.goal().ifPresent(wanted -> content.getChildren().add(goal));
        if (step.seen().isPresent() && (step.question().isEmpty() || isJudged(lessons.predicted()))) {
            content.getChildren().add(card(step.seen().get(), lessons.seen(), true, lessons::check));
        }
        back.setDisable(!lessons.hasBack());
        showDots(lesson);
    }

    private void showDots(Lesson lesson) {
        dots.getChildren().clear();
        dots.pseudoClassStateChanged(MANY, lesson.steps().size() > MOST_DOTS);
        for (int i = 0; i < lesson.steps().size(); i++) {
            int index = i;
            Button dot = new Button();
            dot.getStyleClass().add("dot");
            dot.pseudoClassStateChanged(CURRENT, i == lessons.stepIndex());
            dot.pseudoClassStateChanged(DONE, lessons.isDone(i));
            texts.describe(dot, "lesson.dot", i + 1, lesson.steps().get(i).title());
            dot.setOnAction(e -> go(() -> lessons.goTo(index)));
            dots.getChildren().add(dot);
        }
    }
}
