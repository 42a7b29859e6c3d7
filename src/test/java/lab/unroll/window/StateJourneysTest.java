package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.state.BenchState;
import lab.unroll.state.Edits;
import lab.unroll.state.StateCode;
import lab.unroll.state.WeightSum;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchStates;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The whole bench as a value: taken, shown again, copied and pasted. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class StateJourneysTest {

    private static final BenchState WANTED = BenchState.of(Presets.first().withCell(CellKind.GRU).withHidden(3)
            .withSeed(9)).after(150).holding(Pins.of(new Pin(Gate.UPDATE, 1, 2, 0.25)))
            .edited(Edits.NONE.with(4, 0.5, 1.5))
            .seen(view -> view.withPosition(2).withUnit(2).withLevel(Level.CELL).withGate(Gate.UPDATE));

    private BenchWindow window;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @AfterEach
    void nothingIsLeftInTheClipboard(FxRobot robot) {
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
    }

    private BenchState state() {
        return BenchStates.of(window.model());
    }

    private void show(FxRobot robot, BenchState wanted) {
        robot.interact(() -> window.controller().show(wanted));
        journey.settle();
    }

    @Test
    void aStateIsShownAsItWasTaken(FxRobot robot) {
        journey.settle();
        show(robot, WANTED);
        assertEquals(WANTED, state());
        assertEquals(1.5, window.model().readingProperty().get().trace().parameters().toArray()[4],
                "the parameter is changed after the training");
        BenchState compared = BenchState.of(Presets.first())
                .seen(view -> view.withBeside(List.of(CellKind.SIMPLE_RNN)));
        show(robot, compared);
        assertEquals(compared, state());
        BenchState back = compared.seen(view -> view.withBackward(true).withPosition(4));
        show(robot, back);
        assertEquals(back, state());
        show(robot, WANTED);
        assertEquals(WANTED, state());
    }

    @Test
    void aBenchIsCopiedAsALineAndOpenedFromIt(FxRobot robot) {
        journey.settle();
        show(robot, WANTED);
        journey.choose(robot, "#export", "copy-code");
        String[] line = new String[1];
        robot.interact(() -> line[0] = Clipboard.getSystemClipboard().getString());
        // of the network that is on the screen, which the line names by its sum
        assertEquals(StateCode.of(WANTED, Optional.of(WeightSum.of(window.model().snapshotProperty().get().parameters()))), line[0]);
        show(robot, BenchState.of(Presets.first()));
        assertNotEquals(WANTED, state());
        journey.choose(robot, "#export", "paste-code");
        journey.settle();
        assertEquals(WANTED, state());
    }

    @Test
    void aTrainingWhoseParametersWereChangedOnItsWayIsNoLine(FxRobot robot) {
        journey.settle();
        show(robot, WANTED);
        journey.choose(robot, "#export", "copy-code");
        robot.interact(() -> window.controller().trainTo(160));
        journey.settle();
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        journey.choose(robot, "#export", "copy-code");
        robot.interact(() -> assertFalse(Clipboard.getSystemClipboard().hasString()));
        assertEquals(new InputException("code.cannot").in(Locale.ENGLISH),
                window.model().messageProperty().get().text().apply(Locale.ENGLISH));
    }

    @Test
    void aLineThatCannotBeUsedIsToldAndLeavesTheBench(FxRobot robot) {
        journey.settle();
        BenchState before = state();
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("preset=remember-first&hidden=1000");
            Clipboard.getSystemClipboard().setContent(content);
        });
        journey.choose(robot, "#export", "paste-code");
        journey.settle();
        assertEquals(before, state());
        assertNotEquals(null, window.model().messageProperty().get());
    }
}
