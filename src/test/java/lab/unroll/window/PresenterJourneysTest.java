package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.presenter.PresenterModel;
import lab.unroll.window.presenter.PresenterScreen;
import lab.unroll.window.presenter.Tool;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.state.Pass;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys of somebody who shows the bench to a class. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class PresenterJourneysTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /** Of a wall of 1080 pixels. */
    private static final double READABLE = 24.0 / 1080;

    private final PanelsModel panels = PanelsModel.allOpen();
    private BenchWindow window;
    private BenchModel model;
    private PresenterModel presented;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new Computing(), panels, new NoFiles(), WIDTH, HEIGHT);
        model = window.model();
        presented = window.presenter().model();
        model.stage().reducedMotionProperty().set(true);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private Node find(String id) {
        return window.scene().lookup(id);
    }

    private Bounds bounds(String id) {
        return find(id).localToScene(find(id).getLayoutBounds());
    }

    @Test
    void aClassSeesStageChartAndTextAndTheWindowComesBackAsItWas(FxRobot robot) {
        journey.openChoice(robot);
        robot.interact(() -> find("#lesson-next").requestFocus());
        Map<Panel, Boolean> open = new EnumMap<>(Panel.class);
        for (Panel panel : Panel.values()) {
            open.put(panel, panels.openProperty(panel).get());
        }
        Node focused = window.scene().getFocusOwner();
        Bounds stage = bounds("#figure-stage");
        Bounds lesson = bounds("#lesson-panel");
        int step = window.lessons().stepIndex();
        robot.type(KeyCode.F5);
        journey.settle();
        for (String gone : new String[] {"#rail", "#experiment", "#panel-inspector", "#panel-dock", "#dock"}) {
            assertNull(find(gone), gone);
        }
        assertTrue(bounds("#figure-stage").getWidth() * bounds("#figure-stage").getHeight() > 0.2 * WIDTH * HEIGHT);
        assertTrue(bounds("#figure-" + model.dockChartProperty().get().id()).getHeight() > 100);
        for (Node text : find("#lesson-panel").lookupAll(".plain-text")) {
            double size = ((Text) text).getFont().getSize() * text.getLocalToSceneTransform().getMyy();
            assertTrue(size >= READABLE * HEIGHT, ((Text) text).getText() + " has " + size + " pixels");
        }
        robot.type(KeyCode.I);
        robot.type(KeyCode.D);
        assertEquals(Theme.DARK, model.themeProperty().get());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(step + 1, window.lessons().stepIndex());
        robot.type(KeyCode.PAGE_UP);
        assertEquals(step, window.lessons().stepIndex());
        journey.settle();
        robot.type(KeyCode.ESCAPE);
        journey.settle();
        assertNull(find("#presenter"));
        open.forEach((panel, was) -> assertEquals(was, panels.openProperty(panel).get(), panel.id()));
        assertEquals(Theme.LIGHT, model.themeProperty().get());
        assertEquals(stage, bounds("#figure-stage"));
        assertEquals(lesson, bounds("#lesson-panel"));
        assertSame(focused, window.scene().getFocusOwner());
        robot.type(KeyCode.F5);
        assertEquals(Theme.DARK, model.themeProperty().get(), "the colours for the class are remembered");
        robot.type(KeyCode.F5);
        assertFalse(presented.onProperty().get());
        assertEquals(Theme.LIGHT, model.themeProperty().get());
        journey.settle();
    }

    @Test
    void withoutALessonTheClickerGoesThroughTheStepsAndTheKeysOfThePlayheadWork(FxRobot robot) {
        journey.settle();
        robot.type(KeyCode.F5);
        journey.settle();
        assertEquals(0, bounds("#presenter-body").getMinX());
        assertFalse(find(".presenter-text").isVisible());
        int step = model.stepBinding().get();
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(step + 1, model.stepBinding().get());
        robot.type(KeyCode.LEFT);
        assertEquals(step, model.stepBinding().get());
        robot.type(KeyCode.HOME);
        journey.settle();
        robot.type(KeyCode.K);
        journey.settle();
        assertNull(((Region) find("#presenter-chart")).getChildrenUnmodifiable().stream().filter(Node::isVisible).findFirst()
                .orElse(null));
        robot.press(KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT);
        assertEquals(Pass.BACKWARD, model.playhead().sweepProperty().get(), "with Shift a letter is the bench's");
        robot.type(KeyCode.F1);
        assertTrue(find("#presenter-help").isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(find("#presenter-help").isVisible());
        assertTrue(presented.onProperty().get(), "Escape has closed the list and nothing else");
        journey.settle();
        robot.type(KeyCode.ESCAPE);
        assertFalse(presented.onProperty().get());
        journey.settle();
    }

    @Test
    void blankFreezePenAndLight(FxRobot robot) {
        journey.settle();
        robot.type(KeyCode.F5);
        journey.settle();
        robot.type(KeyCode.PERIOD);
        assertTrue(find("#presenter-blank").isVisible());
        robot.type(KeyCode.W);
        assertTrue(find("#presenter-blank").isVisible(), "white in the place of black");
        int step = model.stepBinding().get();
        robot.type(KeyCode.PAGE_DOWN);
        assertFalse(find("#presenter-blank").isVisible());
        assertEquals(step, model.stepBinding().get(), "the key has only shown the picture again");
        robot.type(KeyCode.F);
        assertTrue(find("#presenter-still").isVisible());
        assertNotNull(((ImageView) find("#presenter-still").lookup(".image-view")).getImage());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(step + 1, model.stepBinding().get(), "the bench goes on beneath");
        robot.type(KeyCode.F);
        assertFalse(find("#presenter-still").isVisible());
        robot.type(KeyCode.P);
        assertEquals(Tool.PEN, presented.toolProperty().get());
        Bounds there = find("#presenter-body").localToScreen(find("#presenter-body").getLayoutBounds());
        robot.moveTo(there.getMinX() + 300, there.getMinY() + 200).press(MouseButton.PRIMARY)
                .moveTo(there.getMinX() + 420, there.getMinY() + 230).release(MouseButton.PRIMARY);
        assertEquals(1, presented.lines());
        robot.type(KeyCode.E);
        robot.moveTo(there.getMinX() + 300, there.getMinY() + 200).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        assertEquals(0, presented.lines());
        robot.type(KeyCode.E);
        assertEquals(Tool.POINTER, presented.toolProperty().get());
        robot.type(KeyCode.S);
        assertTrue(presented.isLit());
        assertFalse(find("#presenter-light").lookupAll(".spotlight-dim").isEmpty());
        int lit = model.stepBinding().get();
        robot.type(KeyCode.LEFT);
        assertEquals(lit, model.stepBinding().get(), "the arrow has moved the light");
        robot.type(KeyCode.S);
        assertFalse(presented.isLit());
        robot.type(KeyCode.F5);
        journey.settle();
    }

    @Test
    void theNotesAreInAWindowOfTheirOwnInWhichTheClickerWorks(FxRobot robot) {
        journey.openChoice(robot);
        robot.type(KeyCode.F5);
        robot.type(KeyCode.N);
        Node notes = journeyNotes();
        LessonStep step = window.lessons().stepProperty().get();
        assertTrue(notes.lookupAll(".lesson-title").stream().anyMatch(title -> ((Label) title).getText().equals(step.title())));
        int before = window.lessons().stepIndex();
        robot.interact(() -> ((Stage) notes.getScene().getWindow()).requestFocus());
        robot.interact(() -> Event.fireEvent(notes, new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_UP, false, false, false, false)));
        assertTrue(window.lessons().stepIndex() == before - 1 || before == 0);
        robot.interact(window.presenter()::end);
        journey.waitUntil("the notes are closed", () -> !notes.getScene().getWindow().isShowing());
        journey.settle();
    }

    @Test
    void whatGoesOnBeneathAFrozenPictureIsSeenAndTouchedOnTheSecondScreen(FxRobot robot) {
        journey.openChoice(robot);
        robot.interact(() -> window.presenter().setScreen(new PresenterScreen() {
            @Override
            public void fill() {
                // it is as large as it is
            }

            @Override
            public void leave() {
                // nothing was filled
            }

            @Override
            public Optional<Rectangle2D> other() {
                return Optional.of(new Rectangle2D(0, 0, 600, 500));
            }
        }));
        robot.type(KeyCode.F5);
        robot.interact(() -> presented.notesProperty().set(false));
        key(robot, KeyCode.F);
        journey.waitUntil("the mirror", () -> ((ImageView) journeyNotes().lookup("#presenter-mirror")).getImage() != null);
        Image still = ((ImageView) find("#presenter-still").lookup(".image-view")).getImage();
        ImageView mirror = (ImageView) journeyNotes().lookup("#presenter-mirror");
        Node option = find("#predict-card").lookup(".option");
        Node picture = find("#presenter-still").getParent().getChildrenUnmodifiable().get(0);
        Bounds shown = picture.sceneToLocal(option.localToScene(option.getLayoutBounds()));
        Point2D at = mirror.localToScene(
                shown.getCenterX() / picture.getLayoutBounds().getWidth() * mirror.getLayoutBounds().getWidth(),
                shown.getCenterY() / picture.getLayoutBounds().getHeight() * mirror.getLayoutBounds().getHeight());
        robot.interact(() -> List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED).forEach(
                type -> Event.fireEvent(mirror, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(),
                        MouseButton.PRIMARY, 1, false, false, false, false, type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, null))));
        assertEquals(new Answer.Chosen(0), window.lessons().predicted().answerProperty().get(), "pressed in the mirror");
        assertSame(still, ((ImageView) find("#presenter-still").lookup(".image-view")).getImage(), "the class sees nothing of it");
        key(robot, KeyCode.F);
        assertFalse(presented.notesProperty().get(), "it was there for the mirror only");
        robot.interact(window.presenter()::end);
        journey.settle();
    }

    /** Whichever window has the focus. */
    private void key(FxRobot robot, KeyCode code) {
        robot.interact(() -> Event.fireEvent(window.scene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false,
                false, false)));
    }

    private Node journeyNotes() {
        return Window.getWindows().stream().filter(one -> one.getScene() != null)
                .map(one -> one.getScene().lookup("#presenter-notes-window")).filter(node -> node != null).findFirst()
                .orElseThrow(() -> new AssertionError("no notes"));
    }

    @Test
    void thePenIsUsedByKeysWhichAreListedAsTheyAreHeard(FxRobot robot) {
        journey.settle();
        robot.type(KeyCode.F5);
        journey.settle();
        int step = model.stepBinding().get();
        robot.type(KeyCode.P);
        Node ink = find("#presenter-ink");
        assertFalse(ink.lookupAll(".ink-cross").isEmpty(), "a crosshair");
        robot.type(KeyCode.RIGHT, KeyCode.ENTER, KeyCode.RIGHT, KeyCode.DOWN);
        assertEquals(1, presented.lines());
        assertFalse(ink.lookupAll(".ink-cross-down").isEmpty(), "which shows that it is down");
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        robot.type(KeyCode.ENTER, KeyCode.LEFT, KeyCode.ENTER);
        assertEquals(2, presented.lines());
        robot.type(KeyCode.BACK_SPACE);
        assertEquals(1, presented.lines(), "the latest line is taken away");
        robot.type(KeyCode.X);
        assertEquals(0, presented.lines());
        assertEquals(step, model.stepBinding().get(), "the playhead has not moved");
        robot.type(KeyCode.P, KeyCode.RIGHT);
        assertEquals(step + 1, model.stepBinding().get(), "now it has");
        assertTrue(ink.lookupAll(".ink-cross").isEmpty());
        List<String> told = window.presenter().keys().stream().map(row -> row.key().getValue() + ": " + row.action().getValue()).toList();
        for (String row : new String[] {"Page Up  Page Down: Step of the lesson; without a lesson: step t",
            "↑  ↓  ←  →: With pen or eraser: move it", "Shift+↑  ↓  ←  →: The same finely",
            "Enter: Put it down, lift it", "Backspace: Take the latest line away", "X: Take all ink from this page",
            "Ctrl++  Ctrl+−  Ctrl+0: Everything larger, smaller, as usual", "Esc  F5: Back to the bench as it was"}) {
            assertTrue(told.contains(row), row + " in " + told);
        }
        robot.type(KeyCode.F5);
        journey.settle();
    }
}
