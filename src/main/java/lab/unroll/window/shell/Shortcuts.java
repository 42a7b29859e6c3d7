package lab.unroll.window.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;
import lab.unroll.window.state.PlayheadModel;
import lab.unroll.window.work.BenchController;

/** The keys of the window. A control that needs a key itself keeps it. */
public final class Shortcuts {

    /** Open a text. */
    public static final KeyCombination OPEN_TEXT = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    /** Open the export menu. */
    public static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    /** Take back what the hand did last. */
    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    /** Do it again. */
    public static final List<KeyCombination> REDO = List.of(
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN));

    private final BenchModel model;
    private final Map<KeyCode, Runnable> keys;

    /**
     * The keys of a bench.
     *
     * @param help shows the list of keys
     */
    public Shortcuts(BenchController bench, Runnable help) {
        this.model = bench.model();
        PlayheadModel playhead = model.playhead();
        keys = new java.util.EnumMap<>(Map.of(
                KeyCode.SPACE, playhead::togglePlay,
                KeyCode.LEFT, playhead::stepBack,
                KeyCode.RIGHT, playhead::stepForward,
                KeyCode.HOME, () -> playhead.seek(playhead.earliest()),
                KeyCode.END, () -> playhead.seek(playhead.latest()),
                KeyCode.UP, () -> model.selectUnit(model.unitProperty().get() - 1),
                KeyCode.DOWN, () -> model.selectUnit(model.unitProperty().get() + 1),
                KeyCode.R, model.hand()::releaseAll,
                KeyCode.T, bench::toggleTraining,
                KeyCode.F1, help));
        keys.put(KeyCode.D, model::toggleTheme);
        keys.put(KeyCode.L, model::toggleLanguage);
        keys.put(KeyCode.C, model::toggleCompare);
        keys.put(KeyCode.B, () -> model.turn(playhead.isBackward() ? Pass.FORWARD : Pass.BACKWARD));
        keys.put(KeyCode.OPEN_BRACKET, () -> model.climb(-1));
        keys.put(KeyCode.CLOSE_BRACKET, () -> model.climb(1));
        for (KeyCode nearer : List.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS, KeyCode.PAGE_DOWN)) {
            keys.put(nearer, () -> model.stage().zoom(1));
        }
        for (KeyCode farther : List.of(KeyCode.MINUS, KeyCode.SUBTRACT, KeyCode.PAGE_UP)) {
            keys.put(farther, () -> model.stage().zoom(-1));
        }
    }

    /** Listens in a scene. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (!isKept(scene.getFocusOwner(), e) && run(e)) {
                e.consume();
            }
        });
    }

    private boolean run(KeyEvent e) {
        Runnable action = keys.get(e.getCode());
        if (action == null) {
            action = phaseKey(e.getCode());
        }
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    private Runnable phaseKey(KeyCode code) {
        int place = code.ordinal() - KeyCode.DIGIT1.ordinal();
        return place < 0 || place >= model.playhead().phaseKeys().size() ? null
                : () -> model.playhead().toPhase(place);
    }

    /** True if the key belongs to the control that has the focus, or to a menu. */
    private static boolean isKept(Node focused, KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isMetaDown()) {
            return true;
        }
        if (e.getCode() == KeyCode.F1) {
            return false;
        }
        if (focused instanceof TextInputControl || focused instanceof ComboBoxBase<?> typed && typed.isEditable()) {
            return true;
        }
        boolean hotSpot = focused != null && focused.getStyleClass().contains("hot-spot");
        return switch (e.getCode()) {
            case SPACE -> focused instanceof ButtonBase || focused instanceof ComboBoxBase<?> || hotSpot;
            case LEFT, RIGHT, UP, DOWN -> focused instanceof Slider || focused instanceof ComboBoxBase<?>
                    || focused instanceof ChoiceBox<?> || focused instanceof ToggleButton
                    || focused instanceof MenuButton || hotSpot;
            case HOME, END -> focused instanceof Slider || focused instanceof ComboBoxBase<?>;
            default -> false;
        };
    }
}
