package lab.unroll.window.canvas;

import java.awt.geom.Rectangle2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import lab.unroll.figure.Spot;

/** A place in a figure that can be pointed at, focused and pressed: a transparent node over the picture. */
final class HotSpot extends Region {

    /** So near to its place a node stays where it is: moving hundreds of them at every pulse takes time. */
    private static final double NEAR = 0.75;

    private final HotSpots owner;
    private Spot spot;

    HotSpot(HotSpots owner) {
        this.owner = owner;
        getStyleClass().add("hot-spot");
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(false);
        setManaged(false);
        setPickOnBounds(true);
    }

    Spot spot() {
        return spot;
    }

    /** Stands for a spot; moves only if the spot is elsewhere by more than anybody could point at. */
    void standFor(Spot now) {
        Rectangle2D place = now.bounds();
        if (spot == null || isOff(getLayoutX(), place.getX()) || isOff(getLayoutY(), place.getY())
                || isOff(getWidth(), place.getWidth()) || isOff(getHeight(), place.getHeight())) {
            resizeRelocate(place.getX(), place.getY(), place.getWidth(), place.getHeight());
        }
        if (spot == null || !spot.id().equals(now.id())) {
            setId(now.id());
        }
        spot = now;
    }

    private static boolean isOff(double is, double wanted) {
        return Math.abs(is - wanted) > NEAR;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && spot != null ? spot.text()
                : super.queryAccessibleAttribute(attribute, parameters);
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
