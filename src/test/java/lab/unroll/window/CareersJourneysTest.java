package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import lab.unroll.careers.Foretelling;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Spot;
import lab.unroll.net.CellKind;
import lab.unroll.net.Vector;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.Season;
import lab.unroll.task.homeruns.SmallLeague;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.careers.CareersView;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CareersModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys with the careers of players. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class CareersJourneysTest {

    @TempDir
    private Path folder;
    private BenchWindow window;
    private BenchModel model;
    private CareersModel careers;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.named("home-runs").with("from", 2000), new NoFiles(), 1280, 720);
        model = window.model();
        careers = model.stage().careers();
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

    private void showCareers(FxRobot robot) {
        robot.interact(() -> window.views().show(CareersView.VIEW));
        journey.settle();
        journey.waitUntil("all players", () -> careers.look().network() != null);
        journey.settle();
    }

    /** The figure on the stage of the view. */
    private FigureView figure() {
        return (FigureView) window.scene().lookup("#careers-stage .figure-view");
    }

    private Spot spot(FigureView view, String id) {
        journey.waitUntil(id, () -> view.spotsProperty().get() != null
                && view.spotsProperty().get().stream().anyMatch(one -> one.id().equals(id)));
        return view.spotsProperty().get().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private Point2D middle(FigureView view, Spot spot) {
        Bounds all = view.localToScreen(view.getLayoutBounds());
        return new Point2D(all.getMinX() + spot.bounds().getCenterX(), all.getMinY() + spot.bounds().getCenterY());
    }

    private double answer(int aClass) {
        return model.readingProperty().get().trace().output(model.readingProperty().get().trace().length()).get(aClass);
    }

    @Test
    void theTableIsOfTheNetworkThatHasBeenTrainedAlsoWhereTheSameExperimentWasOpenedAgain(FxRobot robot) {
        showCareers(robot);
        double untrained = answer(0);
        robot.interact(() -> window.controller().open(Presets.named("home-runs").with("from", 2000)));
        journey.settle();
        robot.interact(() -> window.controller().trainTo(40));
        journey.settle();
        assertNotEquals(untrained, answer(0), 0.01);
        journey.waitUntil("the table is of it as well", () -> Math.abs(careers.look().network().probability(
                careers.look().selectedPlace().orElseThrow(), 0) - answer(0)) < 1e-5);
    }

    @Test
    void anotherCellShowsTheSameCareer(FxRobot robot) {
        showCareers(robot);
        assertNotNull(careers.look().selected());
        robot.interact(() -> window.controller().open(model.experimentNow().withCell(CellKind.GRU)));
        journey.waitUntil("the other cell", () -> model.cell() == CellKind.GRU);
        journey.settle();
        assertNotNull(careers.look().selected());
    }

    @Test
    void aCareerIsOpenedFromTheTableAndAPastValueDragged(FxRobot robot) {
        showCareers(robot);
        robot.interact(() -> window.controller().trainTo(60));
        journey.settle();
        FigureView table = figure();
        CareerQuestion wanted = careers.look().network().questions().get(careers.look().rows().get(2));
        Spot row = spot(table, "career.row." + wanted.career().id());
        robot.clickOn(middle(table, row));
        journey.settle();
        assertEquals(wanted, careers.look().selected());
        int last = model.exampleProperty().get().labels().size();
        assertEquals(last, model.stepBinding().get());
        FigureView career = figure();
        Spot bar = spot(career, "career.hr." + last);
        double natural = wanted.lastSeason().homeRuns();
        assertEquals(natural, bar.value(), 1e-3);
        Vector before = model.readingProperty().get().trace().output(last);
        Point2D from = middle(career, bar);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(0, -20).moveBy(0, -40).release(MouseButton.PRIMARY);
        journey.settle();
        CareerTask task = (CareerTask) model.experimentNow().task();
        Vector x = model.exampleProperty().get().sequence().x(last);
        double homers = task.features().get(Season.HR).value(x.get(Season.HR));
        assertTrue(homers > natural + 1, homers + " of " + natural);
        // what hangs together went along
        double by = homers - natural;
        assertEquals(wanted.lastSeason().value(14) + 4 * by, task.features().get(14).value(x.get(14)), 0.01);
        assertNotEquals(before, model.readingProperty().get().trace().output(last));
        // one undo takes the whole drag back
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertFalse(model.exampleProperty().get().isFree(last));
        assertEquals(before, model.readingProperty().get().trace().output(last));
    }

    @Test
    void aValueIsTypedAloneAndTheSmallestChangeTried(FxRobot robot) {
        showCareers(robot);
        robot.interact(() -> window.controller().trainTo(80));
        journey.settle();
        robot.interact(() -> {
            CareerQuestion best = careers.look().network().questions().get(careers.look().rows().get(0));
            model.hand().readFromHere(careers.exampleOf(best.career().id(), best.lastSeason().year()).orElseThrow());
            model.selectStep(model.exampleProperty().get().labels().size());
            node("#season-linked", CheckBox.class).setSelected(false);
        });
        journey.settle();
        int last = model.stepBinding().get();
        CareerTask task = (CareerTask) model.experimentNow().task();
        Vector natural = model.exampleProperty().get().named(last);
        TextField field = node("#season-" + Season.HR, TextField.class);
        robot.interact(() -> {
            field.setText("77");
            field.fireEvent(new ActionEvent());
        });
        journey.settle();
        Vector x = model.exampleProperty().get().sequence().x(last);
        assertEquals(77, task.features().get(Season.HR).value(x.get(Season.HR)), 1e-3);
        assertEquals(natural.get(14), x.get(14));
        journey.press(robot, "#season-release");
        journey.settle();
        assertEquals(natural, model.exampleProperty().get().sequence().x(last));
        journey.waitUntil("the smallest change", () -> careers.changesProperty().get() != null);
        assertFalse(careers.changesProperty().get().isEmpty());
        int answered = model.readingProperty().get().trace().output(last).argMax();
        Button attempt = node(".season-try", Button.class);
        assertNotNull(attempt);
        robot.interact(attempt::fire);
        journey.settle();
        assertNotEquals(answered, model.readingProperty().get().trace().output(model.exampleProperty().get().labels().size()).argMax());
        assertTrue(answer(answered) < 0.5);
    }

    @Test
    void aFolderThatIsDroppedIsLearntFromAndSearchedWhileTraining(FxRobot robot) {
        Path data = new SmallLeague(folder).withPlayers(12, 2000, 2012).write().folder;
        robot.interact(() -> window.documents().open(data));
        journey.waitUntil("the careers", () -> model.experimentNow().choice().data() != null);
        journey.settle();
        showCareers(robot);
        Foretelling untrained = careers.look().network();
        assertEquals(12, untrained.size());
        assertEquals(3, careers.look().yardsticks().size(), "what is at rest has its yardsticks");
        robot.interact(() -> {
            Node row = SpotNodes.of(figure(), "career.row.p003");
            row.requestFocus();
            Event.fireEvent(row, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
        });
        assertEquals(10, careers.look().first(), "the page keys go through the table");
        robot.interact(() -> window.presenter().begin());
        journey.settle();
        assertTrue(window.scene().getRoot().lookupAll(".label").stream().map(Label.class::cast).noneMatch(one -> one.getText()
                .contains("SYNTHETIC")), "what was really played is not presented as made up");
        robot.interact(() -> window.presenter().end());
        journey.settle();
        robot.interact(() -> node("#careers-search", TextField.class).setText("last11"));
        assertEquals(1, careers.look().rows().size());
        robot.interact(() -> window.controller().trainTo(20));
        journey.settle();
        assertNotEquals(untrained, careers.look().network());
        assertEquals(3, careers.look().yardsticks().size());
    }

    @Test
    void severalYearsAreMeasuredInTheBackground(FxRobot robot) {
        Path data = new SmallLeague(folder).withPlayers(12, 2000, 2012).write().folder;
        robot.interact(() -> window.documents().open(data));
        journey.waitUntil("the careers", () -> model.experimentNow().choice().data() != null);
        robot.interact(() -> window.controller().open(model.experimentNow().withSteps(5)));
        journey.settle();
        showCareers(robot);
        journey.press(robot, "#part-yardsticks");
        journey.press(robot, "#careers-years");
        journey.waitUntil("five years", () -> careers.look().years() != null);
        assertEquals("2008–2012", careers.look().years().name());
        assertEquals(60, careers.look().years().network().size());
    }
}
