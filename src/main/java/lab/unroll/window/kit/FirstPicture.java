package lab.unroll.window.kit;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Waits for the first whole picture of a window: all that belongs to it has been painted and has gone to the screen. */
public final class FirstPicture {

    /** Of a programme with this system property the start is measured: it tells when the window is whole, and ends. */
    public static final String TOLD = "unroll.tell.start";

    /** Pulses after the one that found everything painted: JavaFX begins one only when the one before is on screen. */
    private static final int PULSES = 1;

    private FirstPicture() {
    }

    /** Prints, once the picture is whole, the milliseconds since 1970 as a line, and goes on. On the FX thread. */
    public static void tell(BooleanSupplier painted, Runnable then) {
        await(painted, () -> {
            System.out.println(System.currentTimeMillis());
            then.run();
        });
    }

    /**
     * Begins to wait. On the FX thread.
     *
     * @param painted true if nothing is under way
     * @param then    is run on the FX thread once the picture is whole
     */
    public static void await(BooleanSupplier painted, Runnable then) {
        new AnimationTimer() {
            private int pulses = -1;

            @Override
            public void handle(long now) {
                if (pulses < 0 && !painted.getAsBoolean()) {
                    return;
                }
                if (++pulses == PULSES) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
