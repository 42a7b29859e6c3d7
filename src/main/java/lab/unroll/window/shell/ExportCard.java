package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.export.Caption;
import lab.unroll.export.FilmFolder;
import lab.unroll.export.Formats;
import lab.unroll.export.PaperSize;
import lab.unroll.figure.Playback;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Theme;
import lab.unroll.task.Ranges;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.InputException;

/** Everything that can be chosen of a picture, a film or slides, and a way into a file or the clipboard. */
public final class ExportCard extends StackPane {

    private static final String PICTURE = "picture";
    private static final String FOLDER = "folder";
    private static final String WINDOW = "window";
    private static final String PIXELS = "pixels";
    private static final String CENTIMETRES = "cm";
    private static final List<String> SCALES = List.of("1", "2", "3", "4");
    private static final List<Integer> DOTS = List.of(96, 150, 300, 600);
    private static final List<Integer> RATES = List.of(4, 6, 12, 24, 30);
    private static final List<String> VECTORS = List.of(Formats.SVG.ending(), Formats.PDF.ending(),
            Formats.TEX.ending(), Formats.CSV.ending(), Formats.PAGE.ending());
    private static final double ROW_GAP = 8;
    private static final double LABEL_WIDTH = 190;
    private static final int LEAST_PIXELS = 100;
    private static final int MOST_PIXELS = 8000;

    private final BenchModel model;
    private final Texts texts;
    private final Files files;
    private final Supplier<Optional<String>> spoken;
    private final Function<FigureKind, Caption> captions;
    private final ExportJob job;
    private final VBox rows = new VBox(ROW_GAP);
    private final ComboBox<FigureKind> figure = new ComboBox<>();
    private final ComboBox<String> what = new ComboBox<>();
    private final ComboBox<String> format = new ComboBox<>();
    private final ComboBox<String> colours = new ComboBox<>();
    private final CheckBox transparent = new CheckBox();
    private final ComboBox<String> size = new ComboBox<>();
    private final TextField amount = new TextField();
    private final ComboBox<Integer> dots = new ComboBox<>();
    private final CheckBox outlines = new CheckBox();
    private final ComboBox<Integer> rate = new ComboBox<>();
    private final ComboBox<Integer> from = new ComboBox<>();
    private final ComboBox<Integer> to = new ComboBox<>();

