package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.HandExercise;
import lab.unroll.task.TaggingTask;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.labelling.TagsView;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.LabellingModel;
import lab.unroll.window.view.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys with labelled sequences. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TagsJourneysTest {

    @TempDir
    private Path folder;
    private BenchWindow window;
    private BenchModel model;
    private LabellingModel labels;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.named("what-follows"), new NoFiles(), 1280, 720);
        model = window.model();
        labels = model.stage().labelling();
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

    private Parts parts() {
        return window.views().partsOf(TagsView.VIEW);
    }

    private void look(FxRobot robot) {
        robot.interact(() -> window.views().show(TagsView.VIEW));
        journey.settle();
    }

    private void fire(FxRobot robot, String figure, String spot) {
        robot.interact(() -> {
            Node place = SpotNodes.of((FigureView) window.scene().lookup(figure), spot);
            place.requestFocus();
            place.executeAccessibleAction(AccessibleAction.FIRE);
        });
        journey.settle();
    }

    @Test
    void bothDirectionsAreTrainedBesideEachOtherAndAWordTellsWhatMovedIt(FxRobot robot) {
        look(robot);
        journey.waitUntil("both directions", () -> labels.directionsProperty().get() != null);
        robot.interact(() -> window.controller().trainTo(120));
        journey.settle();
        journey.waitUntil("the twin", () -> {
            Directions now = labels.directionsProperty().get();
            return now != null && now.forward().get(now.forward().size() - 1).iteration() == 120
                    && now.both().get(now.both().size() - 1).iteration() == 120;
        });
        Directions now = labels.directionsProperty().get();
        assertTrue(now.tags().both().accuracy() > 0.95, now.tags().toString());
        assertTrue(now.tags().forward().accuracy() < 0.55, now.tags().toString());
        assertNull(window.scene().lookup("#tags-scores"), "how good both are is another part");
        robot.interact(() -> parts().show(parts().all().stream().filter(part -> part.id().equals("scores")).findFirst().orElseThrow()));
        assertTrue(node("#tags-scores", GridPane.class).getChildren().size() >= 6);
        robot.interact(() -> parts().show(parts().all().get(0)));
        fire(robot, "#figure-tags", "tag.4");
        assertEquals(4, model.stepBinding().get());
        journey.waitUntil("what moved it", () -> labels.influencesProperty().get() != null
                && labels.influencesProperty().get().step() == 4);
        double[] moved = labels.influencesProperty().get().leftOut();
        assertEquals(labels.influencesProperty().get().largest(), Math.abs(moved[4]));
        assertTrue(node("#tags-moved", GridPane.class).getChildren().size() > 10);
        robot.interact(() -> window.controller().undo());
        journey.settle();
    }

    @Test
    void aSentenceOfOnesOwnIsTaggedAndAnUnknownWordIsReadByItsForm(FxRobot robot) {
        robot.interact(() -> window.controller().open(Presets.named("tagging")));
        journey.settle();
        look(robot);
        robot.interact(() -> window.controller().readInput("the walrusing dog"));
        journey.settle();
        assertEquals(3, model.exampleProperty().get().labels().size());
        fire(robot, "#figure-tags", "tag.2");
        TaggingTask task = (TaggingTask) model.experimentProperty().get().task();
        assertTrue(node("#tags-selected", Label.class).getText().contains(task.form("walrusing")));
        assertEquals("the walrusing dog", node("#tags-entry", TextField.class).getText());
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertFalse(model.exampleProperty().get().labels().contains("walrusing"));
    }

    @Test
    void theExerciseIsFilledInByHandAndChecked(FxRobot robot) {
        look(robot);
        journey.press(robot, "#part-by-hand");
        journey.settle();
        HandExercise exercise = labels.byHandProperty().get().exercise();
        assertEquals(HandExercise.FIRST, exercise);
        robot.interact(() -> node("#hand-forward-2", TextField.class).setText("7"));
        assertEquals(Optional.of(false), labels.byHandProperty().get().isRight(exercise.blanks().get(1)));
        for (HandExercise.Blank blank : exercise.blanks()) {
            String id = "#hand-" + (blank.reverse() ? "reverse-" : "forward-") + blank.step();
            robot.interact(() -> node(id, TextField.class).setText("%.0f".formatted(exercise.right(blank))));
        }
        journey.settle();
        assertEquals(6, labels.byHandProperty().get().right());
        journey.press(robot, "#hand-other");
        assertEquals(1, labels.byHandProperty().get().exercise().number());
        assertEquals(0, labels.byHandProperty().get().right());
    }

    @Test
    void aFileOfWordsAndTagsIsOpenedByWhatIsInItAndABadOneIsTold(FxRobot robot) throws IOException {
        Path good = Files.writeString(folder.resolve("own.tsv"), "a\tDET\ndog\tNOUN\n\n".repeat(10));
        robot.interact(() -> window.controller().openText(good));
        journey.settle();
        assertEquals("tagging", model.experimentProperty().get().choice().kind().id());
        assertEquals("own.tsv", model.experimentProperty().get().dataName().orElseThrow());
        Path bad = Files.writeString(folder.resolve("bad.tsv"), "a\tDET\ndog\tNOUN\n\n".repeat(600) + "dog\n");
        robot.interact(() -> window.controller().openText(bad));
        journey.settle();
        assertNotNull(model.messageProperty().get());
        String told = model.messageProperty().get().text().apply(Locale.ENGLISH);
        assertTrue(told.contains("line 1801"), told);
        assertEquals("own.tsv", model.experimentProperty().get().dataName().orElseThrow());
    }

    @Test
    void whereNothingIsLabelledTheViewIsAbsent(FxRobot robot) {
        robot.interact(() -> window.controller().open(Presets.first()));
        journey.settle();
        assertFalse(window.views().offeredBinding().getValue().contains(TagsView.VIEW));
    }
}
