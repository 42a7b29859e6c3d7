package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
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
    private final Map<TextEncoding, CheckMenuItem> marks = new HashMap<>();

    EncodingMenu(BenchController bench, Texts texts) {
        this.bench = bench;
        model = bench.model();
        menu.setId("encoding");
        menu.textProperty().bind(texts.text("experiment.encoding"));
        MenuItem foundOut = new MenuItem();
        foundOut.setOnAction(e -> open(null));
        foundOut.textProperty().bind(texts.text("experiment.encoding.found-out"));
        menu.getItems().add(foundOut);
        for (TextEncoding encoding : TextEncoding.OFFERED) {
            CheckMenuItem item = new CheckMenuItem(encoding.name());
            item.setId("encoding-" + encoding.name());
            item.setOnAction(e -> {
                // the mark is that of the text on the bench, until another has been read
                mark();
                open(encoding);
            });
            marks.put(encoding, item);
            menu.getItems().add(item);
        }
        model.experimentProperty().subscribe(now -> {
            menu.setDisable(file().isEmpty());
            mark();
        });
    }

    /** The entries; they can be chosen while the bench learns a text from a file. */
    Menu menu() {
        return menu;
    }

    private void open(TextEncoding encoding) {
        TaskData data = model.experimentProperty().get().choice().data();
        file().ifPresent(file -> bench.openText(DataFile.like(file, data.choices()).in(encoding)));
    }

    /** Marks the encoding in which the text was read. */
    private void mark() {
        TextEncoding used = Optional.ofNullable(model.experimentProperty().get().choice().data())
                .flatMap(TaskData::encoding).orElse(null);
        marks.forEach((encoding, item) -> item.setSelected(encoding.equals(used)));
    }

    private Optional<Path> file() {
        return Optional.ofNullable(model.experimentProperty().get().choice().data()).flatMap(TaskData::path);
    }
}
