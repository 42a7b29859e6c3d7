package lab.unroll.cli.render;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.cli.console.ProgressLine;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.export.Caption;
import lab.unroll.export.FigureFile;
import lab.unroll.export.Format;
import lab.unroll.export.Formats;
import lab.unroll.export.OutputPlace;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.catalogue.UsualSize;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.LayerPlace;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** The main job without a window: trains the first preset and paints a tour of its figures. */
public final class Tour {

    private static final List<FigureKind> FIGURES = List.of(FigureKinds.UNROLLED, FigureKinds.GRADIENTS,
            FigureKinds.STATES, FigureKinds.LOSS);

    private static final int TRAINING = 300;
    private static final int SCALE = 2;

    private final PrintWriter out;
    private final Words words;

    /** A tour that tells of itself in the room {@code cli}. */
    public Tour(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /**
     * Trains, paints, and prints each file.
     *
     * @param folder   is made if it is not there
     * @param terminal true if {@code out} is a terminal
     * @throws InputException if the files cannot be written
     */
    public void make(Path folder, boolean terminal) {
        Experiment experiment = Presets.first();
        prepare(folder);
        out.println(words.get("tour.begin", experiment.preset(), experiment.cell().displayName(), experiment.hidden(),
                experiment.length(), experiment.seed()));
        ProgressLine progress = new ProgressLine(out, words, terminal, TRAINING);
        TrainedNetwork network = TrainedNetwork.train(experiment, TRAINING, progress::tell);
        int last = experiment.length();
        for (FigureKind kind : FIGURES) {
            if (kind == FigureKinds.UNROLLED) {
                for (int step : new int[] {1, last / 2, last}) {
                    paint(network, kind, step, folder.resolve(kind.id() + "-t" + step));
                }
            } else {
                paint(network, kind, last, folder.resolve(kind.id()));
            }
        }
    }

    private static void prepare(Path folder) {
        OutputPlace.requireReadable(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw OutputPlace.problem(folder, e);
        }
    }

    private void paint(TrainedNetwork network, FigureKind kind, int step, Path withoutEnding) {
        for (Format format : List.of(Formats.PNG, Formats.SVG, Formats.PDF)) {
            Path file = withoutEnding.resolveSibling(withoutEnding.getFileName() + format.ending());
            RenderedNetwork data = RenderedNetwork.at(network, LayerPlace.BOTTOM, step, -1, Theme.LIGHT,
                    Words.of("figure", words.locale()));
            Caption caption = Caption.of(kind.id(), network.experiment(), network.iteration(), step,
                    Words.of("export", words.locale()));
            UsualSize.Side size = kind.size().inFile(network.task().length(), network.experiment().hidden());
            FigureFile.write(FigureInFile.of(kind, data, size.width(), size.height()), Theme.LIGHT, SCALE, caption, file);
            out.println(words.get("written", file));
        }
    }
}
