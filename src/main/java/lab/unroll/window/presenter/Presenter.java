package lab.unroll.window.presenter;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.AltGraph;
import lab.unroll.window.kit.KeyNames;
import lab.unroll.window.kit.Magnifier;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.lesson.LessonModel;
import lab.unroll.window.shell.KeyboardHelp;
import lab.unroll.window.state.BenchModel;

/** Begins to present a bench and ends it, and knows what the keys mean meanwhile. */
public final class Presenter {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    /** At the largest zoom. */
    private static final double LEAST_WIDTH = 512;
    private static final double LEAST_HEIGHT = 288;

    private final PresenterModel model = new PresenterModel();
    private final BenchModel bench;
    private final LessonModel lessons;
    private final Texts texts;
    private final Texts windowTexts;
    private final Acts acts;
    private final PresenterKeys keys;
    private final Asked predicted;
    private final Asked seen;
    private final PresenterView view;
    private PresenterScreen screen = PresenterScreen.NONE;
    private Scene scene;
    private Pane root;
    private Node frame;
    private Borrowed parts;
    private Node focusBefore;
    private Theme themeBefore;
    private NotesWindow notes;
    /** True while the window of the notes is there only for what the class does not see. */
    private boolean notesForMirror;
    /** True while the key that was pressed last has done something here. */
    private boolean taken;

    /** A presenter of a bench and its lessons. */
    public Presenter(BenchModel bench, LessonModel lessons, Figures figures, Texts windowTexts) {
        this.bench = bench;
        this.lessons = lessons;
        this.windowTexts = windowTexts;
        this.texts = windowTexts.in("presenter");
        // the page is turned before anybody looks for what is counted on it
        lessons.stepProperty().subscribe(step -> turnPage());
        predicted = Asked.predicted(lessons);
        seen = Asked.seen(lessons);
        acts = new Acts(model, this::nextColours, this::toggleHands);
        keys = new PresenterKeys(model, lessons.orElse(LessonModel::back, bench.playhead()::stepBack),
                // whoever presents decides when the class has thought enough
                lessons.orElse(LessonModel::skip, bench.playhead()::stepForward));
        view = new PresenterView(model, new PresenterHead(model, acts, lessons, bench, texts, this::end),
                hands(), lessons, bench, figures, texts);
        model.themeProperty().addListener((o, was, is) -> dress());
        model.frozenProperty().addListener((o, was, is) -> freeze(is));
        figures.endWith(() -> model.notesProperty().set(false));
        predicted.answeredProperty().addListener((o, was, is) -> {
            if (is) {
                // its bars come first: the hands for what was to be seen are counted when somebody asks for that
                model.handsProperty().set(false);
            }
        });
    }

    /** The hands for what is predicted, and in their place those for what was to be seen. */
    private VBox hands() {
        HandsUpPane later = new HandsUpPane(model, seen, new SimpleBooleanProperty(), bench, texts);
        VBox both = new VBox(new HandsUpPane(model, predicted, later.visibleProperty(), bench, texts), later);
        both.setMinHeight(Region.USE_PREF_SIZE);
        return both;
    }

    /** What lies over the picture. */
    public PresenterModel model() {
        return model;
    }

    /** The screen that is filled while presenting. */
    public void setScreen(PresenterScreen other) {
        screen = other;
    }

