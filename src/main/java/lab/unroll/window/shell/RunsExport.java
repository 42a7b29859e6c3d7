package lab.unroll.window.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.CsvFile;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.RunsModel;
import lab.unroll.window.work.BenchController;

/** Writes the trainings of this session, and the sweep, as tables. */
final class RunsExport {

    private static final String CSV = "csv";

    private final BenchController bench;
    private final RunsModel runs;
    private final Texts texts;
    private final Files files;

    RunsExport(BenchController bench, Texts texts, Files files) {
        this.bench = bench;
        this.runs = bench.model().stage().runs();
        this.texts = texts;
        this.files = files;
    }

    /** An entry for each table; those that have no row yet cannot be chosen. */
    List<MenuItem> items() {
        MenuItem history = item("export-history", "runs.export");
        history.setOnAction(e -> write("trainings", RunsModel.columns(), runs.table()));
        history.disableProperty().bind(Bindings.isEmpty(runs.entries()));
        MenuItem sweep = item("export-sweep-table", "sweep.export");
        sweep.setOnAction(e -> write("sweep", runs.sweep().columns(), runs.sweep().table()));
        sweep.disableProperty().bind(runs.sweep().planProperty().isNull());
        return List.of(history, sweep);
    }

    private MenuItem item(String id, String key) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.text(key));
        return item;
    }

    private void write(String name, List<String> columns, List<List<String>> rows) {
        Optional<Path> target = files.toSave(name + "." + CSV, CSV);
        target.ifPresent(file -> bench.painting().submit(new Object(), () -> {
            AtomicFile.write(file, CsvFile.text(columns, rows).getBytes(StandardCharsets.UTF_8));
            return file;
        }, written -> bench.model().say(Message.note("runs.exported", written.getFileName()))));
    }
}
