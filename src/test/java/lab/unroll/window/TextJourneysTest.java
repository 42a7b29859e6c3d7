package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Spot;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.TextStudy;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TextModel;
import lab.unroll.window.text.TextView;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys with a network that writes. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TextJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private TextModel text;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.named("next-char"), new NoFiles(), 1280, 720);
        model = window.model();
        text = model.stage().text();
        model.stage().reducedMotionProperty().set(true);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private <T extends Node> T node(String id, Class<T> kind) {
        return kind.cast(window.scene().lookup(id));
    }

    private void look(FxRobot robot) {
        robot.interact(() -> window.views().show(TextView.VIEW));
        journey.settle();
    }

    private TextStudy study() {
        return text.lookProperty().get().study();
    }

    private Manuscript written() {
        return text.manuscriptProperty().get();
    }

    /** Presses a spot of a figure as a screen reader does. */
    private void touch(FxRobot robot, String figure, String spot) {
        robot.interact(() -> {
            Node place = SpotNodes.of((FigureView) window.scene().lookup("#figure-" + figure), spot);
            place.requestFocus();
            place.executeAccessibleAction(AccessibleAction.FIRE);
        });
        journey.settle();
    }

    @Test
    void trainWriteChooseTheNextLetterByHand(FxRobot robot) {
        look(robot);
        Manuscript untrained = written();
        assertEquals(TextModel.USUAL + 1, untrained.length());
        robot.interact(() -> window.controller().trainTo(250));
        journey.settle();
        assertNotEquals(untrained, written(), "what nobody has touched is written anew by the network that has learnt");
        journey.waitUntil("what it wrote on the way is kept", () -> !text.filmProperty().get().samples().isEmpty());
        Manuscript trained = written();
        touch(robot, "write", "written.60");
        assertEquals(60, text.cursorProperty().get());
        assertEquals(study().question().cursor(), 60);
        int other = Sampling.ranked(study().next()).filter(symbol -> symbol != trained.symbol(60)).findFirst().orElseThrow();
        touch(robot, "next-letter", "next." + other);
        assertEquals(other, written().symbol(60));
        assertEquals(Manuscript.Origin.CHOSEN, written().origin(60));
        assertEquals(trained.first(60), written().first(60), "what stood before it stays");
        assertEquals(trained.length(), written().length(), "it goes on from there");
        assertNotEquals(trained, written());
        Manuscript chosen = written();
        robot.interact(() -> window.controller().trainTo(300));
        journey.settle();
        assertEquals(chosen, written(), "what the hand has chosen is not written over");
        assertEquals(model.snapshotProperty().get().iteration(), text.lookProperty().get().iteration());
    }

    @Test
    void itIsWrittenLetterByLetterFromWhatOneTypes(FxRobot robot) {
        look(robot);
        robot.interact(() -> {
            TextField field = node("#text-beginning", TextField.class);
            field.requestFocus();
            field.setText("KEEPER:↵");
        });
        robot.push(KeyCode.ENTER);
        journey.settle();
        assertTrue(written().toString().startsWith("KEEPER:\n"), written().toString());
        robot.interact(() -> text.cursorProperty().set(20));
        journey.press(robot, "#text-cut");
        journey.settle();
        assertEquals(20, written().length());
        for (int letter = 1; letter <= 3; letter++) {
            journey.press(robot, "#text-forward");
            journey.settle();
            assertEquals(20 + letter, written().length());
            assertEquals(Manuscript.Origin.DRAWN, written().origin(19 + letter));
        }
        journey.press(robot, "#text-back");
        journey.settle();
        assertEquals(22, text.cursorProperty().get());
        robot.interact(() -> {
            TextField field = node("#text-beginning", TextField.class);
            field.requestFocus();
            field.setText("門");
        });
        robot.push(KeyCode.ENTER);
        journey.settle();
        assertNotNull(model.messageProperty().get(), "a letter that the text does not have is told");
        assertEquals(23, written().length());
    }

    @Test
    void theTemperatureChangesTheChancesAtOnce(FxRobot robot) {
        look(robot);
        robot.interact(() -> node("#text-temperature", Slider.class).setValue(0));
        journey.settle();
        assertEquals(0, text.lookProperty().get().sampling().temperature());
        assertEquals(1, text.lookProperty().get().sampling().chances(study().next())[Sampling.ranked(study().next())
                .findFirst().orElseThrow()]);
    }

    @Test
    void unitsThatFollowSomethingAreFoundAndSpansThatAreAlike(FxRobot robot) {
        look(robot);
        robot.interact(() -> window.controller().trainTo(200));
        journey.settle();
        journey.press(robot, "#text-follow-spaces");
        journey.settle();
        assertEquals(Annotation.SPACES, text.annotationProperty().get());
        int best = study().tracking().get(Annotation.SPACES).get(0).unit();
        touch(robot, "units", "follower.spaces." + (best + 1));
        assertEquals(best, model.unitProperty().get());
        assertEquals(best, study().question().unit(), "what is silenced is the selected unit");
        journey.press(robot, "#part-alike");
        journey.settle();
        robot.interact(() -> text.thresholdProperty().set(0));
        touch(robot, "alike", "learnt.12");
        touch(robot, "alike", "learnt.14");
        assertEquals(12, study().alike().from());
        assertEquals(15, study().alike().to());
        assertFalse(study().alike().spans().isEmpty());
    }

    private void drag(FxRobot robot, String from, String to) {
        FigureView view = (FigureView) window.scene().lookup("#figure-alike");
        robot.interact(() -> {
            List<? extends Spot> spots = view.spotsProperty().get();
            Rectangle2D first = spots.stream().filter(spot -> spot.id().equals(from)).findFirst().orElseThrow().bounds();
            Rectangle2D last = spots.stream().filter(spot -> spot.id().equals(to)).findFirst().orElseThrow().bounds();
            Event.fireEvent(view, mouse(view, MouseEvent.MOUSE_PRESSED, first, true));
            Event.fireEvent(view, mouse(view, MouseEvent.MOUSE_DRAGGED, last, false));
            Event.fireEvent(view, mouse(view, MouseEvent.MOUSE_RELEASED, last, false));
        });
        journey.settle();
    }

    private static MouseEvent mouse(Node node, EventType<MouseEvent> type, Rectangle2D place, boolean still) {
        Point2D screen = node.localToScreen(place.getCenterX(), place.getCenterY());
        Point2D scene = node.localToScene(place.getCenterX(), place.getCenterY());
        return new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, false, false, still, null);
    }

    @Test
    void aSpanIsMarkedByDraggingOverItWhereverInTheTextItStands(FxRobot robot) {
        look(robot);
        journey.press(robot, "#part-alike");
        journey.settle();
        robot.interact(() -> text.thresholdProperty().set(0));
        drag(robot, "learnt.14", "learnt.9");
        assertEquals(new TextModel.Mark(9, 15, false), text.markProperty().get(), "also from its end");
        assertEquals(9, study().alike().from());
        robot.interact(() -> {
            Node letter = SpotNodes.of((FigureView) window.scene().lookup("#figure-alike"), "learnt.12");
            letter.requestFocus();
            Event.fireEvent(letter, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
        });
        journey.settle();
        int top = text.topProperty().get();
        assertTrue(top > 15, "the text can be gone through: " + top);
        assertEquals(new TextModel.Mark(9, 15, false), text.markProperty().get());
        drag(robot, "learnt." + (top + 2), "learnt." + (top + 4));
        assertEquals(top + 2, study().alike().from());
        assertEquals(top + 5, study().alike().to());
        int found = study().alike().spans().get(0).from();
        touch(robot, "alike", "alike.1");
        assertTrue(text.topProperty().get() <= found, "what was found is gone to");
        assertEquals(top + 2, text.markProperty().get().from(), "and not marked");
    }

    @Test
    void whatCannotWriteHasNoViewOfIt(FxRobot robot) {
        robot.interact(() -> window.controller().open(Presets.first()));
        journey.settle();
        assertFalse(window.views().offeredBinding().getValue().contains(TextView.VIEW));
        robot.interact(() -> window.views().show(TextView.VIEW));
        assertNotNull(model.messageProperty().get());
    }
}
