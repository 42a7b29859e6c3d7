package lab.unroll.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lab.unroll.experiment.Experiment;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.Caption;
import lab.unroll.export.FigureFile;
import lab.unroll.export.PictureFormat;
import lab.unroll.export.PngExport;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Theme;
import lab.unroll.task.Ranges;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll render}: trains a network and paints a figure of it into a file. */
@Command(name = "render", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains a network, then paints a figure of it as PNG or SVG. Needs no display.",
        footer = {"", "Examples:",
                "  unroll render --preset remember-first --step 3 --out unrolled.svg",
                "  unroll render --preset remember-first --cell rnn --figure gradients --out gradients.png",
                "  unroll render --figure window --size 1440x900 --theme dark --out window.png"})
public final class RenderCommand implements Callable<Integer> {

    private static final int MOST_TRAINING = 1_000_000;
    private static final int SMALLEST_SIDE = 240;
    private static final int LARGEST_SIDE = 4000;

    @Mixin
    private ExperimentOptions experimentOptions;

    @Option(names = "--figure", paramLabel = "NAME", defaultValue = "unrolled",
            description = "unrolled, gradients, states, loss or window (default: ${DEFAULT-VALUE})")
    private String figure;

    @Option(names = "--step", paramLabel = "T", description = "the current step, 1 to T (default: T)")
    private Integer step;

    @Option(names = "--unit", paramLabel = "J", description = "the selected unit, 1 to k (default: all)")
    private Integer unit;

    @Option(names = "--train", paramLabel = "N", defaultValue = "300",
            description = "steps of training before painting (default: ${DEFAULT-VALUE})")
    private int training;

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light",
            description = "light, dark or print (default: ${DEFAULT-VALUE})")
    private String theme;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en",
            description = "en or zh-TW (default: ${DEFAULT-VALUE})")
    private String language;

    @Option(names = "--scale", paramLabel = "1..4", defaultValue = "1",
            description = "pixels of a PNG per pixel of the figure, 1 to 4 (default: ${DEFAULT-VALUE})")
    private int scale;

    @Option(names = "--width", paramLabel = "PX", description = "width of the figure in pixels at scale 1")
    private Integer width;

    @Option(names = "--height", paramLabel = "PX", description = "height of the figure in pixels at scale 1")
    private Integer height;

    @Mixin
    private WindowOptions window;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "FILE.png or FILE.svg")
    private Path out;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Words cli = Words.of("cli", Words.language(language));
        Theme colours = Theme.named(theme);
        PictureFormat.of(out);
        AtomicFile.requireWritable(out);
        Ranges.require("--scale", scale, 1, PngExport.LARGEST_SCALE);
        Ranges.require("--train", training, 0, MOST_TRAINING);
        if (figure.equalsIgnoreCase(WindowOptions.FIGURE)) {
            window.paint(experimentOptions, training, colours, cli.locale(), scale, out);
        } else {
            window.requireUnused();
            paintFigure(FigureKind.named(figure), colours, cli);
        }
        command.commandLine().getOut().println(cli.get("written", out));
        return CommandLine.ExitCode.OK;
    }

    private void paintFigure(FigureKind kind, Theme colours, Words cli) {
        Experiment experiment = experimentOptions.experiment();
        int shownStep = step == null ? experiment.length() : step;
        Ranges.require("--step", shownStep, 1, experiment.length());
        Ranges.require("--unit", unit == null ? 1 : unit, 1, experiment.hidden());
        Ranges.require("--width", width == null ? SMALLEST_SIDE : width, SMALLEST_SIDE, LARGEST_SIDE);
        Ranges.require("--height", height == null ? SMALLEST_SIDE : height, SMALLEST_SIDE, LARGEST_SIDE);
        TrainedNetwork network = TrainedNetwork.train(experiment, training, iteration -> { });
        if (network.divergence() != null) {
            command.commandLine().getErr().println(network.divergence().in(cli.locale()));
        }
        Figure painted = kind.of(network,
                network.scene(shownStep, unit == null ? -1 : unit - 1, colours, Words.of("figure", cli.locale())),
                width == null ? kind.usualWidth(network) : width, height == null ? kind.usualHeight(network) : height);
        Caption caption = Caption.of(kind.id(), experiment, network.iteration(), shownStep,
                Words.of("export", cli.locale()));
        FigureFile.write(painted, colours, scale, caption, out);
    }
}
