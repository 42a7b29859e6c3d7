package lab.unroll.window.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the static forms. A form lies beside its view's package and takes the view as its controller. */
public final class Forms {

    private Forms() {
    }

    /** The form of a view: {@code NAME.fxml} in the folder of the view's package. */
    public static Parent load(Object view, String name) {
        URL place = view.getClass().getResource(name + ".fxml");
        if (place == null) {
            throw new IllegalStateException("no " + name + ".fxml beside " + view.getClass().getName());
        }
        FXMLLoader loader = new FXMLLoader(place);
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
