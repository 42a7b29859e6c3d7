package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import lab.unroll.experiment.Reading;
import lab.unroll.export.Caption;
import lab.unroll.export.FigureFile;
import lab.unroll.export.Formats;
import lab.unroll.export.web.PlayedNetwork;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Level;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/** The entry of the export menu that saves the bench as a web page, with the network to be played there. */
final class PageItem {

    private static final FigureKind SHOWN = FigureKinds.ON_STAGE;

    private final BenchController bench;
    private final Texts texts;
    private final Files files;
    private final Figures figures;

    PageItem(BenchController bench, Texts texts, Files files, Figures figures) {
        this.bench = bench;
        this.texts = texts;
        this.files = files;
        this.figures = figures;
    }

    /**
     * The entry.
     *
     * @param caption what is written into the page beside the network
     */
    MenuItem item(Supplier<Caption> caption) {
        MenuItem item = new MenuItem();
        item.setId("save-page");
        item.textProperty().bind(texts.text("export.page"));
        item.setOnAction(e -> save(caption.get()));
        return item;
    }

    private void save(Caption caption) {
        BenchModel model = bench.model();
        Supplier<Figure> source = figures.forFile(SHOWN);
        if (source == null) {
            return;
        }
        if (!model.playhead().coverProperty().get().isLifted()) {
            model.say(Message.note("export.covered"));
            return;
        }
        Optional<PlayedNetwork> played = played(model, SHOWN);
        String name = model.experimentNow().runName() + Formats.PAGE.ending();
        files.toSave(name, Formats.PAGE.ending().substring(1)).ifPresent(file -> bench.painting().submit("export", () -> {
            FigureFile.write(source.get(), Theme.LIGHT, 1, played.map(caption::with).orElse(caption), file);
            return file.toFile().length();
        }, bytes -> told(model, file, bytes, played)));
    }

    private static void told(BenchModel model, Path file, long bytes, Optional<PlayedNetwork> played) {
        boolean isPlayable = played.filter(PlayedNetwork::isPlayable).isPresent();
        model.say(Message.note(isPlayable ? "export.page.done" : "export.page.still", file, (bytes + 999) / 1000));
    }

    /** What is on the bench as a page plays it; nothing before the first reading. */
    static Optional<PlayedNetwork> played(BenchModel model, FigureKind kind) {
        Reading read = model.readingProperty().get();
        return read == null ? Optional.empty() : Optional.of(new PlayedNetwork(model.experimentNow(),
                model.snapshotProperty().get().iteration(), read, model.placeProperty().get(),
                kind == FigureKinds.CELL || model.levelProperty().get() == Level.CELL ? Level.CELL : Level.VECTORS,
                new Playhead(model.positionProperty().get()).step(), model.unitProperty().get(), FigureKinds.isPlayed(kind),
                model.languageProperty().get()));
    }
}
