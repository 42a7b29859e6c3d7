package lab.unroll.window.canvas;

import java.util.Optional;
import javafx.scene.Node;
import lab.unroll.figure.Spot;

/** What the hand can do on the spots of a figure. */
public interface SpotEditor {

    /** What the spot lets the hand change. */
    Optional<EditableValue> handle(Spot spot);

    /** What the keys do where something can be changed, in the reader's language. */
    String help();

    /** From now on all changes are one step of the history. */
    void grab();

    /** The end of that. */
    void letGo();

    /** Opens the editor of a spot. */
    void edit(Spot spot, Node place);

    /** Copies the value of a spot. */
    void copyValue(Spot spot);

    /** Ends what it still does. */
    default void close() {
    }

    /** Opens the menu of a spot at a place on the screen. */
    void showMenu(Spot spot, Node place, double screenX, double screenY);
}
