package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lab.unroll.export.Caption;
import lab.unroll.export.FigureFile;
import lab.unroll.export.Format;
import lab.unroll.export.Formats;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.catalogue.UsualSize;
import lab.unroll.figure.catalogue.FigureSource;
import lab.unroll.figure.paint.Theme;
import lab.unroll.state.StateCode;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.BenchStates;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.InputException;

/** The menu that writes each figure in each format that stands still, where it has pixels at several scales. */
public final class ExportMenu {

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final Files files;
    private final Figures figures;

    /** The menu of a bench. */
    public ExportMenu(BenchController bench, Texts texts, Files files, Figures figures) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        this.files = files;
        this.figures = figures;
    }

    /** Makes a button open the menu. */
    void fill(MenuButton button) {
        button.setId("export");
        texts.label(button, "export");
        texts.describe(button, "export.describe");
        for (FigureKind which : FigureKinds.inWindow()) {
            Menu menu = new Menu();
            menu.setId("export-" + which.id());
            menu.textProperty().bind(texts.text("figure." + which.id()));
            for (Format format : Formats.all(false)) {
                for (int scale = 1; scale <= format.largestScale(); scale++) {
                    menu.getItems().add(item(which, format, scale));
                }
            }
            button.getItems().add(menu);
        }
        button.getItems().addAll(new SeparatorMenuItem(), command("copy-code", "code.copy", this::copyCode),
                command("paste-code", "code.paste", this::pasteCode));
    }

    private MenuItem command(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.text(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    /** The bench as a line goes to the clipboard. */
    private void copyCode() {
        try {
            ClipboardContent content = new ClipboardContent();
            content.putString(StateCode.of(BenchStates.of(model)));
            Clipboard.getSystemClipboard().setContent(content);
            model.say(Message.note("code.copied"));
        } catch (InputException e) {
            model.say(Message.of(e));
        }
    }

    /** The bench of the line in the clipboard is shown. */
    private void pasteCode() {
        String line = Clipboard.getSystemClipboard().getString();
        try {
            bench.show(StateCode.read(line == null ? "" : line));
        } catch (InputException e) {
            model.say(Message.of(e));
        }
    }

    private MenuItem item(FigureKind which, Format format, int scale) {
        MenuItem item = new MenuItem();
        item.setId("export-" + which.id() + format.ending().replace('.', '-') + "-" + scale);
        String name = format.ending().substring(1).toUpperCase(Locale.ROOT);
        item.textProperty().bind(texts.text(format.largestScale() == 1 ? "export.format" : "export.scaled", name, scale));
        item.setOnAction(e -> files.toSave(which.id() + format.ending(), format.ending().substring(1))
                .ifPresent(file -> write(which, scale, file)));
        return item;
    }

    private void write(FigureKind which, int scale, Path file) {
        FigureSource source = figures.forFile(which);
        if (source == null) {
            return;
        }
        Theme theme = model.themeProperty().get();
        Caption caption = caption(which);
        UsualSize.Side size = which.size().onScreen();
        bench.painting().submit("export", () -> {
            FigureFile.write(source.figure(size.width(), size.height()), theme, scale, caption, file);
            return file;
        }, written -> model.say(Message.note("export.done", written)));
    }

    private Caption caption(FigureKind which) {
        return new Caption(texts.get("figure." + which.id()), Caption.of("window", model.experimentProperty().get(),
                model.snapshotProperty().get().iteration(), model.stepBinding().get(),
                texts.in("export").words()).description());
    }
}
