package lab.unroll.window.kit;

import javafx.scene.layout.Region;

/** Icons: regions that a style sheet gives their shape ({@code assets/styles/icons.css}). */
public final class Icons {

    private Icons() {
    }

    /** The icon of that name, for example {@code play}. */
    public static Region of(String name) {
        Region icon = new Region();
        icon.setMouseTransparent(true);
        show(icon, name);
        return icon;
    }

    /** Makes an icon another one. */
    public static void show(Region icon, String name) {
        icon.getStyleClass().setAll("icon", "icon-" + name);
    }
}
