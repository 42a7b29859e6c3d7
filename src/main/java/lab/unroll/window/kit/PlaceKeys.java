package lab.unroll.window.kit;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of what has the keyboard, where others would drag. Everywhere Shift with an arrow is the fine step. The coarse one
 * is the arrow alone; where that goes from place to place, as in a figure, it is Shift with Page Up and Page Down.
 */
public final class PlaceKeys {

    /** Opens the editor of a value. */
    public static final KeyCombination EDIT = key(KeyCode.F2);
    /** Gives a value back. */
    public static final KeyCombination RESET = key(KeyCode.DELETE);
    /** Copies a value. */
    public static final KeyCombination COPY = key(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    /** Comes to a figure. */
    public static final KeyCombination COME = key(KeyCode.TAB);
    /** Touches a place. */
    public static final KeyCombination TOUCH = key(KeyCode.ENTER);
    /** From place to place. */
    public static final List<KeyCombination> ARROWS = List.of(key(KeyCode.LEFT), key(KeyCode.RIGHT), key(KeyCode.UP), key(KeyCode.DOWN));
    /** More and less of something that is dragged up and down. */
    public static final List<KeyCombination> COARSE_ARROWS = List.of(key(KeyCode.UP), key(KeyCode.DOWN));
    /** The same finely. */
    public static final List<KeyCombination> FINE = List.of(key(KeyCode.UP, KeyCombination.SHIFT_DOWN),
            key(KeyCode.DOWN, KeyCombination.SHIFT_DOWN));
    /** More and less where the arrows alone go from place to place. */
    public static final List<KeyCombination> COARSE = List.of(key(KeyCode.PAGE_UP, KeyCombination.SHIFT_DOWN),
            key(KeyCode.PAGE_DOWN, KeyCombination.SHIFT_DOWN));
    /** The keys that extend what is marked. */
    public static final List<KeyCombination> MARK = List.of(key(KeyCode.LEFT, KeyCombination.SHIFT_DOWN),
            key(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN));
    /** On the line of training steps: from kept step to kept step, by one, on from there, back to now. */
    public static final List<KeyCombination> REWIND = List.of(key(KeyCode.LEFT), key(KeyCode.RIGHT), MARK.get(0), MARK.get(1),
            key(KeyCode.ENTER), key(KeyCode.ESCAPE));

    /** So many fine steps are a coarse one. */
    public static final int COARSE_STEPS = 10;

    private PlaceKeys() {
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** How many fine steps a key goes up in a figure, less than 0 for down; 0 if it is for something else. */
    public static int steps(KeyEvent e) {
        for (int i = 0; i < 2; i++) {
            int sign = i == 0 ? 1 : -1;
            if (FINE.get(i).match(e)) {
                return sign;
            }
            if (COARSE.get(i).match(e)) {
                return sign * COARSE_STEPS;
            }
        }
        return 0;
    }
}
