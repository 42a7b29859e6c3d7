package lab.unroll.lesson.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureSource;
import lab.unroll.figure.catalogue.StagePicture;
import lab.unroll.figure.catalogue.UsualSize;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.ViewState;
import lab.unroll.words.Words;

/** What a step shows of a bench, as a picture for a file, with what may not be seen yet under its cover. */
public final class BenchPicture {

    private static final double WIDTH = 1100;
    private static final double HEIGHT = 520;

    private BenchPicture() {
    }

    /**
     * The picture: the stage, or the figure of another view; nothing where all of it is covered.
     *
     * @param setup   how the bench was opened
     * @param covered ids of {@link BenchIds#COVERS}
     * @param theme   its colours
     */
    public static Optional<Figure> of(BenchSetup setup, OpenedBench bench, List<String> covered, Theme theme, Locale locale) {
        if (covered.contains(BenchIds.EVERYTHING)) {
            return Optional.empty();
        }
        ViewState view = bench.state().view();
        Cover cover = setup.covering(covered, view);
        Scene scene = scene(bench, view, theme, locale);
        String shown = setup.view().orElse(BenchIds.FIRST_VIEW);
        if (shown.equals(BenchIds.FIRST_VIEW)) {
            // what is covered on the way back is shown on the way forth
            Cover forth = new Cover(cover.parts(), cover.last(), false);
            return Optional.of(StagePicture.of(scene, view.level(), view.backward() && cover.isLifted(),
                    setup.weight().orElse(null), forth, WIDTH, HEIGHT));
        }
        FigureKind kind = ViewFigures.of(shown, setup.part().orElse(""));
        FigureSource source = kind.titled().apply(new StepData(bench, setup, scene, cover));
        UsualSize.Side side = kind.size().inFile(bench.experiment().steps(), bench.experiment().hidden());
        return Optional.ofNullable(source).map(made -> made.figure(side.width(), side.height()));
    }

    /** The network with the step of the playhead completed. */
    private static Scene scene(OpenedBench bench, ViewState view, Theme theme, Locale locale) {
        LayerPlace place = view.place().nearestIn(bench.trace().spec());
        Playhead playhead = Playhead.at(bench.step());
        Scene front = Scene.of(bench.reading(), playhead, bench.step(), Math.min(view.unit(), bench.trace().spec().hidden() - 1),
                theme, Words.of("figure", locale)).lookingAt(place);
        return front.at(playhead, front.turn(bench.step()));
    }
}
