package lab.unroll.figure.catalogue;

import java.util.List;
import java.util.function.Function;
import lab.unroll.figure.ComparedNetwork;
import lab.unroll.figure.OriginalValues;
import lab.unroll.figure.Scene;
import lab.unroll.figure.formula.CompareTable;
import lab.unroll.figure.formula.EquationFigure;
import lab.unroll.figure.formula.GradientEquationFigure;
import lab.unroll.figure.formula.VectorsFigure;
import lab.unroll.figure.formula.WeightsFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** How equations and tables are made, which are as high as they need. */
final class Tables {

    /** What the picture of the weights depends on: not on the pins, which a hand may be dragging. */
    private record WeightsKey(Parameters parameters, LayerPlace place, boolean answers, Gate gate, OriginalValues edited,
                              Vector x, int unit, Theme theme, Words words) {
    }

    private Tables() {
    }

    static FigureSource equation(FigureData data) {
        boolean backward = data.isBackward();
        return of(data, scene -> backward ? (w, h) -> new GradientEquationFigure(scene, w)
                : (w, h) -> new EquationFigure(scene, w));
    }

    static FigureSource vectors(FigureData data) {
        return of(data, scene -> (w, h) -> new VectorsFigure(scene, w));
    }

    static FigureSource weights(FigureData data) {
        Gate gate = data.weightsGate();
        OriginalValues edited = data.edited();
        return of(data, scene -> scene.trace().spec().gates().contains(gate)
                ? (w, h) -> new WeightsFigure(scene, gate, edited, w) : null);
    }

    static Object sameWeights(FigureData data) {
        Scene scene = data.step();
        if (scene == null) {
            return null;
        }
        Trace trace = scene.trace();
        return new WeightsKey(trace.parameters(), trace.place(), trace.answers(scene.selectedStep()), data.weightsGate(),
                data.edited(), trace.x(scene.selectedStep()), scene.selectedUnit(), scene.theme(), scene.words());
    }

    static FigureSource compared(FigureData data) {
        if (!data.isComparing()) {
            return null;
        }
        return of(data, scene -> {
            List<ComparedNetwork> entries = data.compared(scene);
            return (w, h) -> new CompareTable(entries, w);
        });
    }

    private static FigureSource of(FigureData data, Function<Scene, FigureSource> make) {
        Scene scene = data.step();
        return scene == null ? null : make.apply(scene);
    }
}
