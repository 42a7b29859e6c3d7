package lab.unroll.window.canvas;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import lab.unroll.figure.Spot;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.PlaceKeys;

/**
 * Changes a value at the spot itself: by dragging up or down, finely with Shift, and by {@link PlaceKeys}. The
 * tooltip shows the value meanwhile. A drag, or a row of key presses, is one step of the history.
 */
final class SpotDrag {

    /** So many pixels are the whole length of the slider. */
    private static final double WHOLE = 160;
    private static final double FINE = 0.1;
    private static final double BEGINS = 3;
    private static final double GAP = 14;

    private final Hint shown = new Hint();
    private SpotEditor hand;
    private EditableValue handle;
    private double pressedAt;
    private double from;
    private boolean moving;
    private boolean nudging;

    void setHand(SpotEditor now) {
        hand = now;
    }

    /** What keys do at a spot, for a screen reader; null where they change nothing. */
    String help(Spot spot) {
        return hand == null ? null : hand.handle(spot).map(handle -> hand.help()).orElse(null);
    }

    /** Shows with the cursor on a node that it can be dragged. */
    void follow(HotSpot spot) {
        spot.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> spot.setCursor(
                hand != null && spot.spot() != null && hand.handle(spot.spot()).isPresent() ? Cursor.V_RESIZE : null));
        spot.focusedProperty().addListener((o, was, is) -> endNudging());
    }

    /** The mouse is pressed on a spot, or, with null, beside all of them. */
    void press(HotSpot spot, MouseEvent e) {
        handle = hand == null || spot == null || e.getButton() != MouseButton.PRIMARY ? null
                : hand.handle(spot.spot()).orElse(null);
        pressedAt = e.getScreenY();
        moving = false;
        if (handle != null) {
            from = handle.value();
        }
    }

    /** The mouse is drawn from the spot on which it was pressed. */
    void drag(HotSpot spot, MouseEvent e) {
        if (handle == null || !moving && Math.abs(e.getScreenY() - pressedAt) < BEGINS) {
            return;
        }
        if (!moving) {
            moving = true;
            hand.grab();
        }
        double share = (pressedAt - e.getScreenY()) / WHOLE * (e.isShiftDown() ? FINE : 1);
        double range = handle.high() - handle.low();
        // A value beyond the ends of the slider can be dragged from where it is
        double low = Math.min(handle.low(), from);
        double high = Math.max(handle.high(), from);
        set(Math.max(low, Math.min(high, from + share * range)));
        tell(spot, e.getScreenX() + GAP, e.getScreenY() + GAP);
        e.consume();
    }

    private void set(double value) {
        double step = handle.step() >= 1 ? 1 : 0.01;
        handle.set(Math.round(value / step) * step);
    }

    private void tell(HotSpot spot, double x, double y) {
        shown.setText(handle.name() + ": " + handle.show(handle.value()));
        if (spot != null && spot.getScene() != null && spot.getScene().getWindow() != null) {
            shown.show(spot, x, y);
        }
    }

    /** The mouse is let go. */
    void drop() {
        if (moving) {
            hand.letGo();
            shown.hide();
        }
        moving = false;
        handle = null;
    }

    /** Changes the value by key; true if the key was for that. */
    boolean keyPressed(HotSpot spot, KeyEvent e) {
        int steps = PlaceKeys.steps(e);
        if (steps == 0 || hand == null) {
            return false;
        }
        EditableValue touched = hand.handle(spot.spot()).orElse(null);
        if (touched == null) {
            // an arrow must not go to another place because there is nothing to change at this one
            return Math.abs(steps) == 1;
        }
        if (!nudging) {
            nudging = true;
            hand.grab();
        }
        handle = touched;
        set(Math.max(touched.lowest(), Math.min(touched.highest(), touched.value() + steps * touched.step())));
        handle = null;
        return true;
    }

    void keyReleased(KeyEvent e) {
        if (e.getCode() == KeyCode.SHIFT) {
            endNudging();
        }
    }

    private void endNudging() {
        if (nudging) {
            nudging = false;
            hand.letGo();
        }
    }
}
