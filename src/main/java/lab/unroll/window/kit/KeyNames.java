package lab.unroll.window.kit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What keys are called, as it stands on them. */
public final class KeyNames {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
    private static final Map<KeyCode, String> SIGNS = Map.of(KeyCode.LEFT, "←", KeyCode.RIGHT, "→", KeyCode.UP, "↑", KeyCode.DOWN, "↓",
            KeyCode.PLUS, "+", KeyCode.MINUS, "−", KeyCode.OPEN_BRACKET, "[", KeyCode.CLOSE_BRACKET, "]");

    private static final int ARROWS = 4;

    private KeyNames() {
    }

    /** Several, beside each other; what is held with all the arrows is told once. */
    public static String of(List<? extends KeyCombination> keys, Texts texts) {
        List<String> held = keys.stream().map(key -> held((KeyCodeCombination) key)).distinct().toList();
        List<KeyCode> codes = keys.stream().map(key -> ((KeyCodeCombination) key).getCode()).toList();
        if (codes.size() == ARROWS && held.size() == 1 && codes.stream().allMatch(KeyCode::isArrowKey)) {
            return held.get(0) + codes.stream().map(code -> of(code, texts)).collect(Collectors.joining("  "));
        }
        return keys.stream().map(key -> of((KeyCodeCombination) key, texts)).collect(Collectors.joining("  "));
    }

    private static String of(KeyCodeCombination key, Texts texts) {
        return held(key) + of(key.getCode(), texts);
    }

    private static String held(KeyCodeCombination key) {
        return (key.getShortcut() == KeyCombination.ModifierValue.DOWN ? MAC ? "⌘" : "Ctrl+" : "")
                + (key.getAlt() == KeyCombination.ModifierValue.DOWN ? "Alt+" : "")
                + (key.getShift() == KeyCombination.ModifierValue.DOWN ? "Shift+" : "");
    }

    private static String of(KeyCode code, Texts texts) {
        return code == KeyCode.SPACE ? texts.get("key.space") : SIGNS.getOrDefault(code, code.getName());
    }
}
