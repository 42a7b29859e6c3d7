package lab.unroll.window.presenter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The real screen: the window goes into full screen, and comes out as it was. */
public final class StageScreen implements PresenterScreen {

    private final Stage stage;
    private boolean before;

    /** The screen of a window. */
    public StageScreen(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void fill() {
        before = stage.isFullScreen();
        // Escape ends the presentation, which leaves full screen; a hint would stand over the first picture
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setFullScreen(true);
    }

    @Override
    public void leave() {
        stage.setFullScreen(before);
    }

    @Override
    public Optional<Rectangle2D> other() {
        return other(Screen.getScreens().stream().map(Screen::getVisualBounds).toList(),
                new Rectangle2D(stage.getX(), stage.getY(), Math.max(1, stage.getWidth()), Math.max(1, stage.getHeight())));
    }

    /** Of several screens one that shows least of a window; none where there is only one. */
    static Optional<Rectangle2D> other(List<Rectangle2D> screens, Rectangle2D window) {
        return screens.size() < 2 ? Optional.empty()
                : screens.stream().min(Comparator.comparingDouble(screen -> shared(screen, window)));
    }

    private static double shared(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