    /** Hidden at first. */
    ExportCard(BenchController bench, Texts texts, Files files, Figures figures, Supplier<Optional<String>> spoken,
               Function<FigureKind, Caption> captions) {
        this.model = bench.model();
        this.texts = texts;
        this.files = files;
        this.spoken = spoken;
        this.captions = captions;
        job = new ExportJob(bench, figures);
        setId("export-dialog");
        getStyleClass().add("help-veil");
        Label heading = new Label();
        heading.getStyleClass().add("panel-title");
        texts.label(heading, "export.card.title");
        fill();
        VBox card = new VBox(heading, rows, buttons());
        card.getStyleClass().add("help-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                e.consume();
            }
        });
        setVisible(false);
    }

    /** Shows it, with the stage to be written. */
    public void open() {
        List<Integer> steps = IntStream.rangeClosed(1, model.length()).boxed().toList();
        from.getItems().setAll(steps);
        to.getItems().setAll(steps);
        chooseWay();
        setVisible(true);
        figure.requestFocus();
    }

    private void fill() {
        BooleanBinding still = what.valueProperty().isEqualTo(PICTURE);
        BooleanBinding playing = still.not().and(what.valueProperty().isNotEqualTo(Playback.TRAINING.id()));
        BooleanBinding slides = format.valueProperty().isEqualTo(Formats.PPTX.ending());
        BooleanBinding paper = Bindings.createBooleanBinding(() -> isPaper(size.getValue()), size.valueProperty());
        row("figure", figure, null);
        Choosers.name(figure, kind -> texts.text("figure." + kind.id()));
        figure.getItems().setAll(FigureKinds.inWindow());
        figure.setValue(FigureKinds.ON_STAGE);
        row("what", what, null);
        Choosers.name(what, one -> texts.text("export.card.what." + one));
        row("format", format, null);
        Choosers.name(format, one -> texts.text("export.card.format." + (one.startsWith(".") ? one.substring(1) : one)));
        row("colours", colours, null);
        Choosers.name(colours, one -> texts.text("export.colours." + one));
        colours.getItems().setAll(Stream.concat(Stream.of(WINDOW), Stream.of(Theme.values()).map(Theme::id)).toList());
        colours.setValue(WINDOW);
        row("transparent", transparent, null);
        row("size", size, slides.not().and(format.valueProperty().isNotEqualTo(Formats.CSV.ending())));
        Choosers.name(size, one -> texts.text("export.card.size." + one));
        List<String> sizes = new ArrayList<>(SCALES);
        sizes.add(PIXELS);
        PaperSize.NAMED.forEach(one -> sizes.add(one.id()));
        sizes.add(CENTIMETRES);
        size.getItems().setAll(sizes);
        size.setValue(SCALES.get(1));
        row("amount", amount, slides.not().and(size.valueProperty().isEqualTo(PIXELS).or(size.valueProperty().isEqualTo(CENTIMETRES))));
        size.valueProperty().subscribe(one -> amount.setText(PIXELS.equals(one) ? "960" : "12"));
        row("dots", dots, slides.not().and(paper).and(Bindings.createBooleanBinding(() -> format.getValue() != null
                && !VECTORS.contains(format.getValue()),
                format.valueProperty())));
        dots.getItems().setAll(DOTS);
        dots.setValue(DOTS.get(2));
        row("outlines", outlines, format.valueProperty().isEqualTo(Formats.SVG.ending()));
        row("rate", rate, still.not().and(slides.not()));
        rate.getItems().setAll(RATES);
        rate.setValue(RATES.get(2));
        row("from", from, playing);
        row("to", to, playing);
        figure.valueProperty().subscribe(kind -> chooseFigure());
        what.valueProperty().subscribe(way -> chooseWay());
    }

    private static boolean isPaper(String size) {
        return CENTIMETRES.equals(size) || PaperSize.NAMED.stream().anyMatch(one -> one.id().equals(size));
    }

    private void row(String name, Node node, BooleanBinding wanted) {
        Label label = new Label();
        texts.label(label, "export.card." + name);
        label.setLabelFor(node);
        node.setId("export-card-" + name);
        node.accessibleTextProperty().bind(label.textProperty());
        label.setMinWidth(LABEL_WIDTH);
        HBox row = new HBox(label, node);
        row.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().add(row);
        if (wanted != null) {
            row.visibleProperty().bind(wanted);
            row.managedProperty().bind(wanted);
        }
    }

    /** Only what moves can be a film, only the stage can go back, and a training is of what shows a layer. */
    private void chooseFigure() {
        FigureKind kind = figure.getValue();
        List<String> ways = new ArrayList<>(List.of(PICTURE));
        if (kind.isMoving()) {
            ways.add(Playback.FORWARD.id());
        }
        if (kind == FigureKinds.ON_STAGE) {
            ways.add(Playback.BACKWARD.id());
        }
        if (kind.isOfLayer()) {
            ways.add(Playback.TRAINING.id());
        }
        String chosen = what.getValue();
        what.getItems().setAll(ways);
        what.setValue(ways.contains(chosen) ? chosen : PICTURE);
    }

    private void chooseWay() {
        if (what.getValue() == null) {
            return;
        }
        boolean moving = !what.getValue().equals(PICTURE);
        List<String> known = new ArrayList<>(Formats.all(moving, figure.getValue().id()).stream()
                .map(one -> one.ending()).toList());
        if (moving) {
            known.add(FOLDER);
        }
        String chosen = format.getValue();
        format.getItems().setAll(known);
        format.setValue(known.contains(chosen) ? chosen : known.get(0));
        if (!from.getItems().isEmpty()) {
            boolean back = what.getValue().equals(Playback.BACKWARD.id());
            from.setValue(back ? model.length() : 1);
            to.setValue(back ? 1 : model.length());
        }
    }

    private HBox buttons() {
        Button save = button("save", this::save);
        save.getStyleClass().add("primary");
        Button copy = button("copy", this::copy);
        copy.disableProperty().bind(what.valueProperty().isNotEqualTo(PICTURE));
        HBox buttons = new HBox(save, copy, button("close", () -> setVisible(false)));
        buttons.getStyleClass().add("offers");
        return buttons;
    }

    private Button button(String name, Runnable action) {
        Button button = new Button();
        button.setId("export-card-" + name);
        texts.label(button, "export.card." + name);
        button.setOnAction(e -> {
            try {
                action.run();
            } catch (InputException problem) {
                model.say(Message.of(problem));
            }
        });
        return button;
    }

    private void copy() {
        ExportChoice choice = choice();
        setVisible(false);
        job.copy(choice);
    }

    private void save() {
        ExportChoice choice = choice();
        if (choice.playback().isPresent() && !model.playhead().coverProperty().get().isLifted()) {
            model.say(Message.note("export.covered"));
            return;
        }
        String name = choice.kind().id() + choice.playback().map(way -> "-" + way.id()).orElse("");
        Optional<Path> file = format.getValue().equals(FOLDER) ? folder(name) : files.toSave(name + format.getValue(),
                ExportMenu.endings(Formats.of(Path.of(format.getValue()))));
        file.ifPresent(chosen -> {
            job.write(choice, captions.apply(choice.kind()), spoken.get(), chosen);
            setVisible(false);
        });
    }

    /** A folder beside the file that is named, with its name. */
    private Optional<Path> folder(String name) {
        String ending = Formats.PNG.ending();
        Optional<Path> folder = files.toSave(name + ending, ending.substring(1)).map(file -> file.resolveSibling(
                file.getFileName().toString().replaceFirst("(?i)\\.png$", "")));
        folder.ifPresent(FilmFolder::requireWritable);
        return folder.filter(one -> !FilmFolder.isFilled(one) || files.mayReplace(one));
    }

    private ExportChoice choice() {
        Theme theme = colours.getValue().equals(WINDOW) ? model.themeProperty().get() : Theme.named(colours.getValue());
        Optional<Playback> way = what.getValue().equals(PICTURE) ? Optional.empty() : Optional.of(Playback.named(what.getValue()));
        int first = from.getValue();
        int last = to.getValue();
        if (way.filter(one -> one == Playback.FORWARD && last < first || one == Playback.BACKWARD && last > first).isPresent()) {
            throw new InputException("film.order", first, last);
        }
        return new ExportChoice(figure.getValue(), way, theme, transparent.isSelected(), size(), outlines.isSelected(),
                rate.getValue(), first, last);
    }

    private ExportChoice.Size size() {
        String chosen = size.getValue();
        if (SCALES.contains(chosen)) {
            return new ExportChoice.Scaled(Integer.parseInt(chosen));
        }
        if (chosen.equals(PIXELS)) {
            int pixels = amount.getText().strip().matches("\\d{1,6}") ? Integer.parseInt(amount.getText().strip()) : 0;
            Ranges.require(texts.get("export.card.size.pixels"), pixels, LEAST_PIXELS, MOST_PIXELS);
            return new ExportChoice.Wide(pixels);
        }
        PaperSize paper = PaperSize.named(chosen.equals(CENTIMETRES)
                ? amount.getText().strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*(cm)?$", "cm") : chosen);
        return new ExportChoice.OnPaper(paper, dots.getValue());
    }
}
