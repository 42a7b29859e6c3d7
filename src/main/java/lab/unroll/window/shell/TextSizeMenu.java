package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.TextSize;

/** How large everything is shown, as entries of a menu. */
final class TextSizeMenu {

    private TextSizeMenu() {
    }

    /** A heading, an entry for each size, and where the window has no room for the one that is chosen, how large it is. */
    static List<MenuItem> items(TextSize size, Texts texts) {
        MenuItem heading = new MenuItem();
        heading.textProperty().bind(texts.text("settings.text-size"));
        heading.setDisable(true);
        List<MenuItem> items = new ArrayList<>(List.of(heading));
        ToggleGroup group = new ToggleGroup();
        for (int percent : TextSize.CHOICES) {
            RadioMenuItem item = new RadioMenuItem(percent + " %");
            item.setId("text-size-" + percent);
            item.setToggleGroup(group);
            item.setOnAction(e -> size.percentProperty().set(percent));
            size.percentProperty().subscribe(now -> item.setSelected(now.intValue() == percent));
            items.add(item);
        }
        items.add(room(size, texts));
        return items;
    }

    private static MenuItem room(TextSize size, Texts texts) {
        MenuItem room = new MenuItem();
        room.setId("text-size-room");
        room.setDisable(true);
        room.textProperty().bind(texts.text("settings.text-size.room", size.shownProperty()));
        room.visibleProperty().bind(Bindings.createBooleanBinding(size::isShort, size.percentProperty(), size.shownProperty()));
        return room;
    }
}
