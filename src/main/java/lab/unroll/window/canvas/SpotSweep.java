package lab.unroll.window.canvas;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.window.kit.PlaceKeys;

/**
 * Tells from which spot to which the mouse is drawn, as over a text that is marked; by keys Shift with left and right goes by
 * one, with Page Up and Page Down by ten.
 */
final class SpotSweep {

    private BiConsumer<Spot, Spot> onSweep;
    /** What the keys began to mark at, and what they have come to; null before. */
    private Subject anchor;
    private Subject come;

    /** What to do with the spot on which the mouse was pressed and the one it is on now. */
    void setOnSweep(BiConsumer<Spot, Spot> action) {
        onSweep = action;
    }

    /**
     * The mouse is drawn.
     *
     * @param pressed what it was pressed on; null beside all of them
     * @param front   the index of the spot in front at a point, or -1
     */
    void drag(HotSpot pressed, MouseEvent e, ToIntBiFunction<Double, Double> front, List<Spot> all) {
        if (onSweep == null || e.isConsumed() || e.getButton() != MouseButton.PRIMARY || pressed == null || e.isStillSincePress()) {
            return;
        }
        int now = front.applyAsInt(e.getX(), e.getY());
        if (now >= 0 && pressed.spot() != null) {
            onSweep.accept(pressed.spot(), all.get(now));
        }
    }

    /**
     * Marks by key; true if the key was for that.
     *
     * @param from  the spot that has the keyboard
     * @param focus gives it to another
     */
    boolean keyPressed(Spot from, KeyEvent e, List<Spot> all, Consumer<Spot> focus) {
        int steps = steps(e);
        if (onSweep == null || from == null || steps == 0) {
            return false;
        }
        if (!from.subject().equals(come)) {
            anchor = from.subject();
        }
        Spot to = from;
        for (int i = 0; i < Math.abs(steps); i++) {
            to = Neighbours.of(to, steps > 0 ? KeyCode.RIGHT : KeyCode.LEFT, all).orElse(to);
        }
        come = to.subject();
        Spot began = all.stream().filter(spot -> spot.subject().equals(anchor)).findFirst().orElse(from);
        focus.accept(to);
        onSweep.accept(began, to);
        return true;
    }

    private static int steps(KeyEvent e) {
        return PlaceKeys.MARK.get(0).match(e) ? -1 : PlaceKeys.MARK.get(1).match(e) ? 1
                : PlaceKeys.COARSE.get(0).match(e) ? -PlaceKeys.COARSE_STEPS : PlaceKeys.COARSE.get(1).match(e) ? PlaceKeys.COARSE_STEPS : 0;
    }
}
