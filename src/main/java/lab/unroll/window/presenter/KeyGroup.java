package lab.unroll.window.presenter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

/** Keys that do something together, in one row of the list of keys, which is made from them. */
final class KeyGroup {

    private record Key(List<KeyCodeCombination> alike, Runnable action) {
    }

    private final String id;
    private final BooleanSupplier holds;
    private final List<Key> keys = new ArrayList<>();

    /**
     * A group without keys.
     *
     * @param id    its name in keys of texts
     * @param holds whether its keys are listened to now
     */
    KeyGroup(String id, BooleanSupplier holds) {
        this.id = id;
        this.holds = holds;
    }

    /**
     * With another key.
     *
     * @param action what it does
     * @param alike  the key that is told, and others on a keyboard that mean the same
     */
    KeyGroup on(Runnable action, KeyCodeCombination... alike) {
        keys.add(new Key(List.of(alike), action));
        return this;
    }

    /** Does what a key is for; false if it is not one of these, or not now. */
    boolean run(KeyEvent e) {
        if (!holds.getAsBoolean()) {
            return false;
        }
        for (Key key : keys) {
            if (key.alike().stream().anyMatch(one -> one.match(e))) {
                key.action().run();
                return true;
            }
        }
        return false;
    }

    /** Its name in keys of texts. */
    String id() {
        return id;
    }

    /** The keys that are told. */
    List<KeyCodeCombination> told() {
        return keys.stream().map(key -> key.alike().get(0)).toList();
    }
}
