package lab.unroll.window.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What lies over the picture while a class looks at it. */
@Isolated
class PresenterModelTest {

    private final PresenterModel model = new PresenterModel();

    private static Ink.Point at(double x, double y) {
        return new Ink.Point(x, y);
    }

    @Test
    void theKeyThatBlanksTheScreenShowsItAgainAndTheOtherOneChangesTheColour() {
        model.toggleBlank(Blank.BLACK);
        model.toggleBlank(Blank.WHITE);
        assertEquals(Blank.WHITE, model.blankProperty().get());
        model.toggleBlank(Blank.WHITE);
        assertEquals(Blank.NONE, model.blankProperty().get());
    }

    @Test
    void whatLiesOverThePictureIsGoneAtTheEndAndWhatWasDrawnAndCountedIsThereTheNextTime() {
        model.begin();
        model.turnTo(new Page(2, 1));
        model.toggle(Tool.PEN);
        model.draw(model.inkProperty().get().begin(at(0.1, 0.1)).draw(at(0.3, 0.1)));
        model.counts().count(new Page(2, 1), 2, 17);
        model.toggleSpotlight();
        model.toggleFrozen();
        model.toggleBlank(Blank.BLACK);
        model.end();
        assertEquals(Blank.NONE, model.blankProperty().get());
        assertEquals(Tool.POINTER, model.toolProperty().get());
        assertFalse(model.frozenProperty().get());
        assertFalse(model.isLit());
        assertFalse(model.onProperty().get());
        model.begin();
        assertEquals(1, model.lines());
        assertEquals(List.of(0, 0, 17), model.counts().of(new Page(2, 1), 3));
    }

    @Test
    void everyPageHasItsOwnInk() {
        model.draw(model.inkProperty().get().begin(at(0.5, 0.5)));
        model.turnTo(new Page(1, 0));
        assertEquals(0, model.lines());
        model.turnTo(Page.BENCH);
        assertEquals(1, model.lines());
        model.clear();
        assertEquals(0, model.lines());
    }

    @Test
    void theEraserTakesTheLinesThatItTouchesBetweenTheirPointsAndNoOthers() {
        Ink ink = Ink.NONE.begin(at(0.1, 0.2)).draw(at(0.9, 0.2)).begin(at(0.1, 0.8)).draw(at(0.9, 0.8)).begin(at(0.5, 0.5));
        assertEquals(2, ink.erase(at(0.5, 0.21), 0.02, 0.02).lines().size());
        assertEquals(2, ink.erase(at(0.51, 0.5), 0.02, 0.02).lines().size(), "a dot can be erased");
        assertEquals(3, ink.erase(at(0.5, 0.3), 0.02, 0.02).lines().size());
        assertEquals(Ink.NONE, Ink.NONE.draw(at(0.5, 0.5)), "a line begins where the pen is put down");
    }

    @Test
    void theLightStaysOnThePictureAndComesBackWhereItWas() {
        model.toggleSpotlight();
        model.light(model.spotlightProperty().get().at(1.4, -2).times(100));
        assertEquals(1, model.spotlightProperty().get().x());
        assertEquals(0, model.spotlightProperty().get().y());
        assertTrue(model.spotlightProperty().get().radius() < 1);
        model.toggleSpotlight();
        model.toggleSpotlight();
        assertEquals(1, model.spotlightProperty().get().x());
    }

    @Test
    void aClassIsCountedForEachQuestionAndNeverBelowZero() {
        HandsUp hands = model.counts();
        Page first = new Page(1, 2);
        hands.count(first, 0, 12);
        hands.count(first, 1, 3);
        hands.count(first, 0, 11);
        assertEquals(List.of(11, 3, 0, 0), hands.of(first, 4));
        assertTrue(hands.isCounted(first));
        assertEquals(List.of(0, 0), hands.of(new Page(1, 3), 2));
        assertFalse(hands.isCounted(new Page(1, 3)));
        assertThrows(IllegalArgumentException.class, () -> hands.count(first, 0, -1));
    }

