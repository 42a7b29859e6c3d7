package lab.unroll.cli.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import lab.unroll.cli.console.ToolkitStart;
import lab.unroll.cli.options.BenchOptions;
import lab.unroll.cli.options.CellsOption;
import lab.unroll.cli.options.EncodingNote;
import lab.unroll.cli.options.ExperimentOptions;
import lab.unroll.cli.options.GradientOptions;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.cli.options.LandscapeOptions;
import lab.unroll.cli.options.MomentOptions;
import lab.unroll.cli.options.ChatOptions;
import lab.unroll.cli.options.PhaseOptions;
import lab.unroll.cli.options.PlaceOptions;
import lab.unroll.cli.options.RunsOptions;
import lab.unroll.cli.options.TextOptions;
import lab.unroll.cli.options.WindowOptions;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.Caption;
import lab.unroll.export.CodedLetters;
import lab.unroll.export.FigureFile;
import lab.unroll.export.FigureTable;
import lab.unroll.export.Format;
import lab.unroll.export.Formats;
import lab.unroll.export.PngExport;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.Film;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Playback;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.catalogue.FigureInput;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.catalogue.UsualSize;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.LayerPlace;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.window.shot.WindowShot;
import lab.unroll.window.shot.WindowShotOptions;
import lab.unroll.window.state.CompareModel;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll render}: trains a network and paints a figure of it, or the whole window, into a file. */
@Command(name = "render", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains a network, then paints a figure of it into a file. Needs no display.",
        footer = {"", "Examples:",
                "  unroll render --preset remember-first --step 3 --out unrolled.svg",
                "  unroll render --preset remember-first --cell rnn --figure gradients --out gradients.png",
                "  unroll render --preset addition-2-digits --hidden 16 --figure encoder-decoder --out pair.png",
                "  unroll render --preset remember-first --figure cell --unit 2 --out cell.gif",
                "  unroll render --preset remember-first --film backward --figure cell --out back.pptx",
                "  unroll render --preset remember-first --film training --figure states --out learning.apng",
                "  unroll render --preset remember-first --paper column --dpi 600 --theme print --out figure.png",
                "  unroll render --preset remember-first --cells rnn,lstm --figure landscape --plane path --out ground.svg",
                "  unroll render --figure wall --out wall.png",
                "  unroll render --preset remember-first --layers 2 --figure states --layer 2 --csv states.csv",
                "  unroll render --preset remember-first --length 50 --train 600 --figure reach --csv reach.csv",
                "  unroll render --preset temporal-order --figure blame --cells rnn,lstm --blamed x --out blame.svg",
                "  unroll render --preset remember-first --figure seeds --cells rnn,lstm,gru --seeds 5 --out seeds.svg",
                "  unroll render --figure sweep --csv-in sweep.csv --over hidden,rate --out sweep.png",
                "  unroll render --figure window --size 1440x900 --theme dark --out window.png"})
public final class RenderCommand implements Callable<Integer> {

    /** The names of figures in the help. */
    private static final class FigureNames extends ArrayList<String> {

