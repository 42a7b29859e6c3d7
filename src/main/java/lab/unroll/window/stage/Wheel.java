package lab.unroll.window.stage;

import javafx.scene.input.ScrollEvent;
import lab.unroll.window.state.BenchModel;

/** The wheel over the stage: a notch goes one level nearer or farther; with Shift, or aside, one step left or right. */
final class Wheel {

    /** What comes within so short a time belongs to the same turn of the wheel. */
    private static final long ONE_TURN_NANOS = 350_000_000;
    private static final double LEAST = 4;

    private final BenchModel model;
    private long zoomedAt = Long.MIN_VALUE / 2;

    Wheel(BenchModel model) {
        this.model = model;
    }

    void turned(ScrollEvent e) {
        if (Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
            if (e.getDeltaX() > 0) {
                model.playhead().stepBack();
            } else {
                model.playhead().stepForward();
            }
        } else if (Math.abs(e.getDeltaY()) >= LEAST && System.nanoTime() - zoomedAt > ONE_TURN_NANOS) {
            zoomedAt = System.nanoTime();
            model.stage().zoom(e.getDeltaY() > 0 ? 1 : -1);
        }
        e.consume();
    }
}
