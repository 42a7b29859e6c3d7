package lab.unroll.window.presenter;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import lab.unroll.window.state.TextSize;

/**
 * The keys of presenting that are not those of an {@link Act}. One list: what is listened to is what is told. Those of the
 * playhead are the bench's, which hears what nobody takes.
 */
final class PresenterKeys {

    /** Begins to present, and ends it. */
    static final KeyCodeCombination PRESENT = key(KeyCode.F5);
    static final KeyCodeCombination LEAVE = key(KeyCode.ESCAPE);

    private static final double LIGHT_STEP = 0.04;
    private static final double LIGHT_FACTOR = 1.2;

    private final KeyGroup turn;
    private final KeyGroup time = new KeyGroup("time", () -> false);
    private final KeyGroup pen;
    private final KeyGroup penFine;
    private final KeyGroup penDown;
    private final KeyGroup penUndo;
    private final KeyGroup beam;
    private final KeyGroup zoom;
    private final KeyGroup end = new KeyGroup("end", () -> false);

    /**
     * The keys.
     *
     * @param back what the key of a clicker does
     * @param on   what the other one does
     */
    PresenterKeys(PresenterModel model, Runnable back, Runnable on) {
        turn = new KeyGroup("turn", () -> true).on(back, key(KeyCode.PAGE_UP)).on(on, key(KeyCode.PAGE_DOWN));
        for (KeyCode code : List.of(KeyCode.SPACE, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END)) {
            time.on(() -> { }, key(code));
        }
        InkCross cross = model.cross();
        pen = moves(model, "pen-move", InkCross.COARSE);
        penFine = moves(model, "pen-fine", InkCross.FINE, KeyCombination.SHIFT_DOWN);
        penDown = ofTool(model, "pen-down").on(cross::press, key(KeyCode.ENTER));
        penUndo = ofTool(model, "pen-undo").on(cross::undo, key(KeyCode.BACK_SPACE));
        beam = new KeyGroup("beam", model::isLit).on(() -> light(model, 0, -1), any(KeyCode.UP))
                .on(() -> light(model, 0, 1), any(KeyCode.DOWN)).on(() -> light(model, -1, 0), any(KeyCode.LEFT))
                .on(() -> light(model, 1, 0), any(KeyCode.RIGHT))
                .on(() -> model.light(model.spotlightProperty().get().times(LIGHT_FACTOR)), any(KeyCode.PLUS), any(KeyCode.ADD),
                        any(KeyCode.EQUALS))
                .on(() -> model.light(model.spotlightProperty().get().times(1 / LIGHT_FACTOR)), any(KeyCode.MINUS),
                        any(KeyCode.SUBTRACT));
        TextSize size = model.zoom();
        zoom = new KeyGroup("zoom", () -> true).on(size::enlarge, control(KeyCode.PLUS), control(KeyCode.ADD), control(KeyCode.EQUALS))
                .on(size::reduce, control(KeyCode.MINUS), control(KeyCode.SUBTRACT))
                .on(size::reset, control(KeyCode.DIGIT0), control(KeyCode.NUMPAD0));
        end.on(() -> { }, LEAVE).on(() -> { }, PRESENT);
    }

    private static KeyGroup ofTool(PresenterModel model, String id) {
        return new KeyGroup(id, () -> model.toolProperty().get() != Tool.POINTER);
    }

    private static KeyGroup moves(PresenterModel model, String id, double step, KeyCombination.Modifier... modifiers) {
        InkCross cross = model.cross();
        return ofTool(model, id).on(() -> cross.move(0, -step), key(KeyCode.UP, modifiers))
                .on(() -> cross.move(0, step), key(KeyCode.DOWN, modifiers))
                .on(() -> cross.move(-step, 0), key(KeyCode.LEFT, modifiers))
                .on(() -> cross.move(step, 0), key(KeyCode.RIGHT, modifiers));
    }

    private static void light(PresenterModel model, int right, int below) {
        Spotlight now = model.spotlightProperty().get();
        model.light(now.at(now.x() + right * LIGHT_STEP, now.y() + below * LIGHT_STEP));
    }

    private static KeyCodeCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static KeyCodeCombination any(KeyCode code) {
        return key(code, KeyCombination.SHIFT_ANY);
    }

    private static KeyCodeCombination control(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }

    /** The pages, which a clicker turns also while somebody types. */
    KeyGroup turn() {
        return turn;
    }

    /** With Ctrl. */
    KeyGroup zoom() {
        return zoom;
    }

    /** Those of what lies over the picture: the pen before the light. */
    List<KeyGroup> over() {
        return List.of(pen, penFine, penDown, penUndo, beam);
    }

    /** All, in the order of the list of keys. */
    List<KeyGroup> all() {
        return List.of(turn, time, pen, penFine, penDown, penUndo, beam, zoom, end);
    }
}
