package lab.unroll.window.kit;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The place of a part of the window that is shown somewhere else for a while: a node stands in one place at a time. */
public final class Lent extends StackPane {

    private final Region content;

    /** The place of a part, which is there. */
    public Lent(Region content) {
        this.content = content;
        setMinSize(0, 0);
        getChildren().setAll(content);
    }

    /** Gives the part away until it is {@linkplain #takeBack taken back}. */
    public Region lend() {
        getChildren().clear();
        return content;
    }

    /** Shows the part here again, wherever it is. */
    public void takeBack() {
        getChildren().setAll(content);
    }
}
