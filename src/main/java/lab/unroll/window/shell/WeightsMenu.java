package lab.unroll.window.shell;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lab.unroll.export.AtomicFile;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.trace.Trace;
import lab.unroll.weights.WeightFormat;
import lab.unroll.weights.WeightNames;
import lab.unroll.weights.snippet.Snippet;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.window.work.WeightsOpening;

/** The part of the export menu in which weights go out and come in, as files and as code. */
final class WeightsMenu {

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final Files files;

    WeightsMenu(BenchController bench, Texts texts, Files files) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        this.files = files;
    }

    /** The menu. */
    Menu menu() {
        Menu menu = new Menu();
        menu.setId("weights");
        menu.textProperty().bind(texts.text("weights"));
        for (WeightNames names : WeightNames.ALL) {
            menu.getItems().add(item("weights-out-" + names.id(), "weights.out", names.title(), () -> write(names)));
        }
        menu.getItems().add(item("weights-in", "weights.in", "", this::read));
        menu.getItems().add(new SeparatorMenuItem());
        for (WeightNames names : WeightNames.ALL) {
            menu.getItems().add(item("weights-copy-" + names.id(), "weights.copy", names.title(), () -> copy(names)));
        }
        return menu;
    }

    private MenuItem item(String id, String key, String name, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.text(key, name));
        item.setOnAction(e -> action.run());
        return item;
    }

    /** In the format whose ending is typed. */
    private void write(WeightNames names) {
        String name = model.experimentNow().preset() + "-" + names.id();
        files.toSave(name + WeightFormat.ALL.get(0).ending(), endings(WeightFormat.ALL)).ifPresent(file -> {
            Parameters parameters = model.snapshotProperty().get().parameters();
            bench.disk().submit("weights", () -> {
                AtomicFile.write(file, WeightFormat.toWrite(file).write(parameters, names));
                return file;
            }, written -> model.say(Message.note("weights.done", written)));
        });
    }

    private void read() {
        files.toOpen("weights.dialog", endings(WeightFormat.ALL.stream().filter(WeightFormat::reads).toList()))
                .ifPresent(file -> WeightsOpening.open(bench, file));
    }

    private static List<String> endings(List<WeightFormat> formats) {
        return formats.stream().map(format -> format.ending().substring(1)).toList();
    }

    /** The network as the stage shows it, without what the hand holds. */
    private void copy(WeightNames names) {
        Trace held = model.readingProperty().get().trace();
        Trace free = model.readingProperty().get().freeTrace();
        Parameters parameters = held.parameters();
        Sequence sequence = (free == null ? held : free).sequence();
        Snippet snippet = Snippet.of(names);
        String file = snippet.fileName(model.experimentNow().preset());
        boolean inline = Snippet.isInline(parameters);
        bench.painting().submit("weights-copy", () -> inline ? snippet.inline(parameters, sequence)
                : snippet.loading(parameters, sequence, file), code -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code);
            Clipboard.getSystemClipboard().setContent(content);
            model.say(inline ? Message.note("weights.copied", names.title())
                    : Message.note("weights.copied-beside", names.title(), file));
        });
    }
}
