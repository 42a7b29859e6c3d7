package lab.unroll.figure.catalogue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import lab.unroll.figure.BranchLook;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.Decades;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.ReferenceLine;
import lab.unroll.figure.Scene;
import lab.unroll.figure.chart.BranchesFigure;
import lab.unroll.figure.chart.Courses;
import lab.unroll.figure.chart.GradientFigure;
import lab.unroll.figure.chart.LossFigure;
import lab.unroll.figure.chart.ProbeFigure;
import lab.unroll.figure.chart.SpreadsFigure;
import lab.unroll.figure.chart.StatesFigure;
import lab.unroll.figure.neuron.WaterfallFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.Vector;
import lab.unroll.trace.MemoryProbe;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/** How the charts are made; where the window has a heading above them, a file has it within. */
final class Charts {

    private Charts() {
    }

    static FigureSource gradients(FigureData data) {
        return of(data, scene -> {
            List<Scene> scenes = data.besideOthers(scene);
            Decades axis = data.keptAxis(GradientFigure.decades(scenes));
            return (w, h) -> GradientFigure.onAxis(scenes, axis, w, h);
        });
    }

    static FigureSource gradientsTitled(FigureData data) {
        return of(data, scene -> (w, h) -> GradientFigure.titled(scene, w, h));
    }

    static FigureSource states(FigureData data) {
        return of(data, scene -> (w, h) -> new StatesFigure(scene, w, h));
    }

    static FigureSource statesTitled(FigureData data) {
        return of(data, scene -> (w, h) -> StatesFigure.titled(scene, w, h));
    }

    static FigureSource probe(FigureData data) {
        return probe(data, false);
    }

    static FigureSource probeTitled(FigureData data) {
        return probe(data, true);
    }

    private static FigureSource probe(FigureData data, boolean titled) {
        Scene scene = data.step();
        int s = data.probeStep();
        Vector x = data.probeInput();
        if (scene == null || s > scene.trace().length() || x.size() != scene.trace().sequence().x(s).size()) {
            return null;
        }
        return (w, h) -> {
            MemoryProbe held = MemoryProbe.of(scene.trace(), s, x);
            MemoryProbe free = scene.free() == null ? null : MemoryProbe.of(scene.free(), s, x);
            return titled ? ProbeFigure.titled(scene, held, free, w, h) : new ProbeFigure(scene, held, free, w, h);
        };
    }

    static FigureSource sum(FigureData data) {
        return of(data, scene -> {
            NeuronChoice neuron = data.neuron(scene);
            return (w, h) -> new WaterfallFigure(scene, neuron, w, h);
        });
    }

    static FigureSource sumTitled(FigureData data) {
        return of(data, scene -> {
            NeuronChoice neuron = data.neuron(scene);
            return (w, h) -> WaterfallFigure.titled(scene, neuron, w, h);
        });
    }

    static FigureSource loss(FigureData data) {
        return loss(data, false);
    }

    static FigureSource lossTitled(FigureData data) {
        return loss(data, true);
    }

    private static FigureSource loss(FigureData data, boolean titled) {
        LossCurve curve = data.curve();
        long iteration = data.iteration();
        double chance = data.chanceLoss();
        OptionalDouble solved = data.solvedLoss();
        List<ReferenceLine> lines = data.referenceLines();
        Theme theme = data.theme();
        Words words = data.words();
        List<CellCurve> others = data.otherCurves();
        BranchLook look = data.branches();
        ChartLook seen = titled ? ChartLook.WHOLE : data.chartLook();
        if (!titled && (!others.isEmpty() || !look.isPlain() || !seen.equals(ChartLook.WHOLE))) {
            CellCurve own = new CellCurve(others.isEmpty() ? null : data.cell(), curve);
            BranchLook shown = others.isEmpty() ? look : look.alone();
            return (w, h) -> LossFigure.seen(own, others, chance, solved, lines, shown, seen, theme, words, w, h);
        }
        return titled ? (w, h) -> LossFigure.titled(curve, chance, solved, lines, iteration, theme, words, w, h)
                : (w, h) -> new LossFigure(curve, chance, solved, lines, iteration, theme, words, w, h);
    }

    static FigureSource heldOut(FigureData data) {
        return course(data, false, Courses::heldOut);
    }

    static FigureSource heldOutTitled(FigureData data) {
        return course(data, true, Courses::heldOut);
    }

    static FigureSource gradientNorm(FigureData data) {
        return course(data, false, Courses::gradientNorm);
    }

    static FigureSource gradientNormTitled(FigureData data) {
        return course(data, true, Courses::gradientNorm);
    }

    static FigureSource accuracy(FigureData data) {
        return course(data, false, Courses::accuracy);
    }

    static FigureSource accuracyTitled(FigureData data) {
        return course(data, true, Courses::accuracy);
    }

    static FigureSource updateRatio(FigureData data) {
        return course(data, false, Courses::updateRatio);
    }

    static FigureSource updateRatioTitled(FigureData data) {
        return course(data, true, Courses::updateRatio);
    }

    static FigureSource saturation(FigureData data) {
        return course(data, false, Courses::saturation);
    }

    static FigureSource saturationTitled(FigureData data) {
        return course(data, true, Courses::saturation);
    }

    static FigureSource weightSpread(FigureData data) {
        return spread(data, false, SpreadsFigure::weights);
    }

    static FigureSource weightSpreadTitled(FigureData data) {
        return spread(data, true, SpreadsFigure::weights);
    }

    static FigureSource activationSpread(FigureData data) {
        return spread(data, false, SpreadsFigure::activations);
    }

    static FigureSource activationSpreadTitled(FigureData data) {
        return spread(data, true, SpreadsFigure::activations);
    }

    private static FigureSource course(FigureData data, boolean titled, Courses.Course made) {
        LossCurve curve = data.curve();
        long iteration = data.iteration();
        ChartLook look = titled ? ChartLook.WHOLE : data.chartLook();
        return of(data, scene -> (w, h) -> made.of(scene, curve, iteration, look, titled, w, h));
    }

    private interface Spread {
        SpreadsFigure of(Scene scene, LossCurve curve, long iteration, boolean titled, double width, double height);
    }

    private static FigureSource spread(FigureData data, boolean titled, Spread made) {
        LossCurve curve = data.curve();
        long iteration = data.iteration();
        return of(data, scene -> (w, h) -> made.of(scene, curve, iteration, titled, w, h));
    }

    static FigureSource branches(FigureData data) {
        BranchLook look = data.branches();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> new BranchesFigure(look, theme, words, w, h);
    }

    static FigureSource branchesTitled(FigureData data) {
        BranchLook look = data.branches();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> BranchesFigure.titled(look, theme, words, w, h);
    }

    private static FigureSource of(FigureData data, Function<Scene, FigureSource> make) {
        Scene scene = data.step();
        return scene == null ? null : make.apply(scene);
    }
}
