package lab.unroll.figure.catalogue;

import java.util.List;
import java.util.function.BiFunction;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.gradients.BlameFigure;
import lab.unroll.figure.gradients.ChainFigure;
import lab.unroll.figure.gradients.ContributionsFigure;
import lab.unroll.figure.gradients.FactorsFigure;
import lab.unroll.figure.gradients.GradientCheckFigure;
import lab.unroll.figure.gradients.ProductsFigure;
import lab.unroll.figure.gradients.ReachFigure;
import lab.unroll.figure.gradients.ReachHeatFigure;

/** How the figures of the gradient are made. */
final class Gradients {

    private Gradients() {
    }

    static FigureSource reach(FigureData data) {
        return of(data, (scene, look) -> {
            List<Scene> scenes = data.besideOthers(scene);
            return (w, h) -> new ReachFigure(scenes, look, w, h);
        });
    }

    static FigureSource blame(FigureData data) {
        return of(data, (scene, look) -> {
            List<Scene> scenes = data.besideOthers(scene);
            return (w, h) -> new BlameFigure(scenes, look, w, h);
        });
    }

    static FigureSource chain(FigureData data) {
        return of(data, (scene, look) -> (w, h) -> new ChainFigure(scene, look, w, h));
    }

    static FigureSource contributions(FigureData data) {
        return of(data, (scene, look) -> (w, h) -> new ContributionsFigure(scene, look, w, h));
    }

    static FigureSource products(FigureData data) {
        return of(data, (scene, look) -> (w, h) -> new ProductsFigure(scene, look, w));
    }

    static FigureSource factors(FigureData data) {
        return of(data, (scene, look) -> (w, h) -> new FactorsFigure(scene, w, h));
    }

    static FigureSource overTraining(FigureData data) {
        return of(data, (scene, look) -> (w, h) -> new ReachHeatFigure(scene, look, w, h));
    }

    static FigureSource check(FigureData data) {
        return of(data, (scene, look) -> (w, h) -> new GradientCheckFigure(scene, look, w, h));
    }

    private static FigureSource of(FigureData data, BiFunction<Scene, GradientLook, FigureSource> make) {
        Scene scene = data.step();
        return scene == null ? null : make.apply(scene, data.gradientLook());
    }
}
