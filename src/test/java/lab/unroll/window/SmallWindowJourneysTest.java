package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.View;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The rows of controls of a window of 1280 x 720 are whole, whatever is open, in whatever size and language. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class SmallWindowJourneysTest {

    private static final String[] ROWS = {".top-bar", ".what-to-do", ".ladder", ".transport-row"};

    private BenchWindow window;
    private Journey journey;
    private final List<String> pushedOut = new ArrayList<>();

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first().withCell(CellKind.LSTM), new NoFiles(), 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void assertWhole(String when) {
        Bounds whole = place(window.scene().lookup(".bench"));
        assertTrue(whole.getMinX() >= -0.5 && whole.getMaxX() <= 1280.5, when + ": the bench at " + whole);
        assertTrue(place(window.scene().lookup(".rail")).getMinX() >= -0.5, when + ": what is in the window is not wider than it");
        Node strip = window.scene().lookup("#strip-gradient");
        Node handle = window.scene().lookup("#fold-dock");
        assertTrue(strip == null || place(strip).getMaxX() < place(handle).getMinX(), when + ": the handle lies over the strip");
        for (String name : ROWS) {
            Node row = window.scene().lookup(name);
            assertNotNull(row, name);
            Bounds room = place(row.getParent());
            Bounds there = place(row);
            assertTrue(there.getMinX() >= room.getMinX() - 0.5 && there.getMaxX() <= room.getMaxX() + 0.5,
                    when + ": " + name + " at " + there + " in " + room);
            for (Node child : ((Parent) row).getChildrenUnmodifiable()) {
                Bounds at = place(child);
                assertTrue(!child.isVisible() || at.getMinX() >= room.getMinX() - 0.5 && at.getMaxX() <= room.getMaxX() + 0.5,
                        when + ": " + child + " at " + at + " in " + room);
            }
        }
        Label answer = (Label) window.scene().lookup("#task-answer");
        assertEquals(answer.getText(), ((Text) answer.lookup(".text")).getText(), when + ": the answer is not cut off");
    }

    @Test
    void everyRowOfControlsIsWholeInEverySizeOfTheText(FxRobot robot) {
        // with it there is no room for 200 %
        robot.interact(() -> window.panels().choose(Panel.DOCK, false));
        for (int percent : new int[] {80, 100, 200}) {
            robot.interact(() -> window.model().stage().textSize().percentProperty().set(percent));
            for (Locale language : Words.LANGUAGES) {
                robot.interact(() -> window.model().languageProperty().set(language));
                for (Panel side : new Panel[] {Panel.LESSON, Panel.INSPECTOR}) {
                    robot.interact(() -> window.panels().choose(side, true));
                    journey.settle();
                    robot.interact(() -> assertWhole(percent + " %, " + language + ", " + side));
                }
            }
        }
    }

    @Test
    void cellsWithManyPartsLeaveTheirRowRoomBetweenBothPanels(FxRobot robot) {
        robot.interact(() -> window.panels().choose(Panel.LESSON, true));
        for (Experiment one : List.of(Presets.first().withCell(CellKind.GRU), Presets.ofPair())) {
            robot.interact(() -> window.controller().open(one));
            journey.waitUntil("it is there", () -> one.equals(window.model().experimentProperty().get()));
            for (View view : window.views().all()) {
                if (view.isOfferedFor(one)) {
                    robot.interact(() -> {
                        window.views().show(view);
                        window.model().playhead().seek(window.model().length());
                    });
                    journey.settle();
                    robot.interact(() -> assertWithin(view.id() + " of " + one.preset()));
                }
            }
        }
    }

    /** Nothing of the stage lies over the panels, and the row of the transport is whole. */
    private void assertWithin(String when) {
        Bounds left = place(window.scene().lookup("#panel-lesson"));
        Node right = window.scene().lookup("#panel-inspector");
        for (Node stage : window.scene().getRoot().lookupAll(".stage")) {
            Bounds there = place(stage);
            assertTrue(there.getMinX() >= left.getMaxX() - 0.5 && there.getMaxX() <= place(right).getMinX() + 0.5,
                    when + ": the stage at " + there);
        }
        for (Node row : window.scene().getRoot().lookupAll(".transport-row")) {
            for (Node child : ((Parent) row).getChildrenUnmodifiable()) {
                assertTrue(!child.isManaged() || place(child).getMaxX() <= place(row).getMaxX() + 0.5, when + ": " + child);
            }
        }
    }

    @Test
    void theInspectorIsAsWideWithAndWithoutItsScrollBar(FxRobot robot) {
        journey.settle();
        ScrollPane inspector = (ScrollPane) window.scene().lookup("#inspector");
        double width = inspector.getViewportBounds().getWidth();
        robot.interact(() -> window.controller().open(Presets.ofPair()));
        journey.waitUntil("the pair is there", () -> window.model().experimentProperty().get().isPair());
        journey.settle();
        assertTrue(inspector.getContent().getLayoutBounds().getHeight() > inspector.getViewportBounds().getHeight(),
                "there is something to scroll");
        assertEquals(width, inspector.getViewportBounds().getWidth());
    }

    @Test
    void whereThereIsNoRoomForBothOnePanelGivesWayToTheOther(FxRobot robot) {
        // with it there is no room for 125 %
        robot.interact(() -> window.panels().choose(Panel.DOCK, false));
        journey.settle();
        assertNotNull(window.scene().lookup("#lesson-panel"));
        assertNotNull(window.scene().lookup("#inspector"));
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        assertEquals(125, window.model().stage().textSize().percentProperty().get());
        journey.waitUntil("one gives way", () -> !window.panels().openProperty(Panel.INSPECTOR).get());
        robot.interact(() -> window.panels().choose(Panel.INSPECTOR, true));
        assertNull(window.scene().lookup("#lesson-panel"));
        robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        assertEquals(100, window.model().stage().textSize().percentProperty().get());
        robot.press(KeyCode.CONTROL).type(KeyCode.MINUS, KeyCode.PLUS, KeyCode.PLUS, KeyCode.DIGIT0)
                .release(KeyCode.CONTROL);
        assertEquals(100, window.model().stage().textSize().percentProperty().get());
        journey.settle();
    }

    /** Opens or folds each panel; where there is no room for both sides, the lessons give way. */
    private void open(boolean sides, boolean dock) {
        window.panels().choose(Panel.LESSON, sides);
        window.panels().choose(Panel.INSPECTOR, sides);
        window.panels().choose(Panel.DOCK, dock);
    }

    /** Text at 64 % lays this window out as one of 1920 x 1080 at 80 %; at 100 % as one at 125 %, and at 200 % as one at 200 %. */
    @Test
    void nothingIsPushedOutOfItsPlaceInAnyViewWithTheDockOpenAndFolded(FxRobot robot) {
        Set<String> seen = new HashSet<>();
        for (String preset : List.of("remember-first", "next-char", "chat-small", "series", "tagging")) {
            robot.interact(() -> window.controller().open(Presets.named(preset)));
            journey.waitUntil("it is there", () -> preset.equals(window.model().experimentProperty().get().preset()));
            List<View> own = window.views().all().stream().filter(view -> view.isOfferedFor(window.model().experimentNow()))
                    .filter(view -> !seen.contains(view.id())).toList();
            for (View view : own) {
                seen.add(view.id());
                robot.interact(() -> window.views().show(view));
                for (Locale language : Words.LANGUAGES) {
                    robot.interact(() -> window.model().languageProperty().set(language));
                    for (int percent : new int[] {64, 100, 200}) {
                        robot.interact(() -> window.model().stage().textSize().percentProperty().set(percent));
                        for (boolean dock : new boolean[] {true, false}) {
                            robot.interact(() -> open(true, dock));
                            journey.settle();
                            robot.interact(() -> lookForWhatIsPushedOut(view.id() + ", " + percent + " %, " + language
                                    + (dock ? ", dock open" : ", dock folded")));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), pushedOut);
    }

    private void lookForWhatIsPushedOut(String when) {
        Parent bench = (Parent) window.scene().lookup(".bench");
        Cut.in(bench).forEach(cut -> pushedOut.add(when + ": " + cut));
        Bounds whole = place(bench);
        assertTrue(whole.getMinY() >= -0.5 && whole.getMaxY() <= 720.5, when + ": the bench at " + whole);
    }

    @Test
    void whereThereIsNoRoomForTheChosenSizeTheWindowSaysSo(FxRobot robot) {
        robot.interact(() -> open(false, false));
        journey.settle();
        assertNull(window.model().messageProperty().get());
        robot.interact(() -> window.model().stage().textSize().percentProperty().set(125));
        journey.settle();
        assertNull(window.model().messageProperty().get(), "there is room for 125 %");
        robot.interact(() -> window.model().stage().textSize().percentProperty().set(200));
        journey.waitUntil("it is told", () -> window.model().messageProperty().get() != null);
        assertEquals("This window has no room for 200 %: text and figures are as large as it allows.",
                window.model().messageProperty().get().text().apply(Locale.ENGLISH));
        assertEquals(125, window.model().stage().textSize().shownProperty().get());
        robot.interact(() -> window.model().dismissMessage());
        robot.interact(() -> window.panels().choose(Panel.DOCK, true));
        journey.waitUntil("the dock takes room", () -> window.model().stage().textSize().shownProperty().get() < 125);
        journey.waitUntil("which is told", () -> window.model().messageProperty().get() != null);
        assertTrue(window.model().messageProperty().get().text().apply(Locale.ENGLISH).endsWith("A folded dock leaves more."));
        MenuButton settings = (MenuButton) window.scene().lookup("#settings");
        MenuItem room = settings.getItems().stream().filter(item -> "text-size-room".equals(item.getId())).findFirst().orElseThrow();
        assertTrue(room.isVisible());
        assertEquals("This window has room for " + window.model().stage().textSize().shownProperty().get() + " % now",
                room.getText());
        robot.interact(() -> window.panels().choose(Panel.DOCK, false));
        journey.waitUntil("it comes back", () -> window.model().stage().textSize().shownProperty().get() == 125);
    }
}
