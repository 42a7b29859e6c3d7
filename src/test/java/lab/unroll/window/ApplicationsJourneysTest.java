package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Spot;
import lab.unroll.task.DataFile;
import lab.unroll.task.chat.Dialogues;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.careers.CareersView;
import lab.unroll.window.chat.ChatView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.labelling.TagsView;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.text.TextView;
import lab.unroll.window.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The four applications are compared, gone back in and presented as everything else on the bench, part by part. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class ApplicationsJourneysTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int STEPS = 40;

    @TempDir
    private Path folder;
    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), WIDTH, HEIGHT);
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

    private Node find(String id) {
        return window.scene().lookup(id);
    }

    private void show(FxRobot robot, String part) {
        robot.interact(() -> window.scene().getRoot().lookupAll(".crumb").stream().map(Button.class::cast)
                .filter(crumb -> crumb.getId().equals("part-" + part)).findFirst().orElseThrow().fire());
        journey.settle();
        // yardsticks come later than what the network says
        journey.waitUntil(part + " is computed", () -> !window.views().presentProperty().get().busy().apply(model).getValue()
                && window.isSettled());
    }

    /** The values that each part of the view shows. */
    private Map<String, Map<String, Double>> seen(FxRobot robot, Map<String, String> parts) {
        Map<String, Map<String, Double>> seen = new LinkedHashMap<>();
        parts.forEach((part, figure) -> {
            show(robot, part);
            Map<String, Double> values = new LinkedHashMap<>();
            for (Spot spot : ((FigureView) find("#figure-" + figure)).figureProperty().get().spots()) {
                values.put(spot.id(), spot.value());
            }
            assertFalse(values.isEmpty(), part);
            seen.put(part, values);
        });
        return seen;
    }

    private void rewind(FxRobot robot, KeyCode key) {
        robot.interact(() -> {
            Node line = find("#training-scrubber");
            line.requestFocus();
            Event.fireEvent(line, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        });
        journey.settle();
    }

    /**
     * Goes through everything.
     *
     * @param parts the figure of each part of the view
     * @param fixed a part that shows the same whatever the network has learnt; null for none
     */
    private void everything(FxRobot robot, Experiment experiment, View view, Map<String, String> parts, String fixed) {
        robot.interact(() -> window.controller().open(experiment));
        journey.settle();
        robot.interact(() -> window.views().show(view));
        robot.interact(() -> window.controller().trainTo(STEPS));
        journey.settle();
        Map<String, Map<String, Double>> learnt = seen(robot, parts);

        rewind(robot, KeyCode.HOME);
        assertTrue(find("#past").isVisible());
        Map<String, Map<String, Double>> before = seen(robot, parts);
        parts.keySet().stream().filter(part -> !part.equals(fixed)).forEach(part ->
                assertNotEquals(learnt.get(part), before.get(part), part + " shows the network of that step"));
        rewind(robot, KeyCode.END);
        assertEquals(learnt, seen(robot, parts), "back at the end it is as it was");

        robot.interact(model::toggleCompare);
        journey.settle();
        assertFalse(model.compare().rivalsProperty().get().isEmpty());
        robot.interact(() -> window.controller().trainTo(STEPS + 10));
        journey.settle();
        model.compare().rivalsProperty().get().forEach(rival -> assertEquals(STEPS + 10, rival.snapshot().iteration()));
        seen(robot, parts);
        robot.interact(model::toggleCompare);
        journey.settle();
        assertNull(model.messageProperty().get(), () -> model.messageProperty().get().toString());

        parts.forEach((part, figure) -> {
            show(robot, part);
            robot.type(KeyCode.F5);
            journey.settle();
            assertNull(find("#rail"), "it is presented");
            Bounds shown = find("#figure-" + figure).localToScene(find("#figure-" + figure).getLayoutBounds());
            assertTrue(shown.getWidth() * shown.getHeight() > 0.2 * WIDTH * HEIGHT, part + ": " + shown);
            robot.type(KeyCode.ESCAPE);
            journey.settle();
            assertNull(find("#presenter"));
        });
    }

    @Test
    void aTextIsComparedGoneBackInAndPresented(FxRobot robot) {
        everything(robot, Presets.named("next-char").withHidden(8), TextView.VIEW, Map.of("write", "write", "units", "units",
                "alike", "alike"), null);
    }

    @Test
    void aChatbotIsComparedGoneBackInAndPresented(FxRobot robot) throws Exception {
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "a\tx y\nb\ty x x\nc d\tz\nd c\tx\nb a\tz z y\n");
        Experiment chat = Presets.named("chat").withData(Dialogues.load(DataFile.of(pairs))).withHidden(8).withLength(6);
        everything(robot, chat.withNetwork(chat.network().withAttention(true)), ChatView.VIEW, Map.of("talk", "talk", "beam", "beam",
                "attention", "attention"), null);
    }

    @Test
    void careersAreComparedGoneBackInAndPresented(FxRobot robot) {
        everything(robot, Presets.named("home-runs").withHidden(4), CareersView.VIEW, Map.of("table", "careers", "career", "career",
                "yardsticks", "career-yardsticks"), null);
    }

    @Test
    void tagsAreComparedGoneBackInAndPresented(FxRobot robot) {
        everything(robot, Presets.named("what-follows"), TagsView.VIEW, Map.of("sentence", "tags", "scores", "tag-scores",
                "by-hand", "both-by-hand"), "by-hand");
    }
}