    @Test
    void noKeyMeansTwoThingsAndNoneIsThatOfThePlayhead() {
        Acts acts = new Acts(model, () -> { }, () -> { });
        Set<KeyCode> keys = new HashSet<>();
        acts.all().forEach(act -> act.keys().forEach(key -> assertTrue(keys.add(key), key + " means two things")));
        for (KeyCode own : List.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.LEFT, KeyCode.RIGHT,
                KeyCode.HOME, KeyCode.END, KeyCode.F5, KeyCode.ESCAPE, KeyCode.F1)) {
            assertFalse(keys.contains(own), own.getName());
        }
        Stream.of(KeyCode.B, KeyCode.PERIOD).forEach(key -> assertEquals("black", acts.of(key).orElseThrow().id()));
    }

    @Test
    void theNotesGoToTheScreenThatThePresentationIsNotOn() {
        Rectangle2D left = new Rectangle2D(0, 0, 1440, 900);
        Rectangle2D right = new Rectangle2D(1440, 0, 1920, 1080);
        assertEquals(right, StageScreen.other(List.of(left, right), new Rectangle2D(10, 10, 1400, 800)).orElseThrow());
        assertEquals(left, StageScreen.other(List.of(left, right), new Rectangle2D(1440, 0, 1920, 1080)).orElseThrow());
        assertEquals(left, StageScreen.other(List.of(left, right), new Rectangle2D(1300, 0, 1400, 800)).orElseThrow(),
                "across both it is the one with less of it");
        assertTrue(StageScreen.other(List.of(left), left).isEmpty());
    }

    @Test
    void thePictureCanBeEnlargedFromOneToTwoAndAHalf() {
        assertEquals(100, PresenterModel.ZOOMS.get(0));
        model.zoom().percentProperty().set(250);
        model.zoom().enlarge();
        assertEquals(250, model.zoom().percentProperty().get());
        model.zoom().reduce();
        assertEquals(200, model.zoom().percentProperty().get());
    }

    @Test
    void thePenIsMovedPutDownAndLiftedByKeys() {
        InkCross cross = model.cross();
        assertFalse(cross.shownProperty().get());
        model.toggle(Tool.PEN);
        assertTrue(cross.shownProperty().get(), "a crosshair shows where it is");
        cross.move(InkCross.COARSE, 0);
        assertEquals(0, model.lines(), "it is not down");
        assertEquals(0.5 + InkCross.COARSE * 9 / 16, cross.placeProperty().get().x(), 1e-12);
        cross.press();
        cross.move(0, InkCross.FINE);
        cross.move(0, InkCross.FINE);
        assertEquals(1, model.lines());
        assertEquals(3, model.inkProperty().get().lines().get(0).points().size());
        cross.press();
        cross.move(0, InkCross.COARSE);
        assertEquals(3, model.inkProperty().get().lines().get(0).points().size(), "it was lifted");
        cross.press();
        assertEquals(2, model.lines(), "a dot");
        model.turnTo(new Page(1, 0));
        cross.move(0, InkCross.COARSE);
        assertEquals(0, model.lines(), "on another page it is not down any more");
        model.turnTo(Page.BENCH);
        cross.undo();
        assertEquals(1, model.lines());
        cross.undo();
        cross.undo();
        assertEquals(0, model.lines());
        model.toggle(Tool.PEN);
        assertFalse(cross.shownProperty().get());
    }

    @Test
    void theEraserIsMovedByKeysAndThePenStaysOnThePicture() {
        model.draw(model.inkProperty().get().begin(at(0.5, 0.1)).draw(at(0.5, 0.3)));
        model.toggle(Tool.ERASER);
        InkCross cross = model.cross();
        cross.press();
        assertEquals(1, model.lines());
        for (int i = 0; i < 6; i++) {
            cross.move(0, -InkCross.COARSE);
        }
        assertEquals(0, model.lines());
        for (int i = 0; i < 100; i++) {
            cross.move(-InkCross.COARSE, -InkCross.COARSE);
        }
        assertEquals(at(0, 0), cross.placeProperty().get());
        cross.follow(at(0.7, 0.6));
        assertFalse(cross.shownProperty().get(), "the mouse shows where it is");
        cross.move(0, 0);
        assertEquals(at(0.7, 0.6), cross.placeProperty().get());
        assertTrue(cross.shownProperty().get());
    }
}
