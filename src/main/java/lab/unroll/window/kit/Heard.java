package lab.unroll.window.kit;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/**
 * Says something to a screen reader that nobody has asked for. JavaFX has no live regions: so it stands before the name of
 * what has the keyboard, whose name is told to have changed, as long as it keeps the keyboard. What is typed into keeps its
 * own text.
 */
public final class Heard {

    private static final String NAME = "heard-name";

    private final Scene scene;
    private final ChangeListener<Boolean> left = (o, was, is) -> giveBack();
    private Node teller;
    private String before;
    private String said;

    /** For what has the keyboard in a scene. */
    public Heard(Scene scene) {
        this.scene = scene;
    }

    /** Gives a node the name by which a screen reader calls it. */
    public static void call(Node node, ObservableValue<String> name) {
        node.getProperties().put(NAME, name);
        node.accessibleTextProperty().bind(name);
    }

    /** Says a text. */
    public void tell(String text) {
        giveBack();
        Node focused = scene.getFocusOwner();
        boolean bound = focused != null && focused.accessibleTextProperty().isBound();
        if (focused == null || focused instanceof TextInputControl || bound && !focused.getProperties().containsKey(NAME)) {
            return;
        }
        Object name = focused.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        teller = focused;
        before = bound ? null : focused.getAccessibleText();
        said = name == null ? text : text + " " + name;
        focused.accessibleTextProperty().unbind();
        focused.setAccessibleText(said);
        focused.focusedProperty().addListener(left);
        focused.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** The name is again what it was, if nobody has given another one meanwhile. */
    @SuppressWarnings("unchecked")
    private void giveBack() {
        if (teller == null) {
            return;
        }
        Node node = teller;
        teller = null;
        node.focusedProperty().removeListener(left);
        if (said.equals(node.getAccessibleText())) {
            if (before == null && node.getProperties().get(NAME) instanceof ObservableValue<?> name) {
                node.accessibleTextProperty().bind((ObservableValue<String>) name);
            } else {
                node.setAccessibleText(before);
            }
        }
    }
}
