package lab.unroll.window.kit;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a slider that lies: up for more, down for less. Left and right belong to the window, where they are time. */
public final class SliderKeys {

    private SliderKeys() {
    }

    /** Listens at a slider. */
    public static void connect(Slider slider) {
        slider.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
                if (e.getCode() == KeyCode.UP) {
                    slider.increment();
                } else {
                    slider.decrement();
                }
                e.consume();
            }
        });
    }
}
