package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.kit.Texts;

/** The colours of the window, as entries of a menu. */
final class ColoursMenu {

    private ColoursMenu() {
    }

    /** A heading, and an entry for each theme in which the window can be shown. */
    static List<MenuItem> items(ObjectProperty<Theme> theme, Texts texts) {
        MenuItem heading = new MenuItem();
        heading.textProperty().bind(texts.text("settings.colours"));
        heading.setDisable(true);
        List<MenuItem> items = new ArrayList<>(List.of(heading));
        ToggleGroup group = new ToggleGroup();
        for (Theme one : Theme.ON_SCREEN) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.text("settings.colours." + one.id()));
            item.setId("colours-" + one.id());
            item.setToggleGroup(group);
            item.setOnAction(e -> theme.set(one));
            theme.subscribe(now -> item.setSelected(now == one));
            items.add(item);
        }
        return items;
    }
}