    /**
     * Where it presents. Its keys come before those of filters that are added later.
     *
     * @param root  holds the frame of the bench, whose place the presentation takes
     * @param parts what is borrowed from it
     */
    public void install(Scene where, Pane holder, Node benchFrame, Borrowed borrowed) {
        scene = where;
        root = holder;
        frame = benchFrame;
        parts = borrowed;
        AltGraph.follow(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // the letter of a key that did something is not to be written into what has the focus since then
        scene.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (taken) {
                e.consume();
            }
        });
        model.notesProperty().addListener((o, was, is) -> showNotes(is));
    }

    /** The window is made when somebody first wants it. */
    private void showNotes(boolean wanted) {
        if (notes == null && wanted) {
            notes = new NotesWindow(model, lessons, bench, texts, scene, view.picture());
        }
        if (notes != null) {
            notes.show(wanted, screen.other());
        }
    }

    /** What goes on while the class sees a picture that is frozen is seen on the second screen, where there is one. */
    private void freeze(boolean frozen) {
        if (frozen) {
            notesForMirror = !model.notesProperty().get() && screen.other().isPresent();
        }
        if (notesForMirror) {
            model.notesProperty().set(frozen);
        }
        notesForMirror &= frozen;
    }

    /** Begins to present; nothing if it is under way. */
    public void begin() {
        if (model.onProperty().get()) {
            return;
        }
        focusBefore = scene.getFocusOwner();
        themeBefore = bench.themeProperty().get();
        view.borrow(parts);
        root.getChildren().set(root.getChildren().indexOf(frame), view);
        ((Magnifier) scene.getRoot()).fit(new Magnifier.Fit(WIDTH, HEIGHT, LEAST_WIDTH, LEAST_HEIGHT,
                model.zoom().percentProperty()));
        model.begin();
        dress();
        view.requestFocus();
        screen.fill();
        // on a second screen the class does not see them
        model.notesProperty().set(screen.other().isPresent() && lessons.lessonProperty().get() != null);
    }

    /** Comes back to the window as it was; nothing if nothing is presented. */
    public void end() {
        if (!model.onProperty().get()) {
            return;
        }
        model.end();
        view.release();
        parts.takeBack();
        root.getChildren().set(root.getChildren().indexOf(view), frame);
        ((Magnifier) scene.getRoot()).fitAsAtFirst();
        bench.themeProperty().set(themeBefore);
        screen.leave();
        (focusBefore != null && focusBefore.getScene() == scene ? focusBefore : root).requestFocus();
        focusBefore = null;
    }

    /** Begins or ends. */
    public void toggle() {
        if (model.onProperty().get()) {
            end();
        } else {
            begin();
        }
    }

    /** The keys and what they do, in the order of the list of keys. */
    public List<KeyboardHelp.Row> keys() {
        List<KeyboardHelp.Row> rows = new ArrayList<>();
        acts.all().forEach(act -> rows.add(new KeyboardHelp.Row(new SimpleStringProperty(act.keyNames()),
                texts.text("act." + act.id()))));
        keys.all().forEach(group -> rows.add(new KeyboardHelp.Row(texts.text("key.usual").map(any ->
                KeyNames.of(group.told(), windowTexts)), texts.text("does." + group.id()))));
        rows.add(new KeyboardHelp.Row(texts.text("key.usual"), texts.text("does.usual")));
        return rows;
    }

    private void turnPage() {
        Object lesson = lessons.identityProperty().get();
        model.turnTo(lesson == null ? Page.BENCH : new Page(lesson, lessons.stepIndex()));
    }

    private void dress() {
        if (model.onProperty().get() && model.themeProperty().get() != null) {
            bench.themeProperty().set(model.themeProperty().get());
        }
    }

    private void nextColours() {
        List<Theme> all = Theme.ON_SCREEN;
        model.themeProperty().set(all.get((all.indexOf(bench.themeProperty().get()) + 1) % all.size()));
    }

    private void toggleHands() {
        if (predicted.choicesProperty().get().isEmpty() && seen.choicesProperty().get().isEmpty()) {
            bench.say(Message.note("presenter.no-question"));
            return;
        }
        boolean counting = !model.handsProperty().get();
        model.handsProperty().set(counting);
        if (!counting) {
            view.requestFocus();
        }
    }

    // Keys

    private void pressed(KeyEvent e) {
        taken = false;
        boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isMetaDown() && !AltGraph.isDown(scene);
        if (PresenterKeys.PRESENT.match(e) && plain) {
            toggle();
            take(e);
        } else if (model.onProperty().get() && isHere(scene.getFocusOwner()) && (plain ? act(e) : keys.zoom().run(e))) {
            take(e);
        }
    }

    private void take(KeyEvent e) {
        taken = true;
        e.consume();
    }

    /** True if the keys are not those of something that lies over the presentation. */
    private boolean isHere(Node focused) {
        Node at = focused;
        while (at != null && at != view) {
            at = at.getParent();
        }
        return at == view || focused == null || focused == root;
    }

    private boolean act(KeyEvent e) {
        KeyCode key = e.getCode();
        if (model.blankProperty().get() != Blank.NONE && !key.isModifierKey()) {
            acts.of(key).filter(act -> act.id().equals("black") || act.id().equals("white")).map(Act::action)
                    .orElse(model::unblank).run();
            return true;
        }
        if (scene.getFocusOwner() instanceof TextInputControl) {
            return keys.turn().run(e) || leave(e);
        }
        if (PresenterKeys.LEAVE.match(e)) {
            end();
            return true;
        }
        // with Shift a letter means what it means on the bench
        return keys.turn().run(e) || keys.over().stream().anyMatch(group -> group.run(e))
                || !e.isShiftDown() && (key == KeyCode.I || acts.of(key).map(act -> {
            act.action().run();
            return true;
        }).orElse(false));
    }

    private boolean leave(KeyEvent e) {
        boolean leaves = PresenterKeys.LEAVE.match(e);
        if (leaves) {
            model.handsProperty().set(false);
            view.requestFocus();
        }
        return leaves;
    }
}
