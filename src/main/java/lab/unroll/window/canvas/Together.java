package lab.unroll.window.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Figures that change on screen together: when the network that they show is another one, the pictures of all that show it
 * are painted first, and then all of them are put on screen at once. On the FX thread only.
 */
public final class Together {

    private final List<FigureView> members = new ArrayList<>();
    private final Set<FigureView> awaited = new LinkedHashSet<>();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private long turn;

    /** True while pictures wait for others. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** From now on a figure changes with the others. */
    public void add(FigureView view) {
        members.add(view);
        view.setTogether(this);
    }

    /** What they show has changed: each waits for all others that have to be painted anew. */
    public void changed() {
        // what waited is of a network that is past: it waits for nothing any more, and can be painted anew
        members.forEach(FigureView::release);
        turn++;
        awaited.clear();
        members.stream().filter(FigureView::isToBePainted).forEach(awaited::add);
        update();
    }

    /** How often they have changed. */
    long turn() {
        return turn;
    }

    /** True if a figure is to wait with its picture for the others. */
    boolean holds(FigureView view) {
        return awaited.contains(view);
    }

    /** A figure is ready, or has nothing to show. */
    void isReady(FigureView view) {
        if (awaited.remove(view)) {
            update();
        }
    }

    private void update() {
        if (awaited.isEmpty()) {
            members.forEach(FigureView::release);
        }
        waiting.set(!awaited.isEmpty());
    }
}
