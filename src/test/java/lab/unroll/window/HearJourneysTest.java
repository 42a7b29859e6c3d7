package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import lab.unroll.experiment.Presets;
import lab.unroll.export.sound.StandInSound;
import lab.unroll.net.CellKind;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a chart shows is heard, by the menu of its spots. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class HearJourneysTest {

    private static final String HEAR = "menu-hear";
    private static final String STOP = "menu-hear-stop";

    private BenchWindow window;
    private Journey journey;

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

    @AfterEach
    void silent() {
        StandInSound.end();
    }

    /** Opens the menu of a spot by the key for menus. On the FX thread. */
    private List<MenuItem> menu(Node spot) {
        spot.requestFocus();
        spot.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 2, 2, 200, 200, true, null));
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(menu -> menu.getStyleClass().contains("spot-menu")).findFirst().orElseThrow().getItems();
    }

    private static Optional<MenuItem> entry(List<MenuItem> menu, String id) {
        return menu.stream().filter(item -> id.equals(item.getId())).findFirst();
    }

    /** A point of the chart in the dock. */
    private Node point() {
        return SpotNodes.where(window.scene().lookup("#figure-gradients"), spot -> spot.step() == 3, "no step 3");
    }

    @Test
    void theCurveOfAChartIsPlayedToItsEndOrUntilItIsStopped(FxRobot robot) {
        journey.settle();
        StandInSound.begin(false);
        robot.interact(() -> {
            MenuItem hear = entry(menu(point()), HEAR).orElseThrow();
            assertEquals("Hear it", hear.getText());
            hear.fire();
        });
        journey.waitUntil("it is played to its end", () -> !StandInSound.played().isEmpty() && StandInSound.played().get(0).isClosed());
        StandInSound.Line line = StandInSound.played().get(0);
        assertTrue(line.bytes() > 0 && line.isDrained(), line.bytes() + " bytes");
        assertEquals(null, window.model().messageProperty().get());
    }

    @Test
    void whatIsHeardIsStoppedFromTheSameMenuAndNoSooner(FxRobot robot) throws InterruptedException {
        journey.settle();
        StandInSound.begin(false);
        CountDownLatch stopped = new CountDownLatch(1);
        StandInSound.onWrite(() -> await(stopped));
        robot.interact(() -> {
            assertFalse(entry(menu(point()), STOP).isPresent(), "nothing is heard yet");
            entry(menu(point()), HEAR).orElseThrow().fire();
        });
        journey.waitUntil("it is heard", () -> !StandInSound.played().isEmpty());
        robot.interact(() -> {
            MenuItem stop = entry(menu(point()), STOP).orElseThrow();
            assertEquals("Stop the sound", stop.getText());
            stop.fire();
        });
        stopped.countDown();
        StandInSound.Line line = StandInSound.played().get(0);
        journey.waitUntil("the card is given back", line::isClosed);
        assertFalse(line.isDrained(), "the rest is not waited for");
        assertEquals(null, window.model().messageProperty().get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMachineWithoutSoundIsToldOfKindly(FxRobot robot) {
        journey.settle();
        StandInSound.begin(true);
        robot.interact(() -> entry(menu(point()), HEAR).orElseThrow().fire());
        journey.waitUntil("it is told", () -> window.model().messageProperty().get() != null);
        Message told = window.model().messageProperty().get();
        assertEquals(Message.Kind.PROBLEM, told.kind());
        for (var language : Words.LANGUAGES) {
            assertEquals(Words.of("problems", language).get("sound.device"), told.text().apply(language));
        }
    }

    @Test
    void whatHasNoCurveOffersNothingToHear(FxRobot robot) {
        journey.settle();
        StandInSound.begin(false);
        robot.interact(() -> assertFalse(entry(menu(SpotNodes.where(journey.stage(), spot -> spot.step() == 3, "no step 3")), HEAR)
                .isPresent()));
    }
}
