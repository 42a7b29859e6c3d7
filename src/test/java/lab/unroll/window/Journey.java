package lab.unroll.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import lab.unroll.figure.Spot;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.question.Question;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What journeys over the window have in common. Waits for conditions, never for time. */
final class Journey {

    private final BenchWindow window;

    Journey(BenchWindow window) {
        this.window = window;
    }

    void waitUntil(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void settle() {
        try {
            waitUntil("everything is on screen", window::isSettled);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; still on their way: " + window.unsettled(), e);
        }
    }

    /** Opens the first step of a shipped lesson that asks for a choice. */
    Question.Choice openChoice(FxRobot robot) {
        for (int l = 0; l < window.lessons().lessonsProperty().get().size(); l++) {
            Lesson lesson = window.lessons().lessonsProperty().get().get(l);
            for (int s = 0; s < lesson.steps().size(); s++) {
                Optional<Question> question = lesson.steps().get(s).question();
                if (question.orElse(null) instanceof Question.Choice choice) {
                    int at = l;
                    int step = s;
                    robot.interact(() -> window.lessons().open(at, step));
                    settle();
                    return choice;
                }
            }
        }
        throw new AssertionError("no lesson asks for a choice");
    }

    /** True if it is in the window and seen; cards join the window when they are first opened. On the FX thread. */
    boolean isShown(String id) {
        Node node = window.scene().lookup(id);
        return node != null && node.isVisible();
    }

    /** Presses a button, wherever it is. */
    void press(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) window.scene().lookup(id)).fire());
    }

    /** Chooses an entry of a menu or of one of its menus. */
    void choose(FxRobot robot, String menu, String item) {
        robot.interact(() -> entries(((MenuButton) window.scene().lookup(menu)).getItems())
                .filter(one -> item.equals(one.getId())).findFirst().orElseThrow(() -> new AssertionError("no entry " + item))
                .fire());
    }

    private static Stream<MenuItem> entries(List<MenuItem> items) {
        return items.stream().flatMap(one -> one instanceof Menu more ? entries(more.getItems()) : Stream.of(one));
    }

    /** The node of a spot on the stage, to which Tab comes from now on. */
    Node spot(String id) {
        return SpotNodes.of(stage(), id);
    }

    /** Presses a spot on the stage as a screen reader does: no tooltip can be in the way. */
    void touch(FxRobot robot, String id) {
        robot.interact(() -> {
            Node spot = spot(id);
            spot.requestFocus();
            spot.executeAccessibleAction(AccessibleAction.FIRE);
        });
    }

    /** What a spot on the stage shows. */
    Spot shown(String id) {
        return stage().figureProperty().get().spots().stream().filter(spot -> id.equals(spot.id())).findFirst()
                .orElseThrow(() -> new AssertionError("no spot " + id));
    }

    FigureView stage() {
        return (FigureView) window.scene().lookup("#figure-stage");
    }
}
