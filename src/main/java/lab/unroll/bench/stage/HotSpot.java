package lab.unroll.bench.stage;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import lab.unroll.figure.Spot;

/** A place in a figure that can be pointed at, focused and pressed: a transparent node over the picture. */
final class HotSpot extends Region {

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

    /** Stands for a spot; moves only if the spot is elsewhere. */
    void standFor(Spot now) {
        if (spot == null || !spot.bounds().equals(now.bounds())) {
            resizeRelocate(now.bounds().getX(), now.bounds().getY(), now.bounds().getWidth(),
                    now.bounds().getHeight());
        }
        if (spot == null || !spot.id().equals(now.id())) {
            setId(now.id());
        }
        spot = now;
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
