package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.trace.Quantity;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What stays where it is in the inspector, and in the picture of the way back. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class InspectorJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        model = window.model();
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private double breadth() {
        Region content = (Region) ((ScrollPane) window.scene().lookup("#inspector")).getContent();
        return content.getWidth() - content.getPadding().getLeft() - content.getPadding().getRight();
    }

    private double covered() {
        ScrollPane pane = (ScrollPane) window.scene().lookup("#inspector");
        return pane.getWidth() - pane.getViewportBounds().getWidth();
    }

    @Test
    void aPinThatBringsAScrollBarDoesNotMoveTheInspector(FxRobot robot) {
        journey.settle();
        double before = breadth();
        double none = covered();
        for (int step = 1; step <= 8; step++) {
            int t = step;
            robot.interact(() -> model.hand().pin(model.placeProperty().get(), Quantity.FORGET_GATE, 1, t, 0.1 * t));
        }
        journey.settle();
        journey.waitUntil("a scroll bar", () -> covered() > none);
        assertEquals(before, breadth(), 0.6);
    }
}
