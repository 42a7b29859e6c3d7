package lab.unroll.window.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.net.CellKind;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.network.NetworkView;
import lab.unroll.window.shell.Shortcuts;
import lab.unroll.window.state.Computing;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.window.view.Part;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A second view, made up here through the same types, finds its place in the window. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class SecondViewTest {

    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
    private final View second = new View("second", "network", KeyCode.F8, "dock.states", true,
            experiment -> experiment.cell() == CellKind.GRU ? Optional.of("network.sees-answers") : Optional.empty(),
            bench -> Parts.one(new Part("only", "window", "dock.states")), (tools, parts) -> {
                VBox stage = new VBox(new Breadcrumb(parts, tools.texts(), "rail.present"), new Label());
                stage.setId("second-stage");
                StackPane inspector = new StackPane();
                inspector.setId("second-inspector");
                return new ViewPanes(stage, inspector);
            }, List.of(FigureKinds.STATES, FigureKinds.MEMORY), bench -> busy);
    private BenchWindow window;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new Computing(), PanelsModel.allOpen(),
                List.of(NetworkView.VIEW, second), new NoFiles(), 1280, 720);
        window.model().stage().reducedMotionProperty().set(true);
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

    private void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theWindowChangesItsStageItsInspectorAndTheChartsOfTheDock(FxRobot robot) throws Exception {
        waitUntil(window::isSettled);
        assertNull(find("#second-stage"));
        Node network = find("#figure-stage");
        robot.type(KeyCode.F8);
        assertNotNull(find("#second-stage"));
        assertNotNull(find("#second-inspector"));
        assertNull(find("#figure-stage"));
        assertNull(find("#inspector"));
        assertSame(FigureKinds.STATES, window.model().dockChartProperty().get());
        assertNotNull(find("#figure-states"));
        assertEquals(2, ((org.controlsfx.control.SegmentedButton) find("#dock-chart")).getButtons().size());
        robot.type(KeyCode.RIGHT);
        assertEquals(4, window.model().stepBinding().get(), "one playhead");
        waitUntil(window::isSettled);
        robot.type(KeyCode.N);
        assertSame(network, find("#figure-stage"));
        assertNotNull(find("#inspector"));
        assertSame(FigureKinds.GRADIENTS, window.model().dockChartProperty().get());
        assertEquals(4, window.model().stepBinding().get(), "one selection");
        waitUntil(window::isSettled);
    }

    @Test
    void whatAnExperimentDoesNotOfferIsAbsentFromTheRailAndNotGrey(FxRobot robot) throws Exception {
        waitUntil(window::isSettled);
        robot.type(KeyCode.F8);
        assertNotNull(find("#rail-second"));
        robot.interact(() -> window.controller().open(Presets.first().withCell(CellKind.GRU)));
        waitUntil(() -> window.model().cell() == CellKind.GRU);
        assertNull(find("#rail-second"));
        assertNull(find("#second-stage"));
        assertNotNull(find("#figure-stage"));
        robot.type(KeyCode.F8);
        assertNotNull(window.model().messageProperty().get(), "its key tells why");
        waitUntil(window::isSettled);
    }

    @Test
    void aDotTellsThatSomethingIsBeingComputedThere(FxRobot robot) {
        Node item = find("#rail-second");
        String before = item.getAccessibleText();
        assertFalse(item.lookup(".rail-dot").isVisible());
        robot.interact(() -> busy.set(true));
        assertTrue(item.lookup(".rail-dot").isVisible());
        assertTrue(item.getAccessibleText().startsWith(before) && item.getAccessibleText().length() > before.length());
    }

    @Test
    void aKeyThatMeansTwoThingsIsRefused(FxRobot robot) {
        for (KeyCode taken : List.of(KeyCode.T, KeyCode.DIGIT3)) {
            robot.interact(() -> assertThrows(IllegalArgumentException.class,
                    () -> new Shortcuts(window.controller(), Map.of(taken, () -> { }))));
        }
    }
}
