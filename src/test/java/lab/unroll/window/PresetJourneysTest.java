package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.Example;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.edit.EditableValues;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys from preset to preset through the menu of experiments. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class PresetJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first().withSeed(1), new NoFiles(), 1280, 720);
        model = window.model();
        model.stage().reducedMotionProperty().set(true);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private void choose(FxRobot robot, String item, String preset) {
        journey.choose(robot, "#experiment", item);
        journey.waitUntil(preset + " is on the bench",
                () -> model.experimentProperty().get().equals(Presets.named(preset).withCell(model.cell())));
        journey.settle();
    }

    private static String item(String preset) {
        return "experiment-" + preset;
    }

    @Test
    void everyPresetOpensAndIsReadToItsEnd(FxRobot robot) {
        for (String preset : Presets.names()) {
            choose(robot, item(preset), preset);
            robot.interact(() -> model.seek(1000));
            journey.settle();
            assertEquals(model.readingProperty().get().trace().length(), model.stepBinding().get(), preset);
            robot.interact(() -> model.selectStep(3));
            journey.settle();
            assertNoLabelsOverlap(preset);
            robot.interact(() -> window.controller().trainTo(2));
            journey.settle();
            for (Level level : Level.values()) {
                robot.interact(() -> model.stage().show(level));
                journey.settle();
                assertTrue(!journey.stage().figureProperty().get().spots().isEmpty(), preset + " " + level);
            }
            for (FigureKind chart : List.of(FigureKinds.STATES, FigureKinds.MEMORY, FigureKinds.SUM, FigureKinds.GRADIENTS)) {
                robot.interact(() -> model.dockChartProperty().set(chart));
                journey.settle();
            }
            robot.interact(() -> model.turn(Pass.BACKWARD));
            journey.settle();
            robot.interact(model::toggleCompare);
            journey.settle();
            robot.interact(model::toggleCompare);
        }
        assertEquals("Tomita 7: four runs", ((MenuButton) window.scene().lookup("#experiment")).getText());
    }

    private void assertNoLabelsOverlap(String preset) {
        List<Node> shown = window.scene().getRoot().lookupAll(".tick-label").stream().filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(label -> label.getBoundsInParent().getMinX())).toList();
        assertTrue(shown.size() > 5, preset);
        for (int i = 1; i < shown.size(); i++) {
            assertTrue(shown.get(i - 1).getBoundsInParent().getMaxX() <= shown.get(i).getBoundsInParent().getMinX(),
                    preset + ", label " + i);
        }
    }

    @Test
    void aSymbolThatTheTaskRefusesIsToldAndTheInputStays(FxRobot robot) {
        choose(robot, item("embedded-reber"), "embedded-reber");
        Example before = model.exampleProperty().get();
        int refused = model.experimentProperty().get().task().choices(1).indexOf("T");
        assertEquals("B", before.label(1));
        robot.interact(() -> {
            model.selectStep(1);
            new EditableValues(model, window.texts()).of(journey.shown("input.1")).orElseThrow().set(refused);
        });
        journey.settle();
        assertEquals(before, model.exampleProperty().get());
        assertTrue(model.messageProperty().get().text().apply(Locale.ENGLISH).contains("not legal there"));
    }

    @Test
    void stringsOfEveryLengthAreReadToTheirEnd(FxRobot robot) {
        choose(robot, item("embedded-reber"), "embedded-reber");
        int first = model.length();
        int other = first;
        for (int tries = 0; other == first && tries < 50; tries++) {
            journey.press(robot, "#another");
            robot.interact(() -> model.seek(1000));
            journey.settle();
            other = model.length();
            assertEquals(other, model.stepBinding().get());
            assertEquals(other, model.sceneBinding().getValue().selectedStep());
        }
        assertTrue(other != first, "a string of another length");
    }
}
