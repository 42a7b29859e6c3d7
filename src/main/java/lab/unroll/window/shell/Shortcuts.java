package lab.unroll.window.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;
import lab.unroll.window.state.PlayheadModel;
import lab.unroll.window.state.TextSize;
import lab.unroll.window.view.Panel;
import lab.unroll.window.work.BenchController;

/** The keys of the window. A control that needs a key itself keeps it. */
public final class Shortcuts {

    /** Open a session or a text. */
    public static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    /** Save the bench. */
    public static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    /** Save it under another name. */
    public static final KeyCombination SAVE_AS = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    /** Show the bench of the line in the clipboard. */
    public static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    /** Open a series. */
    public static final KeyCombination OPEN_SERIES = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    /** Open the page of the experiment. */
    public static final KeyCombination ABOUT = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);
    /** Open the export menu. */
    public static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    /** Take back what the hand did last. */
    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    /** Do it again. */
    public static final List<KeyCombination> REDO = List.of(
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN));

    /** The style class of what uses the arrow keys itself while it has the focus. */
    private static final String KEEPS_ARROWS = "keeps-arrows";

    /** That of what uses Home and End itself. */
    private static final String KEEPS_ENDS = "keeps-ends";

    /** That of a chart with keys of its own for looking more nearly. */
    private static final String KEEPS_ZOOM = "keeps-zoom";
    /** That of something long, with the keyboard in it: the page keys go through it. */
    private static final String KEEPS_PAGES = "keeps-pages";

    /** The controls that do the same as a key, by their names in {@link lab.unroll.window.session.GuardedControls}. */
    private static final Map<KeyCode, String> SAME_AS = Map.of(KeyCode.C, "compare", KeyCode.T, "panel-dock", Panel.DOCK.key(),
            "panel-dock", Panel.INSPECTOR.key(), "panel-inspector");

    private final BenchModel model;
    private final Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
    private Predicate<String> guarded = control -> false;
    private Predicate<KeyCode> absent = key -> false;

    /**
     * The keys of a bench.
     *
     * @param more the keys of the window around it
     * @throws IllegalArgumentException if a key would mean two things
     */
    public Shortcuts(BenchController bench, Map<KeyCode, Runnable> more) {
        this.model = bench.model();
        PlayheadModel playhead = model.playhead();
        put(playhead::togglePlay, KeyCode.SPACE);
        put(playhead::stepBack, KeyCode.LEFT);
        put(playhead::stepForward, KeyCode.RIGHT);
        put(() -> playhead.seek(playhead.earliest()), KeyCode.HOME);
        put(() -> playhead.seek(playhead.latest()), KeyCode.END);
        put(() -> model.selectUnit(model.unitProperty().get() - 1), KeyCode.UP);
        put(() -> model.selectUnit(model.unitProperty().get() + 1), KeyCode.DOWN);
        put(model.hand()::releaseAll, KeyCode.R);
        put(bench::toggleTraining, KeyCode.T);
        put(model::toggleTheme, KeyCode.D);
        put(model::toggleLanguage, KeyCode.L);
        put(model::toggleCompare, KeyCode.C);
        put(() -> model.turn(playhead.isBackward() ? Pass.FORWARD : Pass.BACKWARD), KeyCode.B);
        put(() -> model.climb(-1), KeyCode.OPEN_BRACKET);
        put(() -> model.climb(1), KeyCode.CLOSE_BRACKET);
        put(() -> model.stage().zoom(1), KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS);
        put(() -> model.stage().zoom(-1), KeyCode.MINUS, KeyCode.SUBTRACT);
        more.forEach((key, action) -> put(action, key));
    }

    private void put(Runnable action, KeyCode... codes) {
        for (KeyCode key : codes) {
            if (keys.put(key, action) != null || phaseOf(key) >= 0) {
                throw new IllegalArgumentException(key + " would mean two things.");
            }
        }
    }

    /** The keys of what is locked or hidden do nothing. */
    public void guard(Predicate<String> isGuarded) {
        guarded = isGuarded;
    }

    /** The keys of what is not there do nothing. */
    public void leaveOut(Predicate<KeyCode> isAbsent) {
        absent = isAbsent;
    }

    /** Listens in a scene. */
    public void install(Scene scene) {
        TextSize size = model.stage().textSize();
        shortcut(scene, size::enlarge, KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS);
        shortcut(scene, size::reduce, KeyCode.MINUS, KeyCode.SUBTRACT);
        shortcut(scene, size::reset, KeyCode.DIGIT0, KeyCode.NUMPAD0);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            // another filter of the scene may have taken it
            if (!e.isConsumed() && !isKept(scene.getFocusOwner(), e) && run(e)) {
                e.consume();
            }
        });
    }

    /** With Ctrl, and whether Shift is needed for the sign or not. */
    private static void shortcut(Scene scene, Runnable action, KeyCode... codes) {
        for (KeyCode code : codes) {
            scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN,
                    KeyCombination.SHIFT_ANY), action);
        }
    }

    private boolean run(KeyEvent e) {
        Runnable action = keys.get(e.getCode());
        if (action == null) {
            action = phaseKey(e.getCode());
        }
        String control = SAME_AS.get(e.getCode());
        if (action != null && !absent.test(e.getCode()) && (control == null || !guarded.test(control))) {
            action.run();
        }
        return action != null;
    }

    private Runnable phaseKey(KeyCode code) {
        int place = phaseOf(code);
        return place < 0 || place >= model.playhead().phaseKeys().size() ? null
                : () -> model.playhead().toPhase(place);
    }

    /** The phase of a step that a digit stands for, counted from 0; -1 for other keys. */
    private static int phaseOf(KeyCode code) {
        return code.isDigitKey() && code.compareTo(KeyCode.DIGIT1) >= 0 && code.compareTo(KeyCode.DIGIT9) <= 0
                ? code.ordinal() - KeyCode.DIGIT1.ordinal() : -1;
    }

    private static boolean isChooser(Node focused) {
        return focused instanceof ComboBoxBase<?> || focused instanceof ChoiceBox<?> || focused instanceof ToggleButton
                || focused instanceof MenuButton;
    }

    /** True if the key belongs to the control that has the focus, or to a menu. */
    private static boolean isWithin(Node focused, String styleClass) {
        Node node = focused;
        while (node != null && !node.getStyleClass().contains(styleClass)) {
            node = node.getParent();
        }
        return node != null;
    }

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
        boolean arrows = hotSpot || focused != null && focused.getStyleClass().contains(KEEPS_ARROWS);
        return switch (e.getCode()) {
            case SPACE -> focused instanceof ButtonBase || focused instanceof ComboBoxBase<?> || focused instanceof TableView<?>
                    || hotSpot;
            case LEFT, RIGHT -> isChooser(focused) || arrows;
            case UP, DOWN -> focused instanceof Slider || isChooser(focused) || arrows;
            case HOME, END -> focused instanceof Slider || focused instanceof ComboBoxBase<?>
                    || focused != null && focused.getStyleClass().contains(KEEPS_ENDS);
            case PLUS, EQUALS, ADD, MINUS, SUBTRACT, DIGIT0, NUMPAD0, X, Y -> focused != null
                    && focused.getStyleClass().contains(KEEPS_ZOOM);
            case PAGE_UP, PAGE_DOWN -> isWithin(focused, KEEPS_PAGES);
            default -> false;
        };
    }
}
