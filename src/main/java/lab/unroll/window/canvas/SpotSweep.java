package lab.unroll.window.canvas;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToIntBiFunction;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lab.unroll.figure.Spot;

/** Tells from which spot to which the mouse is drawn, as over a text that is marked. */
final class SpotSweep {

    private BiConsumer<Spot, Spot> onSweep = (from, to) -> { };

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
        if (e.isConsumed() || e.getButton() != MouseButton.PRIMARY || pressed == null || e.isStillSincePress()) {
            return;
        }
        int now = front.applyAsInt(e.getX(), e.getY());
        if (now >= 0 && pressed.spot() != null) {
            onSweep.accept(pressed.spot(), all.get(now));
        }
    }
}
