package lab.unroll.window.canvas;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import lab.unroll.figure.Spot;

/** A transparent node over the picture that stands for one of its places, as long as somebody points at that or reaches it. */
final class HotSpot extends Region {

    private final HotSpots owner;
    private final SpotDrag drag;
    private Spot spot;
    private int index = -1;

    HotSpot(HotSpots owner, SpotDrag drag) {
        this.owner = owner;
        this.drag = drag;
        getStyleClass().add("hot-spot");
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(false);
        setManaged(false);
        setPickOnBounds(true);
        setVisible(false);
    }

    /** What it stands for, or null. */
    Spot spot() {
        return spot;
    }

    /** Stands for one of these spots. */
    void standFor(List<Spot> spots, int at) {
        Spot now = spots.get(at);
        Rectangle2D place = now.bounds();
        resizeRelocate(place.getX(), place.getY(), place.getWidth(), place.getHeight());
        if (spot == null || !spot.id().equals(now.id())) {
            setId(now.id());
            setAccessibleText(null);
        }
        spot = now;
        index = at;
        setVisible(true);
    }

    /** Stands for nothing. */
    void rest() {
        setVisible(false);
        setFocusTraversable(false);
        setViewOrder(0);
        setId(null);
        spot = null;
        index = -1;
    }

    /** The place in the list of the spot it stands for, when that was last shown. */
    int index() {
        return index;
    }

    /** Where what it stands for is among other spots, or -1. */
    int in(List<Spot> spots) {
        if (index < spots.size() && spots.get(index).id().equals(spot.id())) {
            return index;
        }
        for (int i = 0; i < spots.size(); i++) {
            if (spots.get(i).id().equals(spot.id())) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT || attribute == AccessibleAttribute.BOUNDS) {
            owner.catchUp();
        }
        if (spot == null) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (attribute) {
            // a response may stand before it while it has the keyboard
            case TEXT -> getAccessibleText() == null ? spot.text() : getAccessibleText();
            case HELP -> drag.help(spot);
            case VALUE -> Double.isNaN(spot.value()) ? null : (Object) spot.value();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            owner.press(this);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
