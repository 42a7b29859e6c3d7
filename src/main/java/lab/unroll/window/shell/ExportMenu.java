package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import lab.unroll.experiment.Reading;
import lab.unroll.export.Caption;
import lab.unroll.export.CodedLetters;
import lab.unroll.export.FigureFile;
import lab.unroll.export.Format;
import lab.unroll.export.Formats;
import lab.unroll.export.Raster;
import lab.unroll.export.TidyValues;
import lab.unroll.figure.Figure;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Theme;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.session.Lines;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/**
 * The menu that writes each figure in each format that stands still, where it has pixels at several scales, or copies it; in
 * the colours of the window or in others.
 */
public final class ExportMenu {

    private static final int COPIED_SCALE = 2;

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final Files files;
    private final Figures figures;
    private final Lines lines;
    private final ExportCard card;
    private final MenuItem lessonPage;
    /** The colours of pictures; null for those of the window. */
    private Theme chosen;

    /**
     * The menu of a bench.
     *
     * @param spoken     what an open lesson says
     * @param lessonPage the entry that saves an open lesson
     */
    public ExportMenu(BenchController bench, Texts texts, Files files, Figures figures, Lines lines,
                      Supplier<Optional<String>> spoken, MenuItem lessonPage) {
        this.lessonPage = lessonPage;
        card = new ExportCard(bench, texts, files, figures, spoken, this::caption);
        this.lines = lines;
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        this.files = files;
        this.figures = figures;
    }

    /** Everything that can be chosen of a picture or a film, to lie over the window. */
    ExportCard card() {
        return card;
    }

    /** Makes a button open the menu. */
    void fill(MenuButton button) {
        button.setId("export");
        texts.label(button, "export");
        texts.describe(button, "export.describe");
        // what is saved as a whole stands above the many figures
        button.getItems().addAll(command("export-card", "export.card", card::open),
                new PageItem(bench, texts, files, figures).item(() -> caption(FigureKinds.ON_STAGE)), lessonPage,
                new SeparatorMenuItem());
        for (FigureKind which : FigureKinds.inWindow()) {
            Menu menu = new Menu();
            menu.setId("export-" + which.id());
            menu.textProperty().bind(texts.text("figure." + which.id()));
            for (Format format : Formats.all(false, which.id())) {
                for (int scale = 1; scale <= format.largestScale(); scale++) {
                    menu.getItems().add(item(which, format, scale));
                }
            }
            menu.getItems().add(command("copy-" + which.id(), "export.copy", () -> copy(which)));
            button.getItems().add(menu);
        }
        button.getItems().addAll(new SeparatorMenuItem(), colours(), new SeparatorMenuItem(),
                new WeightsMenu(bench, texts, files).menu(), command("values", "export.values", this::writeValues));
        button.getItems().addAll(new RunsExport(bench, texts, files).items());
        button.getItems().addAll(new SeparatorMenuItem(), command("copy-code", "code.copy", lines::copy),
                command("paste-code", "code.paste", lines::paste));
    }

    private MenuItem command(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.text(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Every value of what is on the stage, as CSV or as JSON. */
    private void writeValues() {
        Reading read = model.readingProperty().get();
        String run = model.experimentNow().runName();
        if (read == null) {
            return;
        }
        if (!model.playhead().coverProperty().get().isLifted()) {
            model.say(Message.note("export.covered"));
            return;
        }
        TidyValues values = new TidyValues(run, model.snapshotProperty().get().iteration(), read.trace());
        files.toSave(run + ".csv", TidyValues.ENDINGS).ifPresent(file -> bench.disk().submit(this, () -> {
            values.write(file);
            return file;
        }, written -> model.say(Message.note("weights.done", written))));
    }

    private MenuItem item(FigureKind which, Format format, int scale) {
        MenuItem item = new MenuItem();
        item.setId("export-" + which.id() + format.ending().replace('.', '-') + "-" + scale);
        String name = format.ending().substring(1).toUpperCase(Locale.ROOT);
        item.textProperty().bind(texts.text(format.largestScale() == 1 ? "export.format" : "export.scaled", name, scale));
        item.setOnAction(e -> files.toSave(which.id() + format.ending(), endings(format))
                .ifPresent(file -> write(which, scale, file)));
        return item;
    }

    /** The endings that can be typed, that of the format first. */
    static List<String> endings(Format first) {
        return Stream.concat(Stream.of(first), Formats.all(first.isMoving()).stream().filter(other -> other != first))
                .map(format -> format.ending().substring(1)).toList();
    }

    private void write(FigureKind which, int scale, Path file) {
        Theme theme = theme();
        Supplier<Figure> source = figures.forFile(which, theme);
        if (source == null) {
            return;
        }
        Caption caption = caption(which);
        List<String> names = model.experimentNow().task().outputNames();
        bench.painting().submit("export", () -> {
            Figure figure = source.get();
            FigureFile.write(figure, theme, scale, caption, file);
            return new Written(figure, CodedLetters.in(figure, theme, names));
        }, written -> model.say(written.told(file, scale)));
    }

    /** A picture in a file, and the letters that it shows by their codes. */
    private record Written(Figure figure, List<String> codes) {

        Message told(Path file, int scale) {
            long width = Math.round(scale * figure.width());
            long height = Math.round(scale * figure.height());
            return codes.isEmpty() ? Message.note("export.done", file, width, height)
                    : Message.note("export.done.codes", file, width, height, String.join(", ", codes));
        }
    }

    /** The picture goes to the clipboard, in two pixels for each of the figure. */
    private void copy(FigureKind which) {
        Theme theme = theme();
        Supplier<Figure> source = figures.forFile(which, theme);
        if (source == null) {
            return;
        }
        bench.painting().submit("copy", () -> Raster.paint(source.get(), theme, COPIED_SCALE), painted -> {
            ClipboardPicture.put(painted);
            model.say(Message.note("export.copied", painted.getWidth(), painted.getHeight()));
        });
    }

    private Theme theme() {
        return chosen == null ? model.themeProperty().get() : chosen;
    }

    /** The colours of pictures: those of the window, or others. */
    private Menu colours() {
        Menu menu = new Menu();
        menu.setId("export-colours");
        menu.textProperty().bind(texts.text("export.colours"));
        ToggleGroup group = new ToggleGroup();
        menu.getItems().add(colour(group, "window", null));
        for (Theme theme : Theme.values()) {
            menu.getItems().add(colour(group, theme.id(), theme));
        }
        return menu;
    }

    private RadioMenuItem colour(ToggleGroup group, String id, Theme theme) {
        RadioMenuItem item = new RadioMenuItem();
        item.setId("export-colours-" + id);
        item.setToggleGroup(group);
        item.textProperty().bind(texts.text("export.colours." + id));
        item.setSelected(theme == chosen);
        item.setOnAction(e -> chosen = theme);
        return item;
    }

    private Caption caption(FigureKind which) {
        Caption plain = new Caption(texts.get("figure." + which.id()), Caption.of("window", model.experimentProperty().get(),
                model.snapshotProperty().get().iteration(), model.stepBinding().get(),
                texts.in("export").words()).description());
        // what is covered on the bench is on no page either
        return !model.playhead().coverProperty().get().isLifted() ? plain
                : PageItem.played(model, which).map(plain::with).orElse(plain);
    }
}
