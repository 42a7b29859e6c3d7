package lab.unroll.window.frame;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.window.kit.FileDialogs;
import lab.unroll.words.Words;

/**
 * The window as a JavaFX application. The argument {@code --lang=TAG} chooses the language,
 * {@code --kernel=NAME} what networks are trained with.
 */
public final class BenchApplication extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1260;
    private static final double LEAST_HEIGHT = 680;
    /** Kept here, for a logger that nobody holds is forgotten with its level. */
    private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

    private BenchWindow window;

    @Override
    public void start(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Map<String, String> given = getParameters().getNamed();
        UserPreferences remembered = new UserPreferences(preferences());
        window = new BenchWindow(Presets.first(), remembered.computing(given.get("kernel")),
                remembered.panels(), new FileDialogs(stage, () -> window.texts()),
                Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        remembered.follow(window.model());
        String language = given.get("lang");
        if (language != null) {
            window.model().languageProperty().set(Words.language(language));
        }
        stage.titleProperty().bind(window.texts().text("app.title"));
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setScene(window.scene());
        stage.show();
    }

    /** Java would tell on stderr of a folder that it makes, or cannot make: then nothing is remembered, and that is all. */
    private static Preferences preferences() {
        PREFERENCES_LOG.setLevel(Level.SEVERE);
        return Preferences.userNodeForPackage(BenchApplication.class);
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
