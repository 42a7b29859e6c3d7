package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.forecast.Forecast;
import lab.unroll.forecast.Forecaster;
import lab.unroll.task.SeriesTask;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.series.SeriesView;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ForecastModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys with a series of one's own. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class SeriesJourneysTest {

    @TempDir
    private Path folder;
    private Path chosen;
    private BenchWindow window;
    private BenchModel model;
    private ForecastModel forecasts;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new lab.unroll.window.kit.Files() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.ofNullable(chosen);
            }

            @Override
            public Optional<Path> toSave(String name, String extension) {
                return Optional.empty();
            }
        }, 1280, 720);
        model = window.model();
        forecasts = model.stage().forecast();
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

    private void ask(FxRobot robot, String text) throws IOException {
        chosen = Files.write(folder.resolve("weather.csv"), text.getBytes(Charset.forName("windows-1252")));
        journey.choose(robot, "#experiment", "open-series");
        journey.waitUntil("the card", () -> node("#open-series-card", Node.class).isVisible());
        journey.settle();
    }

    private String outcome() {
        return node("#open-series-outcome", Label.class).getText();
    }

    private Forecast forecast() {
        return forecasts.look().forecast();
    }

    /** Ten years of months, in the way of Western Europe, with one gap. */
    private static String table() {
        return "Monat;Höhe;Temperatur (°C)\n" + IntStream.range(0, 120).mapToObj(i -> "%d-%02d;%d;%s".formatted(2000 + i / 12,
                i % 12 + 1, i * i % 17, i == 50 ? "" : String.format("%.1f", 10 - 8 * Math.cos(i * Math.PI / 6)).replace('.', ',')))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aSeriesIsOpenedFromATableTrainedAndForetold(FxRobot robot) throws IOException {
        Experiment before = model.experimentProperty().get();
        ask(robot, table());
        assertTrue(outcome().contains("120 values"), outcome());
        assertTrue(outcome().contains("Höhe"), outcome());
        assertSame(before, model.experimentProperty().get());
        robot.interact(() -> node("#open-series-column", ComboBox.class).getSelectionModel().select(3));
        journey.waitUntil("another column", () -> outcome().contains("Temperatur"));
        assertTrue(outcome().contains("1 missing"), outcome());
        journey.press(robot, "#open-series-open");
        journey.settle();
        assertFalse(node("#open-series-card", Node.class).isVisible());
        SeriesTask task = (SeriesTask) model.experimentProperty().get().task();
        assertEquals("°C", task.series().unit());
        assertEquals(12, task.season());
        robot.interact(() -> window.views().show(SeriesView.VIEW));
        journey.settle();
        Forecast untrained = forecast();
        assertSame(task, untrained.task());
        double error = untrained.heldOut(untrained::ahead).rmse();
        assertTrue(error > 0);
        robot.interact(() -> window.controller().trainTo(150));
        journey.settle();
        Forecast trained = forecast();
        assertNotSame(untrained, trained);
        double after = trained.heldOut(trained::ahead).rmse();
        assertTrue(after < error / 2, error + " before, " + after + " after");
        assertTrue(node("#series-errors", GridPane.class).getChildren().stream().anyMatch(one -> one instanceof Label label
                && label.getText().equals(Numbers.loss(after))));
        robot.interact(() -> {
            Node place = SpotNodes.of((FigureView) window.scene().lookup("#figure-forecast"), "measured.101");
            place.requestFocus();
            place.executeAccessibleAction(AccessibleAction.FIRE);
        });
        journey.settle();
        assertEquals(100, forecasts.look().selected());
        assertEquals(task.windowBefore(100).labels(), model.exampleProperty().get().labels());
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertTrue(forecasts.look().selected() != 100);
    }

    @Test
    void theForecastFollowsTheTrainingWhileItRuns(FxRobot robot) {
        robot.interact(() -> window.controller().open(Presets.named("wave-saw")));
        journey.settle();
        robot.interact(() -> window.views().show(SeriesView.VIEW));
        journey.settle();
        Forecast first = forecast();
        robot.interact(() -> window.controller().train());
        journey.waitUntil("another forecast", () -> forecast() != first);
        Forecast second = forecast();
        journey.waitUntil("one more", () -> forecast() != second);
        assertEquals(Snapshot.State.RUNNING, model.snapshotProperty().get().state());
        robot.interact(() -> window.controller().pauseTraining());
        journey.settle();
        Forecast last = Forecaster.of(forecast().task(), model.snapshotProperty().get().parameters(), () -> { });
        assertEquals(last.ahead(300), forecast().ahead(300), 1e-9);
    }

    @Test
    void whatCannotBeReadIsToldAndLeavesTheBenchAlone(FxRobot robot) throws IOException {
        Experiment before = model.experimentProperty().get();
        ask(robot, "day;mood\nMonday;good\nTuesday;better\n");
        assertTrue(outcome().contains("no column of numbers"), outcome());
        assertTrue(node("#open-series-open", Button.class).isDisabled());
        assertNotNull(node("#open-series-separator", ComboBox.class));
        robot.push(KeyCode.ESCAPE);
        assertFalse(node("#open-series-card", Node.class).isVisible());
        assertSame(before, model.experimentProperty().get());
        assertFalse(window.views().offeredBinding().getValue().contains(SeriesView.VIEW));
        robot.interact(() -> window.views().show(SeriesView.VIEW));
        assertNotNull(model.messageProperty().get());
    }

    @Test
    void windowSeasonAndScalingAreSetBesideTheSeriesAndUndone(FxRobot robot) {
        robot.interact(() -> window.controller().open(Presets.named("series")));
        journey.settle();
        robot.interact(() -> window.views().show(SeriesView.VIEW));
        journey.settle();
        assertEquals(12, forecast().task().season());
        robot.interact(() -> window.controller().open(model.experimentNow().with("season", 6).with("scaling", 2).withLength(10)));
        journey.settle();
        assertEquals(6, forecast().task().season());
        assertEquals(10, forecast().task().length());
        assertFalse(forecast().task().isSeasonGuessed());
        assertFalse(Double.isNaN(forecast().ahead(100)));
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertEquals(24, forecast().task().length());
        journey.waitUntil("the forecast", () -> !Double.isNaN(forecast().ahead(100)));
    }
}
