package lab.unroll.window;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import javafx.stage.Window;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.LetterSight;
import lab.unroll.net.CellKind;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Letters in figures are explained where they are pointed at, alone or with what the place tells. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class GlossaryJourneysTest {

    private BenchWindow window;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first().withCell(CellKind.LSTM), new NoFiles(), 1280, 720);
        window.model().languageProperty().set(Locale.ENGLISH);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    /** The middle of the first letter of a name that has a spot beneath it, or none. */
    private Point2D letter(String name, boolean onSpot) {
        FigureView stage = journey.stage();
        List<Spot> spots = stage.figureProperty().get().spots();
        return LetterSight.of(stage.figureProperty().get()::paint).stream().filter(one -> one.name().equals(name))
                .map(one -> new Point2D(one.bounds().getCenterX(), one.bounds().getCenterY()))
                .filter(at -> spots.stream().anyMatch(spot -> spot.bounds().contains(at.getX(), at.getY())) == onSpot)
                .findFirst().orElseThrow(() -> new AssertionError("no letter " + name));
    }

    private void pointed(FxRobot robot, Point2D at, String term) {
        robot.moveTo(journey.stage().localToScreen(at));
        journey.waitUntil("the hint of " + term, () -> Window.getWindows().stream().anyMatch(one -> one instanceof Hint hint
                && hint.getText() != null && hint.getText().toLowerCase(Locale.ROOT).contains(term)));
    }

    @Test
    void aLetterInAFigureIsExplainedInBothLanguages(FxRobot robot) {
        journey.settle();
        pointed(robot, letter("h", false), "hidden state");
        robot.interact(() -> window.model().languageProperty().set(Words.CHINESE));
        journey.settle();
        robot.moveTo(journey.stage().localToScreen(new Point2D(5, 5)));
        pointed(robot, letter("C", false), "cell");
    }

    @Test
    void aLetterOnAPlaceIsExplainedWithWhatThePlaceTells(FxRobot robot) {
        journey.settle();
        pointed(robot, letter("t", true), "\n");
    }
}
