package lab.unroll.window.view;

import java.util.Locale;
import javafx.scene.input.KeyCode;

/** A panel that folds. */
public enum Panel {
    /** The lessons, at the left. */
    LESSON(KeyCode.S),
    /** What is selected in numbers, at the right. */
    INSPECTOR(KeyCode.I),
    /** The charts and the trainer, below. */
    DOCK(KeyCode.K);

    private final KeyCode key;

    Panel(KeyCode key) {
        this.key = key;
    }

    /** The key that folds and unfolds it. */
    public KeyCode key() {
        return key;
    }

    /** Its name in ids and keys of texts, and in what is remembered. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
