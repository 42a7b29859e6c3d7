package lab.unroll.bench.stage;

import java.util.Optional;
import javafx.scene.Node;
import lab.unroll.bench.hand.Handle;
import lab.unroll.figure.Spot;

/** What the hand can do on the spots of a figure. */
public interface SpotHand {

    /** What the spot lets the hand change. */
    Optional<Handle> handle(Spot spot);

    /** From now on all changes are one step of the history. */
    void grab();

    /** The end of that. */
    void letGo();

    /** Opens the editor of a spot. */
    void edit(Spot spot, Node place);

    /** Copies the value of a spot. */
    void copyValue(Spot spot);

    /** Opens the menu of a spot at a place on the screen. */
    void showMenu(Spot spot, Node place, double screenX, double screenY);
}
