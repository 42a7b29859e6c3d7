package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Level;
import lab.unroll.figure.Spot;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.lens.Annotation;
import lab.unroll.lesson.Lesson;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.focus.FocusModel;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.lesson.DoneRightly;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.words.Words;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through lessons in a small window: covered, predicted, revealed, seen, and gone on. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class LessonJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        PanelsModel panels = PanelsModel.returning();
        window = new BenchWindow(Presets.first(), new Computing(), panels, new NoFiles(), 1280, 720);
        model = window.model();
        model.stage().reducedMotionProperty().set(true);
        model.playhead().speedProperty().set(2.0);
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

    private boolean isThere(String id) {
        Node node = find(id);
        return node != null && node.isVisible() && node.isManaged();
    }

    private void lesson(FxRobot robot, int station, int step) {
        robot.interact(() -> window.lessons().open(station - 1, step - 1));
        journey.settle();
    }

    /** Numbers of later steps that the stage tells somebody. */
    private List<String> toldAfter(int step) {
        FigureView stage = (FigureView) find("#figure-" + FigureKinds.ON_STAGE.id());
        return stage.spotsProperty().get().stream().filter(spot -> spot.step() > step && !Double.isNaN(spot.value())
                && spot.kind() != Spot.Kind.INPUT).map(Spot::id).toList();
    }

    @Test
    void ofAnInspectorOnlyWhatAStepNeedsIsThereAndNoBarIsEmpty(FxRobot robot) {
        lesson(robot, 6, 8);
        journey.waitUntil("no knobs", () -> isThere("#gradients-pane") && !isThere("#gradient-knobs"));
        lesson(robot, 6, 6);
        journey.waitUntil("the button that is spoken of", () -> isThere("#gradient-knobs") && isThere("#phenomenon-exploding"));
        lesson(robot, 11, 6);
        journey.waitUntil("the unit is searched by hand", () -> isThere("#text-unit") && !isThere("#text-finding")
                && !isThere("#text-choosing"));
        lesson(robot, 12, 2);
        journey.waitUntil("the numbers alone", () -> isThere("#season-0") && !isThere("#season-flips"));
        lesson(robot, 13, 8);
        journey.waitUntil("no bar without anything in it", () -> isThere("#tags-stage") && !isThere("#tags-stage .ladder"));
    }

    @Test
    void aPredictionIsCoveredUntilItIsMadeAndTheRevealPlaysTheBench(FxRobot robot) {
        lesson(robot, 1, 2);
        journey.waitUntil("the later steps are covered", () -> toldAfter(1).isEmpty());
        assertEquals("?", ((Label) find("#task-answer")).getText());
        robot.type(KeyCode.RIGHT, KeyCode.END);
        assertEquals(1, model.positionProperty().get(), "held at the cover");
        assertTrue(find("#reveal").isDisabled());

        robot.clickOn("#option-1").clickOn("#reveal");
        journey.waitUntil("it has played to step 2", () -> model.positionProperty().get() == 2
                && !model.playhead().playingProperty().get());
        journey.settle();
        assertFalse(toldAfter(1).isEmpty());
        assertEquals("not quite", ((Label) find("#verdict")).getText());
        assertNotNull(find("#predict-card .why"), "the tempting answer is explained");
        journey.waitUntil("what was to be seen is asked", () -> find("#see-card") != null);
        assertTrue(find("#lesson-next").isDisabled());

        // by keys alone from here on: the focus goes where one goes on
        journey.waitUntil("it is asked", () -> find("#see-card").lookup("#option-1").isFocused());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("not quite", ((Label) find("#see-verdict")).getText());
        journey.waitUntil("it may be answered again", () -> find("#see-card").lookup("#option-1").isFocused());
        robot.type(KeyCode.SPACE);
        Node chosen = find("#see-card").lookup("#option-1");
        assertEquals("look, then answer", ((Label) find("#see-verdict")).getText(), "another answer is not judged before it is given");
        assertNull(find("#see-card .why"), "nor by what was said of the one before");
        assertFalse(chosen.isDisabled());
        assertFalse(chosen.getParent().getPseudoClassStates().contains(PseudoClass.getPseudoClass("right")));
        robot.interact(() -> find("#check").requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals("right", ((Label) find("#see-verdict")).getText());
        journey.waitUntil("Next has the focus", () -> find("#lesson-next").isFocused());
        robot.type(KeyCode.SPACE);
        assertEquals(2, window.lessons().stepIndex());
        robot.type(KeyCode.PAGE_UP);
        journey.settle();
        assertTrue(model.playhead().coverProperty().get().isLifted(), "what was told stays told");
        assertEquals("not quite", ((Label) find("#verdict")).getText());
    }

    @Test
    void theRightStepCanBeChosenAlsoAfterAShorterReply(FxRobot robot) {
        lesson(robot, 10, 4);
        assertEquals(9, model.length());
        robot.interact(window.lessons()::skip);
        journey.settle();
        robot.clickOn("#answer-step-11").clickOn("#reveal");
        journey.waitUntil("it is right", () -> "right".equals(((Label) find("#verdict")).getText()));
    }

    @Test
    void whatAStepDoesNotNeedIsNotThereUntilEverythingIsAskedFor(FxRobot robot) {
        lesson(robot, 1, 2);
        for (String absent : List.of("#seed", "#compare", "#panel-inspector", "#panel-dock", "#breadcrumb", "#export")) {
            assertFalse(isThere(absent), absent);
        }
        assertTrue(isThere("#play"));
        robot.type(KeyCode.C);
        assertFalse(model.compare().isOn(), "its key does nothing either");
        robot.clickOn("#lesson-everything");
        for (String there : List.of("#seed", "#compare", "#panel-inspector", "#panel-dock", "#breadcrumb", "#export")) {
            assertTrue(isThere(there), there);
        }
        journey.settle();
        lesson(robot, 1, 4);
        assertTrue(isThere("#seed"), "it stays so");
    }

    @Test
    void aStepIsAnsweredByAClickOnItsCoveredColumn(FxRobot robot) {
        lesson(robot, 2, 6);
        robot.interact(() -> model.stage().show(Level.VECTORS));
        journey.settle();
        journey.waitUntil("the columns are covered", () -> toldAfter(1).isEmpty());
        FigureView stage = (FigureView) find("#figure-" + FigureKinds.ON_STAGE.id());
        Spot column = stage.spotsProperty().get().stream().filter(spot -> spot.kind() == Spot.Kind.STEP && spot.step() == 2)
                .findFirst().orElseThrow();
        assertTrue(column.text().contains("covered until you have predicted"));
        robot.interact(() -> model.selectStep(2));
        assertEquals(1, model.stepBinding().get(), "the playhead stays");
        journey.press(robot, "#reveal");
        journey.waitUntil("it is compared", () -> "right".equals(((Label) find("#verdict")).getText()));
    }

    @Test
    void aStepIsAnsweredByAClickOnTheTimeLineWhereTheDrawingShowsNone(FxRobot robot) {
        lesson(robot, 2, 6);
        journey.waitUntil("one neuron", () -> model.stage().levelProperty().get() == Level.NEURON);
        robot.clickOn(new ArrayList<>(find("#scrubber").lookupAll(".tick")).get(1));
        assertEquals(1, model.stepBinding().get(), "the playhead stays");
        assertTrue(((ToggleButton) find("#answer-step-2")).isSelected());
        robot.drag(find("#scrubber").lookup(".thumb")).moveBy(300, 0).drop();
        assertTrue(((ToggleButton) find("#answer-step-2")).isSelected(), "who drags looks about");
    }

    @Test
    void numbersInTheTextFollowTheBenchAndMomentsGoBothWays(FxRobot robot) {
        lesson(robot, 1, 4);
        List<Node> moments = new ArrayList<>(window.scene().getRoot().lookupAll(".moment"));
        assertFalse(moments.isEmpty());
        Text first = (Text) moments.get(0);
        assertFalse(isLit(first));
        robot.interact(() -> model.selectStep(1));
        assertTrue(isLit(first));
        robot.interact(() -> model.selectStep(3));
        robot.interact(first::requestFocus);
        robot.type(KeyCode.ENTER);
        assertEquals(1, model.stepBinding().get());

        lesson(robot, 1, 2);
        String before = ((Text) find(".live-number")).getText();
        robot.interact(() -> model.hand().pinExactly(Pins.of(new Pin(
                Quantity.HIDDEN_STATE, List.of(0), 1, 1, 0.25))));
        journey.waitUntil("the number in the text", () -> "0.25".equals(((Text) find(".live-number")).getText()));
        assertFalse(before.equals("0.25"));
    }

    private static boolean isLit(Node node) {
        return node.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("lit"));
    }

    @Test
    void questionChoicesAndRevealAreInViewInASmallWindow(FxRobot robot) {
        List<String> hidden = new ArrayList<>();
        for (Locale language : Words.LANGUAGES) {
            robot.interact(() -> model.languageProperty().set(language));
            List<Lesson> lessons = window.lessons().lessonsProperty().get().stream().filter(one -> one.station() <= 3).toList();
            for (Lesson lesson : lessons) {
                for (int i = 0; i < lesson.steps().size(); i++) {
                    if (lesson.steps().get(i).question().isPresent()) {
                        lesson(robot, lesson.station(), i + 1);
                        Bounds seen = find("#lesson-panel .scroll-pane").localToScene(
                                find("#lesson-panel .scroll-pane").getLayoutBounds());
                        Bounds card = find("#predict-card").localToScene(find("#predict-card").getLayoutBounds());
                        if (!seen.contains(card.getMinX(), card.getMinY()) || card.getMaxY() > seen.getMaxY() + 1) {
                            hidden.add(language + " " + lesson.steps().get(i).title() + " " + card + " in " + seen);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), hidden);
    }

    @Test
    void whatIsToldIsInViewInASmallWindowAndStaysSoInTheOtherLanguage(FxRobot robot) {
        List<String> hidden = new ArrayList<>();
        for (int station : List.of(1, 5)) {
            int steps = window.lessons().lessonsProperty().get().get(station - 1).steps().size();
            for (int i = 1; i <= steps; i++) {
                lesson(robot, station, i);
                for (Runnable turn : DoneRightly.of(window.lessons())) {
                    robot.interact(turn);
                    journey.settle();
                }
                for (Locale language : Words.LANGUAGES) {
                    robot.interact(() -> model.languageProperty().set(language));
                    journey.settle();
                    Node told = find("#see-card") != null ? find("#see-card .answer") : find("#predict-card .answer");
                    Bounds seen = find("#lesson-panel .scroll-pane").localToScene(
                            find("#lesson-panel .scroll-pane").getLayoutBounds());
                    if (told != null && told.localToScene(told.getLayoutBounds()).getMaxY() > seen.getMaxY() + 1) {
                        hidden.add(language + " " + station + "." + i);
                    }
                }
            }
        }
        assertEquals(List.of(), hidden);
    }

    @Test
    void theTopBarStandsAboveEverythingAsBroadAsTheWindow(FxRobot robot) {
        lesson(robot, 1, 2);
        Bounds bar = find(".top-bar").localToScene(find(".top-bar").getLayoutBounds());
        assertEquals(window.scene().getWidth(), bar.getWidth(), 1);
        Bounds panel = find("#lesson-panel").localToScene(find("#lesson-panel").getLayoutBounds());
        assertTrue(panel.getMinY() >= bar.getMaxY() - 1, "the lesson begins below it");
    }

    @Test
    void aNumberIsPredictedAndCompared(FxRobot robot) {
        lesson(robot, 2, 5);
        robot.clickOn("#answer-number").write("1,5");
        robot.interact(() -> ((TextField) find("#answer-number")).setText("-1"));
        journey.press(robot, "#reveal");
        journey.waitUntil("it is compared", () -> "right".equals(((Label) find("#verdict")).getText()));
    }

    @Test
    void whoIsHereForTheFirstTimeHasOneThingToTouch(FxRobot robot) {
        journey.settle();
        robot.interact(() -> window.panels().everythingProperty().set(false));
        robot.interact(() -> window.greet(window.lessons().lessonsProperty().get().get(0)));
        assertNull(find("#lesson-1"));
        assertFalse(isThere("#panel-inspector"));
        robot.clickOn("#lesson-begin");
        journey.settle();
        assertEquals(1, window.lessons().lessonProperty().get().station());
        robot.clickOn("#show-everything");
        assertTrue(isThere("#seed"));
        assertTrue(window.focus().everythingProperty().get());
        assertEquals(Cover.NONE, model.playhead().coverProperty().get());
    }

    @Test
    void theLightFallsOnAPartOrAStepAndTheRestIsDimmed(FxRobot robot) {
        lesson(robot, 1, 2);
        robot.interact(() -> window.focus().light(Optional.of(new FocusModel.Lit("transport", 0))));
        journey.waitUntil("it is dim", () -> find("#spotlight .dimmed") != null);
        assertFalse(find(".dimmed").contains(find("#play").localToScene(5, 5)), "the transport is lit");
        robot.interact(() -> window.focus().light(Optional.of(new FocusModel.Lit("step", 1))));
        journey.waitUntil("the step is lit", () -> find(".dimmed") != null
                && find(".dimmed").contains(find("#play").localToScene(5, 5)));
        robot.interact(() -> window.focus().light(Optional.empty()));
        journey.waitUntil("all is bright", () -> find(".dimmed") == null);
    }

    @Test
    void whoIsHereForTheFirstTimeFindsWhatAStepAsksFor(FxRobot robot) {
        robot.interact(() -> {
            window.panels().everythingProperty().set(false);
            window.focus().everythingProperty().set(false);
        });
        lesson(robot, 9, 1);
        assertFalse(isThere("#first-play"), "the ball has a play button of its own");
        lesson(robot, 8, 8);
        assertTrue(isThere("#first-play"));
        assertFalse(isThere("#seed"));
        robot.clickOn("#compare");
        journey.waitUntil("what can be compared", () -> isThere("#panel-inspector") && isThere("#compare-gru"));
        robot.clickOn("#compare-gru");
        journey.waitUntil("the goal", () -> !window.lessons().waitingProperty().get());
        robot.clickOn("#lesson-everything");
        assertTrue(isThere("#seed"), "everything is everything");
        assertNull(find("#show-everything"));
    }

    @Test
    void eachStepReadsTheCareerOfTheLessonAndOffersAllOfItsSeasons(FxRobot robot) {
        lesson(robot, 12, 1);
        robot.interact(() -> model.hand().read(model.experimentNow().task().exampleOf("synth1275 2016")));
        journey.settle();
        assertEquals(2, model.length());
        lesson(robot, 12, 4);
        assertEquals(10, model.length());
        assertTrue(isThere("#answer-step-10"), "the card was there before the career was");
        assertNull(find("#answer-step-11"));
    }

    @Test
    void howLettersWereDrawnInOneStepIsLeftThere(FxRobot robot) {
        lesson(robot, 11, 3);
        assertFalse(isThere("#text-choosing"), "not before it is predicted");
        robot.clickOn("#option-2").clickOn("#reveal");
        journey.waitUntil("it may be tried", () -> isThere("#text-choosing"));
        robot.interact(() -> model.stage().text().samplingProperty().set(new Sampling(0, 0)));
        journey.press(robot, "#text-anew");
        journey.settle();
        robot.interact(() -> assertEquals(0, model.stage().text().samplingProperty().get().temperature()));
        lesson(robot, 11, 6);
        assertEquals(Filmstrip.SAMPLING, model.stage().text().samplingProperty().get());
        assertEquals(Annotation.SPACES, model.stage().text().annotationProperty().get());
    }

    @Test
    void whereATrainingIsToBeWatchedItIsSlowAndNowhereElse(FxRobot robot) {
        lesson(robot, 1, 6);
        assertEquals(10, model.paceProperty().get());
        robot.interact(() -> window.lessons().skip());
        journey.settle();
        assertEquals(0, model.paceProperty().get());
        robot.interact(() -> window.lessons().back());
        journey.settle();
        assertEquals(10, model.paceProperty().get());
        robot.interact(() -> window.lessons().close());
        assertEquals(0, model.paceProperty().get());
    }
}
