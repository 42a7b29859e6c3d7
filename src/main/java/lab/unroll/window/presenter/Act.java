package lab.unroll.window.presenter;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;

/**
 * Something that whoever presents can do.
 *
 * @param id     its name in ids and keys of texts
 * @param keys   its keys, at least one; the first is the one that is told
 * @param icon   the icon of its button; null if it has none
 * @param active whether it is on
 * @param action what it does
 */
record Act(String id, List<KeyCode> keys, String icon, ObservableValue<Boolean> active, Runnable action) {

    /** Copies the keys. */
    Act {
        keys = List.copyOf(keys);
    }

    /** All its keys that a keyboard has in one place. */
    String keyNames() {
        return keys.stream().filter(key -> key != KeyCode.DECIMAL).map(Act::name).collect(Collectors.joining("  "));
    }

    /** A sign by itself, a letter by its name. */
    private static String name(KeyCode key) {
        return key == KeyCode.PERIOD ? "." : key == KeyCode.COMMA ? "," : key.getName();
    }

    /** The key that is told. */
    KeyCode key() {
        return keys.get(0);
    }
}
