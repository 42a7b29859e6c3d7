package lab.unroll.window.frame;

import javafx.application.Application;

/** Opens the window and waits until it is closed. */
public final class BenchLauncher {

    private BenchLauncher() {
    }

    /**
     * Opens the window.
     *
     * @param args {@code --lang=TAG} for the language, {@code --kernel=NAME} for what networks are trained with
     * @throws UnsupportedOperationException if there is no display to show it on
     */
    public static void open(String... args) {
        Application.launch(BenchApplication.class, args);
    }
}
