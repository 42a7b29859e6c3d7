package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import lab.unroll.window.state.Computing;
import lab.unroll.window.kit.Texts;

/** The part of the settings that chooses what networks are trained with. */
final class ComputingMenu {

    private ComputingMenu() {
    }

    /** A heading, and a choice for each set of kernels that this machine has. */
    static List<MenuItem> items(Computing computing, Texts texts) {
        MenuItem heading = new MenuItem();
        heading.textProperty().bind(texts.text("settings.computing"));
        heading.setDisable(true);
        List<MenuItem> items = new ArrayList<>(List.of(heading));
        ToggleGroup group = new ToggleGroup();
        for (String name : computing.choices()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("computing-" + name);
            item.setToggleGroup(group);
            item.textProperty().bind(texts.text("computing." + name));
            item.setOnAction(e -> computing.chosenProperty().set(name));
            computing.chosenProperty().subscribe(now -> item.setSelected(name.equals(now)));
            items.add(item);
        }
        return items;
    }
}
