package lab.unroll.window.kit;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import lab.unroll.figure.paint.Lettering;

/**
 * Sets Chinese, kana and what else Inter lacks in the bundled font that has them, wherever such a text comes: JavaFX itself
 * knows only the fonts of the system to fall back on, which may have none. On the FX thread only.
 */
public final class ControlLettering {

    /** Letters from here on are not in Inter. */
    private static final int FIRST_OTHER = 0x2E80;
    private static final String FAMILY = "Inter";
    private static final String OTHER = "-fx-font-family: \"Noto Sans TC\";";
    /** In the style sheets of the window. */
    private static final String OTHER_CLASS = "other-letters";
    private static final String BOLD = " -fx-font-weight: bold;";
    /** Marks a node whose style is tried without other letters. */
    private static final Object TRYING = new Object();

    private final Scene scene;
    private final ListChangeListener<Node> children = this::childrenChanged;
    /** The scene holds it as long as it lives; the list of windows does not. */
    private final ListChangeListener<Window> popups = this::windowsChanged;

    private ControlLettering(Scene scene) {
        this.scene = scene;
    }

    /** Watches all controls of a scene, and of the lists, menus and tooltips that it opens. */
    public static void watch(Scene scene) {
        ControlLettering lettering = new ControlLettering(scene);
        scene.getProperties().put(ControlLettering.class, lettering);
        lettering.watch(scene.getRoot());
        Window.getWindows().addListener(new WeakListChangeListener<>(lettering.popups));
    }

    /** A text for a control, in which each letter that no font can draw is replaced by its code. */
    public static String drawable(String text) {
        return Lettering.drawable(text);
    }

    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && popup.getOwnerWindow() == scene.getWindow()
                        && !popup.getScene().getProperties().containsKey(ControlLettering.class)) {
                    popup.getScene().getProperties().put(ControlLettering.class, this);
                    watch(popup.getScene().getRoot());
                }
            }
        }
    }

    private void childrenChanged(ListChangeListener.Change<? extends Node> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    }

    private void watch(Node node) {
        if (node instanceof Labeled labeled) {
            follow(labeled, labeled.textProperty(), labeled.fontProperty());
        } else if (node instanceof TextInputControl input) {
            follow(input, input.textProperty(), input.fontProperty());
            return;
        } else if (node instanceof Text text && !(text.getParent() instanceof Labeled)) {
            follow(text, text.textProperty(), text.fontProperty());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().removeListener(children);
            parent.getChildrenUnmodifiable().addListener(children);
            parent.getChildrenUnmodifiable().forEach(this::watch);
        }
    }

    private static void follow(Node node, ReadOnlyProperty<String> text, ReadOnlyProperty<Font> font) {
        if (node.getProperties().putIfAbsent(ControlLettering.class, "") == null) {
            InvalidationListener dress = changed -> dress(node, text, font);
            text.addListener(dress);
            font.addListener(dress);
            dress.invalidated(text);
        }
    }

    private static void dress(Node node, ReadOnlyProperty<String> text, ReadOnlyProperty<Font> font) {
        boolean other = text.getValue() != null && text.getValue().chars().anyMatch(unit -> unit >= FIRST_OTHER);
        if (node.styleProperty().isBound()) {
            // the label of an entry in a menu has the style of the entry
            node.getStyleClass().removeAll(OTHER_CLASS);
            if (other) {
                node.getStyleClass().add(OTHER_CLASS);
            }
            return;
        }
        if (node.getProperties().containsKey(TRYING)) {
            return;
        }
        String own = own(node);
        if (other && font.getValue().getFamily().startsWith(FAMILY)) {
            put(node, own, font.getValue());
            Platform.runLater(() -> whenStyled(node, () -> reconsider(node, font)));
        } else if (!other && isDressed(node)) {
            node.setStyle(own);
        }
    }

    /** Does something once all of the window has its styles: before, a node alone would be styled by what its parents had. */
    private static void whenStyled(Node node, Runnable then) {
        Scene in = node.getScene();
        if (in == null) {
            return;
        }
        Runnable once = new Runnable() {
            @Override
            public void run() {
                in.removePostLayoutPulseListener(this);
                then.run();
            }
        };
        in.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
    }

    /**
     * Takes the letters away again where the style sheets have them meanwhile: in a window in Chinese they know better what is
     * bold, and for how long.
     */
    private static void reconsider(Node node, ReadOnlyProperty<Font> font) {
        if (node.styleProperty().isBound() || !isDressed(node)) {
            return;
        }
        String own = own(node);
        node.getProperties().put(TRYING, "");
        node.setStyle(own);
        node.applyCss();
        node.getProperties().remove(TRYING);
        if (font.getValue().getFamily().startsWith(FAMILY)) {
            put(node, own, font.getValue());
        }
    }

    private static void put(Node node, String own, Font font) {
        node.getProperties().put(ControlLettering.class, own);
        node.setStyle(own + OTHER + (font.getName().endsWith("Bold") ? BOLD : ""));
    }

    private static boolean isDressed(Node node) {
        return node.getStyle() != null && node.getStyle().contains(OTHER);
    }

    /** The style of a node without other letters. */
    private static String own(Node node) {
        // a node without a style of its own may say null
        return isDressed(node) ? (String) node.getProperties().get(ControlLettering.class) : node.getStyle() == null ? ""
                : node.getStyle();
    }
}
