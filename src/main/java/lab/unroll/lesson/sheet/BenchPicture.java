package lab.unroll.lesson.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.catalogue.StagePicture;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.ViewState;
import lab.unroll.words.Words;

/** The stage of a bench as a picture for print, with what may not be seen yet under its cover. */
final class BenchPicture {

    private static final double WIDTH = 1100;
    private static final double HEIGHT = 520;
    /** More steps have no room on a sheet. */
    private static final int MOST_STEPS = 16;

    private BenchPicture() {
    }

    /**
     * The picture; nothing where the lesson looks at something else than the network, or the network has no room.
     *
     * @param covered ids of {@link BenchIds#COVERS}
     */
    static Optional<Figure> of(BenchSetup setup, OpenedBench bench, List<String> covered, Locale locale) {
        if (!setup.view().orElse(BenchIds.FIRST_VIEW).equals(BenchIds.FIRST_VIEW) || bench.trace().length() > MOST_STEPS
                || covered.contains(BenchIds.EVERYTHING)) {
            return Optional.empty();
        }
        ViewState view = bench.state().view();
        LayerPlace place = view.place().nearestIn(bench.trace().spec());
        Playhead playhead = Playhead.at(bench.step());
        Words words = Words.of("figure", locale);
        Scene front = Scene.of(bench.reading(), playhead, bench.step(), Math.min(view.unit(), bench.trace().spec().hidden() - 1),
                Theme.PRINT, words).lookingAt(place);
        Scene scene = front.at(playhead, front.turn(bench.step()));
        Cover cover = new Cover(parts(covered), bench.step(), false);
        return Optional.of(StagePicture.of(scene, view.level(), view.backward() && cover.isLifted(), cover, WIDTH, HEIGHT));
    }

    private static Set<Cover.Part> parts(List<String> covered) {
        Set<Cover.Part> parts = new HashSet<>();
        for (Cover.Part part : Cover.Part.values()) {
            if (covered.contains(part.id())) {
                parts.add(part);
            }
        }
        return parts;
    }
}
