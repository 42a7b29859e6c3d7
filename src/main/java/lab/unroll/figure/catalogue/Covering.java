package lab.unroll.figure.catalogue;

import java.util.List;
import java.util.function.Function;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Scene;
import lab.unroll.figure.cover.CoveredFigure;
import lab.unroll.figure.cover.FlatFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.Words;

/** Puts the cover over every figure of the catalogue: none of them knows of it. */
final class Covering {

    private Covering() {
    }

    /**
     * The source of a figure, under the cover that lies on the bench.
     *
     * @param heading how high its heading is within it
     */
    static FigureSource over(FigureKind kind, FigureData data, FigureSource source, double heading) {
        Cover cover = data.cover();
        if (source == null || cover.isLifted()) {
            return source;
        }
        Theme theme = data.theme();
        Words words = data.words();
        if (isWhole(kind, data, cover)) {
            return (w, h) -> CoveredFigure.whole(source.figure(w, h), theme, words);
        }
        Scene scene = kind.inputs().contains(FigureInput.MOMENT) ? data.moment() : data.step();
        double axis = kind.isChart() ? heading : Double.NaN;
        if (scene == null) {
            return source;
        }
        FigureSource covered = (w, h) -> CoveredFigure.of(source.figure(w, h), cover, scene, axis);
        // a file must not hold what its picture hides
        return heading == 0 ? covered : (w, h) -> new FlatFigure(covered.figure(w, h));
    }

    /** The same key under another cover is another figure. */
    static Function<FigureData, Object> key(Function<FigureData, Object> sameAs) {
        return sameAs == null ? null : data -> {
            Object key = sameAs.apply(data);
            return key == null ? null : List.of(key, data.cover());
        };
    }

    private static boolean isWhole(FigureKind kind, FigureData data, Cover cover) {
        boolean ofPass = kind.inputs().contains(FigureInput.STAGE) || kind.inputs().contains(FigureInput.PASS);
        boolean comesAfter = cover.covers(Cover.Part.AFTER) && !cover.backward() && ofPass && data.isBackward();
        return cover.covers(Cover.Part.ALL) || cover.covers(Cover.Part.CHART) && kind.isChart()
                || cover.covers(Cover.Part.OUTPUT) && kind.isOfAnswers()
                || cover.covers(Cover.Part.AFTER) && kind.isOfDynamics() || comesAfter;
    }
}
