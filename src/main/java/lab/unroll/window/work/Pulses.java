package lab.unroll.window.work;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** The pulses of the window, each with the seconds since the one before. */
final class Pulses extends AnimationTimer {

    private static final double NANOS = 1e-9;
    /** After a stall, playing goes on as if no more time than this had passed. */
    private static final double LONGEST_FRAME = 0.1;

    private final DoubleConsumer told;
    private long before;

    Pulses(DoubleConsumer told) {
        this.told = told;
    }

    @Override
    public void handle(long now) {
        double seconds = before == 0 ? 0 : Math.min(LONGEST_FRAME, (now - before) * NANOS);
        before = now;
        told.accept(seconds);
    }
}