        FigureNames() {
            FigureKinds.inFiles().forEach(kind -> add(kind.id()));
            add(WindowOptions.FIGURE);
        }
    }

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(names = "--figure", paramLabel = "NAME", defaultValue = "unrolled", completionCandidates = FigureNames.class,
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private String figure;

    @Mixin
    private BenchOptions bench;

    @Mixin
    private MomentOptions moment;

    @Mixin
    private PlaceOptions place;

    @Mixin
    private GradientOptions gradient;

    @Mixin
    private LandscapeOptions landscape;

    @Mixin
    private CellsOption cells;

    @Mixin
    private PhaseOptions phase;

    @Mixin
    private TextOptions text;

    @Mixin
    private ChatOptions chat;

    @Mixin
    private RunsOptions runs;

    @Mixin
    private KernelOption kernel;

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light",
            description = "light, dark, print or projector (default: ${DEFAULT-VALUE})")
    private String theme;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en",
            description = "en or zh-TW (default: ${DEFAULT-VALUE})")
    private String language;

    @Mixin
    private PictureOptions size;

    @Mixin
    private FilmOptions filming;

    @Mixin
    private WindowOptions window;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Locale locale = Words.language(language);
        experimentOptions.in(language);
        Theme colours = Theme.named(theme);
        if (output.isEmpty()) {
            throw new InputException("arguments.missing", "--out", command.qualifiedName() + " --help");
        }
        Format format = output.format(filming.isAskedFor());
        output.requireFree(Words.of("cli", locale));
        if (figure.equalsIgnoreCase(WindowOptions.FIGURE)) {
            Optional<String> missing = paintWindow(format, colours, locale);
            if (missing.isPresent()) {
                command.commandLine().getErr().println(Words.of("cli", locale).get("window.no-text", missing.get()));
                return CommandLine.ExitCode.SOFTWARE;
            }
        } else {
            paintFigure(format, colours, locale);
        }
        for (Path written : output.files().toList()) {
            output.told(command.commandLine()).println(Words.of("cli", locale).get("written", written));
        }
        return CommandLine.ExitCode.OK;
    }

    private void paintFigure(Format format, Theme colours, Locale locale) {
        FigureKind named = FigureKinds.named(figure);
        Playback way = filming.way(named, format);
        boolean moves = filming.isAskedFor() || format != null && format.isMoving();
        FigureKind kind = moves ? filming.kind(named, way) : named;
        if (format != null && !format.isFor(kind.id())) {
            throw new InputException("output.figure", format.ending(), kind.id(), FigureKinds.ALL.stream().map(FigureKind::id)
                    .filter(format::isFor).collect(Collectors.joining(", ")));
        }
        window.requireUnused();
        landscape.requireUsed(kind.isOfGround(), kind == FigureKinds.EXACT_WALL);
        runs.requireUsed(kind.isOfSweep(), kind == FigureKinds.SEEDS);
        if (!kind.isOfLayer() && !place.isEmpty()) {
            throw new InputException("figure.no-layer", kind.id(), place.given());
        }
        if (kind != FigureKinds.PHASE) {
            phase.requireUnused();
        }
        if (!kind.isOfText()) {
            text.requireUnused();
    }

        if (!kind.isOfChat()) {
            chat.requireUnused();
        }
        if (cells.isGiven() && !kind.inputs().contains(FigureInput.COMPARED) && !kind.isOfGround()) {
            throw new InputException("figure.no-cells", kind.id());
        }
        if (gradient.given().isPresent() && !kind.inputs().contains(FigureInput.GRADIENTS)) {
            throw new InputException("figure.no-gradient", kind.id(), gradient.given().get());
        }
        size.requireWithin(format);
        output.requireWritable();
        Picture picture = pictureOf(kind, moves ? way : null, colours, locale);
        try {
            if (output.out() != null) {
                FigureFile.write(picture.film(), size.rendition(colours, picture.film().last(), filming), picture.caption(), output.out(),
                        FilmOptions.progress(command.commandLine().getErr(), Words.of("cli", locale)));
                PageNote.print(command.commandLine().getErr(), format, picture.caption(), locale);
                List<String> codes = CodedLetters.in(picture.film().last(), colours, picture.names());
                if (!codes.isEmpty()) {
                    command.commandLine().getErr().println(Words.of("cli", locale).get("codes", String.join(", ", codes)));
                }
            }
            if (output.csv() != null) {
                FigureTable.write(picture.film().last(), output.csv(), command.commandLine().getOut());
            }
        } catch (OutOfMemoryError e) {
            throw new InputException(e, "memory.picture");
        }
    }

    private record Picture(Film film, Caption caption, List<String> names) {
    }

    /** The picture; {@code way} is null where it does not move. */
    private Picture pictureOf(FigureKind kind, Playback way, Theme colours, Locale locale) {
        if (!kind.isOfNetwork()) {
            if (output.values().isGiven()) {
                throw new InputException("figure.no-values", kind.id());
            }
            return withoutNetwork(kind, colours, locale);
        }
        Optional<Session> given = bench.session(experimentOptions, moment, place, gradient);
        Experiment experiment = given.map(session -> session.state().experiment()).orElseGet(() ->
                gradient.in(kind == FigureKinds.ENCODER_DECODER ? experimentOptions.pair() : experimentOptions.experiment()));
        if (kind == FigureKinds.ENCODER_DECODER) {
            ExperimentOptions.requirePair(experiment);
        }
        FittingTask.require(kind, experiment);
        EncodingNote.print(command.commandLine().getErr(), experiment, locale);
        Look seen = given.map(session -> Look.of(session.state())).orElseGet(() -> look(experiment));
        GradientLook look = gradient.look(experiment.steps());
        Session session = given.orElseGet(() -> new Session(BenchState.of(experiment).after(moment.training())));
        ReachRecorder recorder = new ReachRecorder(experiment, seen.place(), look, session.state().iterations());
        Optional<RenderedText> beside = kind.isOfText() ? Optional.of(new RenderedText(experiment, kind.id())) : Optional.empty();
        Consumer<Training> watcher = kind == FigureKinds.REACH_HEAT ? recorder
                : beside.<Consumer<Training>>map(one -> one).orElse(training -> { });
        TrainingMoments moments = way == Playback.TRAINING ? filming.moments(session) : TrainingMoments.NONE;
        TrainedNetwork network = TrainedNetwork.of(session, kernel.goingOnWith(session.get(Sections.KERNELS)), iteration -> { },
                watcher, kind.place() == FigureKind.Place.TRAINING, moments);
        tell(network, locale);
        output.values().write(network, command.commandLine().getOut());
        int step = seen.step();
        Function<TrainedNetwork, RenderedNetwork> seeing = one -> {
            RenderedNetwork data = RenderedNetwork.at(one, seen.place(), step, seen.unit(), colours, Words.of("figure", locale))
                    .with(cells(kind, experiment.cell()), look.after(recorder.history().upTo(one.iteration()), 0, GradientLook.USUAL.untrained()))
                    .with(looks -> looks.with(new RenderedLandscape(one, landscape, cells, Words.of("landscape", locale)))
                            .with(phase.look(one.task()))
                            .with(new RenderedRuns(one, runs, cells(kind, experiment.cell()), (int) session.state().iterations()))
                            .with(beside.map(text -> text.look(one, this.text, seen.place(), seen.unit())).orElse(TextLook.NONE))
                            .with(kind.isOfChat() ? one.talking(chat, step) : ChatLook.NONE));
            return seen.playhead().map(data::at).orElse(data);
        };
        UsualSize.Side usual = kind.size().inFile(network.task().length(), experiment.hidden());
        Film film = way == Playback.TRAINING ? FigureInFile.training(kind, network.at(moments), seeing, size.width(usual), size.height(usual))
                : way == null ? Film.still(FigureInFile.of(kind, seeing.apply(network), size.width(usual), size.height(usual)))
                : FigureInFile.film(kind, seeing.apply(network), size.width(usual), size.height(usual), way, filming, moment.hasStep());
        return new Picture(film, network.caption(kind.id(), step, Words.of("export", locale))
                .with(network.played(kind, seen, locale)), network.task().outputNames());
    }

    private Look look(Experiment experiment) {
        moment.requireWithin(experiment);
        LayerPlace looked = place.place(experiment.spec());
        return new Look(looked, moment.step(experiment, looked), moment.unit(), Optional.empty());
    }

    /** Those that are named; else one of each family, and of blame, whose matrices need room, the one that is trained. */
    private List<CellKind> cells(FigureKind kind, CellKind own) {
        return cells.kinds(kind == FigureKinds.BLAME ? List.of(own) : kind != FigureKinds.REACH ? CompareModel.CELLS
                : CompareModel.CELLS.stream().map(cell -> cell == own.family() ? own : cell).toList());
    }

    /** A figure that needs no network: one is there all the same, untrained, for whoever asks for it. */
    private Picture withoutNetwork(FigureKind kind, Theme colours, Locale locale) {
        if (!experimentOptions.isEmpty()) {
            throw new InputException("arguments.without-network", kind.id());
        }
        TrainedNetwork network = TrainedNetwork.train(Presets.first(), kernel.set(), 0, iteration -> { });
        RenderedNetwork data = RenderedNetwork.at(network, LayerPlace.BOTTOM, 1, -1, colours, Words.of("figure", locale))
                .with(looks -> looks.with(new RenderedLandscape(network, landscape, cells, Words.of("landscape", locale)))
                        .with(new RenderedRuns(network, runs, List.of(), 0)));
        UsualSize.Side usual = kind.size().inFile(1, 1);
        return new Picture(Film.still(FigureInFile.of(kind, data, size.width(usual), size.height(usual))), CaptionWithoutNetwork.of(kind, runs, landscape, Words.of("export", locale)), List.of());
    }

    private void tell(TrainedNetwork network, Locale locale) {
        if (network.experiment().seesAnswers()) {
            command.commandLine().getErr().println(Words.of("train", locale).get("cli.sees-answers"));
        }
        if (network.divergence() != null) {
            command.commandLine().getErr().println(network.divergence().in(locale));
        }
    }

    /** Returns the library without which there is no window, or nothing when it is painted. */
    private Optional<String> paintWindow(Format format, Theme colours, Locale locale) {
        String unfit = size.given() != null ? size.given() : filming.given() != null ? filming.given()
                : output.csv() != null ? "--csv" : output.values().isGiven() ? "--values" : cells.isGiven() ? "--cells" : gradient.given()
                .or(landscape::given).or(phase::given).or(chat::given).or(runs::given).orElse(null);
        if (unfit != null) {
            throw new InputException("arguments.not-window", unfit);
        }
        if (format != Formats.PNG) {
            throw new InputException("output.window-format", output.out());
        }
        Optional<Session> given = bench.session(experimentOptions, moment, place, gradient);
        WindowShotOptions shot = window.shot(experimentOptions, gradient, moment, place, given, colours, locale)
                .with(kernel.goingOnWith(given.flatMap(session -> session.get(Sections.KERNELS))));
        if (shot.opened() == null && shot.state().experiment().task() instanceof NextCharacter task) {
            shot = shot.after(RenderedText.hand(task, text));
        } else {
            text.requireUnused();
        }
        Words words = Words.of("export", locale);
        Caption caption = shot.opened() != null
                ? new Caption(words.get("title.window"), words.get("description.lesson", shot.opened().lesson(), shot.opened().step()))
                : Caption.of(WindowOptions.FIGURE, shot.state().experiment(), shot.state().iterations(),
                        moment.step(shot.state().experiment()), words);
        Optional<String> missing = ToolkitStart.chooseHeadless();
        if (missing.isEmpty()) {
            AtomicFile.write(output.out(), PngExport.bytes(WindowShot.paint(shot), 1, caption));
        }
        return missing;
    }
}
