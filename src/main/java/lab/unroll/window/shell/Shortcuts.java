package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import lab.unroll.window.kit.AltGraph;
import lab.unroll.window.kit.PlaceKeys;
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

    /** Text larger, smaller and as usual; with any sign of it. */
    private static final List<List<KeyCode>> TEXT_SIZE = List.of(List.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS),
            List.of(KeyCode.MINUS, KeyCode.SUBTRACT), List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0));

    /** The rows of the list of keys to which keys of the window belong; panels and views have rows of their own. */
    private static final Map<KeyCode, String> OF_WINDOW = Map.of(KeyCode.F1, "help", KeyCode.F2, "glossary", KeyCode.F3, "describe",
            KeyCode.Y, "line", KeyCode.PAGE_UP, "clicker", KeyCode.PAGE_DOWN, "clicker");

    /** The rows of keys that are listened to elsewhere. */
    private static final Map<String, List<KeyCombination>> FIXED = Map.ofEntries(Map.entry("open", List.of(OPEN)),
            Map.entry("open-series", List.of(OPEN_SERIES)), Map.entry("save", List.of(SAVE, SAVE_AS)), Map.entry("line", List.of(PASTE)),
            Map.entry("about", List.of(ABOUT)), Map.entry("export", List.of(EXPORT)), Map.entry("undo", List.of(UNDO)),
            Map.entry("redo", REDO), Map.entry("present", List.of(new KeyCodeCombination(KeyCode.F5))),
            Map.entry("text-size", TEXT_SIZE.stream().map(codes -> (KeyCombination) new KeyCodeCombination(codes.get(0),
                    KeyCombination.SHORTCUT_DOWN)).toList()),
            Map.entry("spots", Stream.concat(Stream.of(PlaceKeys.COME, PlaceKeys.TOUCH), PlaceKeys.ARROWS.stream()).toList()),
            Map.entry("value", PlaceKeys.FINE), Map.entry("coarse", PlaceKeys.COARSE), Map.entry("slider", PlaceKeys.COARSE_ARROWS),
            Map.entry("mark", PlaceKeys.MARK), Map.entry("edit", List.of(PlaceKeys.EDIT, PlaceKeys.RESET)),
            Map.entry("copy", List.of(PlaceKeys.COPY)), Map.entry("rewind", PlaceKeys.REWIND));

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
    /** Those that do something else with Shift. */
    private final Map<KeyCode, Runnable> shifted = new EnumMap<>(KeyCode.class);
    /** What keys are listed by which name in the {@link KeyboardHelp}; the first of several that do the same. */
    private final Map<String, List<KeyCombination>> listed = new LinkedHashMap<>();
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
        put("play", playhead::togglePlay, KeyCode.SPACE);
        put("step", playhead::stepBack, KeyCode.LEFT);
        put("step", playhead::stepForward, KeyCode.RIGHT);
        shift("part", playhead::partBack, KeyCode.LEFT);
        shift("part", playhead::partForward, KeyCode.RIGHT);
        put("ends", () -> playhead.seek(playhead.earliest()), KeyCode.HOME);
        put("ends", () -> playhead.seek(playhead.latest()), KeyCode.END);
        put("unit", () -> model.selectUnit(model.unitProperty().get() - 1), KeyCode.UP);
        put("unit", () -> model.selectUnit(model.unitProperty().get() + 1), KeyCode.DOWN);
        put("release", model.hand()::releaseAll, KeyCode.R);
        put("train", bench::toggleTraining, KeyCode.T);
        put("theme", model::toggleTheme, KeyCode.D);
        put("language", model::toggleLanguage, KeyCode.L);
        put("compare", model::toggleCompare, KeyCode.C);
        put("sweep", () -> model.turn(playhead.isBackward() ? Pass.FORWARD : Pass.BACKWARD), KeyCode.B);
        put("layer", () -> model.climb(-1), KeyCode.OPEN_BRACKET);
        put("layer", () -> model.climb(1), KeyCode.CLOSE_BRACKET);
        put("zoom", () -> model.stage().zoom(1), KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS);
        put("zoom", () -> model.stage().zoom(-1), KeyCode.MINUS, KeyCode.SUBTRACT);
        more.forEach((key, action) -> put(OF_WINDOW.getOrDefault(key, ""), action, key));
        list("phase", KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
        FIXED.forEach((row, combinations) -> listed.computeIfAbsent(row, any -> new ArrayList<>()).addAll(combinations));
    }

    private void put(String row, Runnable action, KeyCode... codes) {
        for (KeyCode key : codes) {
            if (keys.put(key, action) != null || phaseOf(key) >= 0) {
                throw new IllegalArgumentException(key + " would mean two things.");
            }
        }
        list(row, codes[0]);
    }

    private void shift(String row, Runnable action, KeyCode code) {
        shifted.put(code, action);
        listed.computeIfAbsent(row, any -> new ArrayList<>()).add(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN));
    }

    private void list(String row, KeyCode... codes) {
        Stream.of(codes).forEach(code -> listed.computeIfAbsent(row, any -> new ArrayList<>()).add(new KeyCodeCombination(code)));
    }

    /** The keys of each row of the list of keys, by its name. */
    public Map<String, List<KeyCombination>> listed() {
        return Collections.unmodifiableMap(listed);
    }

    /** The keys of what is locked or hidden do nothing. */
    public void guard(Predicate<String> isGuarded) {
        guarded = isGuarded;
    }

    /** The keys of what is not there do nothing. */
    public void leaveOut(Predicate<KeyCode> isAbsent) {
        absent = isAbsent;
    }

    /** Listens in a scene, and lists the keys. */
    public void install(Scene scene, KeyboardHelp help) {
        help.list(listed);
        TextSize size = model.stage().textSize();
        shortcut(scene, size::enlarge, TEXT_SIZE.get(0));
        shortcut(scene, size::reduce, TEXT_SIZE.get(1));
        shortcut(scene, size::reset, TEXT_SIZE.get(2));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (AltGraph.isDown(scene)) {
                return;
            }
            // another filter of the scene may have taken it
            if (!e.isConsumed() && !isKept(scene.getFocusOwner(), e) && run(e)) {
                e.consume();
            }
        });
    }

    /** With Ctrl, and whether Shift is needed for the sign or not. */
    private static void shortcut(Scene scene, Runnable action, List<KeyCode> codes) {
        for (KeyCode code : codes) {
            scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN,
                    KeyCombination.SHIFT_ANY), action);
        }
    }

    private boolean run(KeyEvent e) {
        Runnable action = e.isShiftDown() && shifted.containsKey(e.getCode()) ? shifted.get(e.getCode()) : keys.get(e.getCode());
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
            case PAGE_UP, PAGE_DOWN -> isWithin(focused, KEEPS_PAGES)
                    || e.isShiftDown() && (hotSpot || focused != null && focused.getStyleClass().contains(KEEPS_ZOOM));
            default -> false;
        };
    }
}
