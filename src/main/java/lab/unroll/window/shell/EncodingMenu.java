package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import lab.unroll.task.DataFile;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/** Reads the text that is on the bench once more, in another encoding than the one that was found out. */
final class EncodingMenu {

    private final BenchController bench;
    private final BenchModel model;
    private final Menu menu = new Menu();

    EncodingMenu(BenchController bench, Texts texts) {
        this.bench = bench;
        model = bench.model();
        menu.setId("encoding");
        menu.textProperty().bind(texts.text("experiment.encoding"));
        MenuItem foundOut = item(null);
        foundOut.textProperty().bind(texts.text("experiment.encoding.found-out"));
        menu.getItems().add(foundOut);
        for (TextEncoding encoding : TextEncoding.OFFERED) {
            MenuItem item = item(encoding);
            item.setId("encoding-" + encoding.name());
            item.setText(encoding.name());
            menu.getItems().add(item);
        }
        model.experimentProperty().subscribe(now -> menu.setDisable(file().isEmpty()));
    }

    /** The entries; they can be chosen while the bench learns a text from a file. */
    Menu menu() {
        return menu;
    }

    private MenuItem item(TextEncoding encoding) {
        MenuItem item = new MenuItem();
        item.setOnAction(e -> file().ifPresent(file -> bench.openText(DataFile.of(file).in(encoding))));
        return item;
    }

    private Optional<Path> file() {
        return Optional.ofNullable(model.experimentProperty().get().choice().data()).flatMap(TaskData::path);
    }
}
