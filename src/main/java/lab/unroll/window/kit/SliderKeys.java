package lab.unroll.window.kit;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a slider that lies: up for more, down for less, with Shift a tenth of that, or by one where it counts. Left and
 * right belong to the window, where they are time.
 */
public final class SliderKeys {

    private SliderKeys() {
    }

    /** Listens at a slider. */
    public static void connect(Slider slider) {
        slider.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
                slider.adjustValue(slider.getValue() + (e.getCode() == KeyCode.UP ? 1 : -1) * step(slider, e.isShiftDown()));
                e.consume();
            }
        });
    }

    private static double step(Slider slider, boolean fine) {
        double coarse = slider.getBlockIncrement();
        return !fine ? coarse : coarse == Math.rint(coarse) ? 1 : coarse / PlaceKeys.COARSE_STEPS;
    }
}
