package lab.unroll.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import lab.unroll.bench.stage.FigureSource;
import lab.unroll.bench.stage.FigureView;
import lab.unroll.figure.Figure;
import lab.unroll.figure.EquationFigure;
import lab.unroll.figure.GradientFigure;
import lab.unroll.figure.LossFigure;
import lab.unroll.figure.Milestone;
import lab.unroll.figure.Scene;
import lab.unroll.figure.StatesFigure;
import lab.unroll.figure.Theme;
import lab.unroll.figure.UnrolledFigure;
import lab.unroll.figure.VectorsFigure;
import lab.unroll.figure.WeightsFigure;
import lab.unroll.net.Gate;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/** Every figure of the bench, made from what the model holds at the moment. */
public final class Figures {

    private static final double HEADING = 34;

    private final BenchController bench;
    private final Map<ShownFigure, FigureView> views = new EnumMap<>(ShownFigure.class);
    private final Map<ShownFigure, ObservableValue<FigureSource>> sources = new EnumMap<>(ShownFigure.class);

    /** The figures of a bench. */
    public Figures(BenchController bench) {
        this.bench = bench;
        BenchModel model = bench.model();
        ObservableValue<Scene> step = model.stepSceneBinding();
        source(ShownFigure.STAGE, model.sceneBinding(), scene -> (w, h) -> new UnrolledFigure(scene, w, h));
        source(ShownFigure.GRADIENTS, step, scene -> (w, h) -> new GradientFigure(scene, w, h));
        source(ShownFigure.STATES, step, scene -> (w, h) -> new StatesFigure(scene, w, h));
        sources.put(ShownFigure.LOSS, Bindings.createObjectBinding(() -> loss(false), model.lossCurveProperty(),
                model.snapshotProperty(), model.themeProperty(), model.languageProperty()));
        source(ShownFigure.EQUATION, step, scene -> (w, h) -> new EquationFigure(scene, w));
        source(ShownFigure.VECTORS, step, scene -> (w, h) -> new VectorsFigure(scene, w));
        sources.put(ShownFigure.WEIGHTS, Bindings.createObjectBinding(this::weights, step,
                model.weightsGateProperty()));
    }

    private FigureSource weights() {
        Scene scene = bench.model().stepSceneBinding().getValue();
        Gate gate = bench.model().weightsGateProperty().get();
        return scene == null || !scene.trace().spec().cell().gates().contains(gate) ? null
                : (w, h) -> new WeightsFigure(scene, gate, w);
    }

    private FigureSource loss(boolean titled) {
        BenchModel model = bench.model();
        LossCurve curve = model.lossCurveProperty().get();
        long iteration = model.snapshotProperty().get().iteration();
        Theme theme = model.themeProperty().get();
        Words words = Words.of("figure", model.languageProperty().get());
        double chance = bench.chanceLoss();
        OptionalDouble solved = bench.solvedLoss();
        List<Milestone> milestones = bench.milestones(words);
        return titled
                ? (w, h) -> LossFigure.titled(curve, chance, solved, milestones, iteration, theme, words, w, h + HEADING)
                : (w, h) -> new LossFigure(curve, chance, solved, milestones, iteration, theme, words, w, h);
    }

    private void source(ShownFigure which, ObservableValue<Scene> scene, Function<Scene, FigureSource> make) {
        sources.put(which, Bindings.createObjectBinding(
                () -> scene.getValue() == null ? null : make.apply(scene.getValue()), scene));
    }

    /** The view of a figure; there is one of each. */
    public FigureView view(ShownFigure which) {
        return views.computeIfAbsent(which, missing -> {
            ObservableValue<FigureSource> source = sources.get(which);
            boolean inspector = which.compareTo(ShownFigure.EQUATION) >= 0;
            FigureView view = inspector ? FigureView.asHighAsTheFigure(bench.worker(), source)
                    : FigureView.filling(bench.worker(), source);
            view.setId("figure-" + which.id());
            return view;
        });
    }

    /**
     * The figure as it is on screen, in the size it has there (in its own size if it is not on screen), with a heading
     * where the window has one. Null before the first reading.
     */
    public FigureSource forFile(ShownFigure which) {
        FigureView view = views.get(which);
        Figure shown = view == null || view.getScene() == null ? null : view.figureProperty().get();
        double width = shown == null ? which.width() : shown.width();
        double height = shown == null ? which.height() : shown.height();
        FigureSource source = titled(which);
        return source == null ? null : (w, h) -> source.figure(width, height);
    }

    private FigureSource titled(ShownFigure which) {
        Scene scene = bench.model().stepSceneBinding().getValue();
        if (scene == null) {
            return null;
        }
        return switch (which) {
            case GRADIENTS -> (w, h) -> GradientFigure.titled(scene, w, h + HEADING);
            case STATES -> (w, h) -> StatesFigure.titled(scene, w, h + HEADING);
            case LOSS -> loss(true);
            default -> sources.get(which).getValue();
        };
    }

    /** True if every figure on screen is the latest. */
    public boolean areSettled() {
        return views.values().stream().allMatch(view -> view.getScene() == null || view.isSettled());
    }
}
