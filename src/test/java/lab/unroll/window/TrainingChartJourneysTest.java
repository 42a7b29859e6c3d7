package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.state.TrainingChartModel;
import lab.unroll.window.view.PanelsModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through the charts of the training: nearer, along, and back to all of it. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TrainingChartJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new Computing(KernelChoice.AUTO), PanelsModel.allOpen(), new NoFiles(), 1280,
                720);
        model = window.model();
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private Node node(String id) {
        return window.scene().lookup(id);
    }

    private TrainingChartModel charts() {
        return model.stage().trainingChart();
    }

    private ChartLook look() {
        return charts().lookProperty().get();
    }

    private void trained(FxRobot robot) {
        journey.settle();
        robot.interact(() -> window.controller().trainTo(120));
        journey.waitUntil("120 steps", () -> model.snapshotProperty().get().iteration() == 120
                && model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
        journey.settle();
    }

    private List<String> told() {
        return window.scene().getRoot().lookupAll(".crosshair-card > .label").stream().map(label -> ((Label) label).getText()).toList();
    }

    @Test
    void keysComeNearerGoAlongReadAndGoBack(FxRobot robot) {
        trained(robot);
        robot.interact(() -> node("#training-chart").requestFocus());
        robot.type(KeyCode.PLUS, 4);
        journey.settle();
        double length = look().steps().high() - look().steps().low();
        assertTrue(length > 0 && length < 120 / 2.0, look().toString());
        double begin = look().steps().low();
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        journey.settle();
        assertTrue(look().steps().low() > begin, "along to the right");
        assertEquals(length, look().steps().high() - look().steps().low(), 1e-6);
        robot.type(KeyCode.RIGHT);
        String first = told().get(0);
        robot.type(KeyCode.RIGHT);
        assertTrue(node(".crosshair").isVisible());
        assertFalse(told().get(0).equals(first), "the line goes on");
        assertTrue(told().get(1).startsWith("loss "), told().toString());
        robot.type(KeyCode.Y);
        journey.settle();
        assertEquals(ChartLook.Kind.DECADES, look().values().kind());
        assertEquals("en", model.languageProperty().get().getLanguage(), "the keys of the chart are no others");
        robot.type(KeyCode.DIGIT0);
        assertTrue(look().isWhole());
    }

    @Test
    void theLineStaysAtItsStepWhileTrainingGoesOn(FxRobot robot) {
        trained(robot);
        robot.moveTo("#seed");
        robot.interact(() -> node("#training-chart").requestFocus());
        robot.type(KeyCode.RIGHT);
        List<String> before = told();
        double place = ((Line) node(".crosshair-line")).getStartX();
        robot.interact(() -> window.controller().trainTo(480));
        journey.waitUntil("480 steps", () -> model.snapshotProperty().get().iteration() == 480);
        journey.settle();
        assertEquals(before, told(), "the same step");
        assertTrue(((Line) node(".crosshair-line")).getStartX() < place - 20, "where it stands on the longer axis");
    }

    @Test
    void theWheelComesNearerToThePointerAndADragGoesAlong(FxRobot robot) {
        trained(robot);
        Bounds place = node("#training-chart").localToScreen(node("#training-chart").getLayoutBounds());
        double x = place.getMinX() + 0.6 * place.getWidth();
        double y = place.getCenterY();
        robot.interact(() -> {
            for (int turn = 0; turn < 5; turn++) {
                node("#training-chart").fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 0.6 * place.getWidth(), 40, x, y, false, false,
                        false, false, false, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            }
        });
        journey.settle();
        assertFalse(look().isWhole());
        double begin = look().steps().low();
        robot.moveTo(x, y).press(MouseButton.PRIMARY).moveTo(x - 60, y).release(MouseButton.PRIMARY);
        journey.settle();
        assertTrue(look().steps().low() > begin, "the picture was drawn to the left");
        robot.moveTo(x - 20, y);
        assertTrue(told().size() >= 2, "the pointer reads: " + told());
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyChartOfTheTrainingIsShown(FxRobot robot) {
        trained(robot);
        ComboBox<FigureKind> measure = (ComboBox<FigureKind>) node("#measure");
        assertEquals(FigureKinds.at(FigureKind.Place.TRAINING), measure.getItems());
        for (FigureKind kind : measure.getItems()) {
            robot.interact(() -> measure.setValue(kind));
            journey.settle();
            FigureView view = (FigureView) node("#figure-" + kind.id());
            assertTrue(view != null && !view.figureProperty().get().spots().isEmpty(), kind.id());
        }
        assertTrue(((Label) node("#trained-time")).getText().contains("seed 7"), ((Label) node("#trained-time")).getText());
    }

    @Test
    void whatHasNoRoomInTheDockIsNotHalfWritten(FxRobot robot) {
        journey.settle();
        for (Node hint : window.scene().getRoot().lookupAll("#dock .dock-head > .secondary")) {
            Label label = (Label) hint;
            boolean whole = label.getWidth() + 0.5 >= label.prefWidth(-1);
            assertTrue(whole || label.getOpacity() == 0 || !label.isVisible(), label.getText() + " is cut");
        }
    }
}
