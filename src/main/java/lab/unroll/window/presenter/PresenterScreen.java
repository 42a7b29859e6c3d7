package lab.unroll.window.presenter;

import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** The screen on which a window is presented. */
public interface PresenterScreen {

    /** Where there is no screen, as in a picture of the window. */
    PresenterScreen NONE = new PresenterScreen() {
        @Override
        public void fill() {
            // there is nothing to fill
        }

        @Override
        public void leave() {
            // nothing was filled
        }

        @Override
        public Optional<Rectangle2D> other() {
            return Optional.empty();
        }
    };

    /** Has the window fill the screen that it is on. */
    void fill();

    /** Puts the window back to how it was before. */
    void leave();

    /** The bounds of a screen that the window is not on, where there is a second one. */
    Optional<Rectangle2D> other();
}
