package lab.unroll.cli.render;

import lab.unroll.cli.options.LandscapeOptions;
import lab.unroll.cli.options.RunsOptions;
import lab.unroll.export.Caption;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.landscape.WallSettings;
import lab.unroll.words.Words;

/** The caption of a figure that shows no network: a sweep, or gradient descent at the wall. */
final class CaptionWithoutNetwork {

    private CaptionWithoutNetwork() {
    }

    /** With what it shows. */
    static Caption of(FigureKind kind, RunsOptions runs, LandscapeOptions landscape, Words words) {
        String title = words.get("title." + kind.id());
        if (kind.isOfSweep()) {
            return new Caption(title, words.get("description.sweep", runs.table().getFileName()));
        }
        WallSettings walked = landscape.wall();
        return new Caption(title, words.get("description.wall", walked.steps(), Numbers.exact(walked.w()),
                Numbers.exact(walked.b()), Numbers.exact(walked.learningRate()), Numbers.exact(walked.clipNorm())));
    }
}
