package lab.unroll.window.shell;

import java.nio.file.Path;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import lab.unroll.export.Caption;
import lab.unroll.export.FigureFile;
import lab.unroll.export.PictureFormat;
import lab.unroll.export.PngExport;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.canvas.FigureSource;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ShownFigure;
import lab.unroll.window.work.BenchController;

/** The menu that writes each figure as SVG, or as PNG at a scale. */
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
        for (ShownFigure which : ShownFigure.values()) {
            Menu menu = new Menu();
            menu.setId("export-" + which.id());
            menu.textProperty().bind(texts.text("figure." + which.id()));
            menu.getItems().add(item(which, PictureFormat.SVG, 1, "export.svg"));
            for (int scale = 1; scale <= PngExport.LARGEST_SCALE; scale++) {
                menu.getItems().add(item(which, PictureFormat.PNG, scale, "export.png"));
            }
            button.getItems().add(menu);
        }
    }

    private MenuItem item(ShownFigure which, PictureFormat format, int scale, String key) {
        MenuItem item = new MenuItem();
        item.setId("export-" + which.id() + format.ending().replace('.', '-') + "-" + scale);
        item.textProperty().bind(texts.text(key, scale));
        item.setOnAction(e -> files.toSave(which.id() + format.ending(), format.ending().substring(1))
                .ifPresent(file -> write(which, scale, file)));
        return item;
    }

    private void write(ShownFigure which, int scale, Path file) {
        FigureSource source = figures.forFile(which);
        if (source == null) {
            return;
        }
        Theme theme = model.themeProperty().get();
        Caption caption = caption(which);
        bench.painting().submit("export", () -> {
            FigureFile.write(source.figure(which.width(), which.height()), theme, scale, caption, file);
            return file;
        }, written -> model.say(Message.note("export.done", written)));
    }

    private Caption caption(ShownFigure which) {
        return new Caption(texts.get("figure." + which.id()), Caption.of("window", model.experimentProperty().get(),
                model.snapshotProperty().get().iteration(), model.stepBinding().get(),
                texts.in("export").words()).description());
    }
}
