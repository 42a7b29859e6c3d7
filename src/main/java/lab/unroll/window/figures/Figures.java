package lab.unroll.window.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.OriginalValues;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.chart.CellCurve;
import lab.unroll.figure.chart.GradientFigure;
import lab.unroll.figure.chart.LossFigure;
import lab.unroll.figure.chart.ProbeFigure;
import lab.unroll.figure.chart.ReferenceLine;
import lab.unroll.figure.chart.StatesFigure;
import lab.unroll.figure.formula.CompareTable;
import lab.unroll.figure.formula.EquationFigure;
import lab.unroll.figure.formula.GradientEquationFigure;
import lab.unroll.figure.formula.VectorsFigure;
import lab.unroll.figure.formula.WeightsFigure;
import lab.unroll.figure.neuron.WaterfallFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.stage.LevelFigure;
import lab.unroll.figure.unrolled.CompareFigure;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.trace.MemoryProbe;
import lab.unroll.trace.Trace;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.window.canvas.FigureSource;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.canvas.SpotEditor;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CompareModel;
import lab.unroll.window.state.Probe;
import lab.unroll.window.state.ShownFigure;
import lab.unroll.window.state.StageModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.Words;

/** Every figure of the bench, made from what the model holds at the moment. */
public final class Figures {

    private static final double HEADING = 34;

    /** What the picture of the weights depends on: not on the pins, which a hand may be dragging. */
    private record WeightsKey(Parameters parameters, LayerPlace place, boolean answers, Gate gate, OriginalValues edited,
                              Vector x, int unit, Theme theme, Words words) {
    }

    private final BenchController bench;
    private final SpotEditor hand;
    private WeightsKey weightsKey;
    private FigureSource weightsSource;
    private final Map<ShownFigure, FigureView> views = new EnumMap<>(ShownFigure.class);
    private final Map<ShownFigure, ObservableValue<FigureSource>> sources = new EnumMap<>(ShownFigure.class);

    /**
     * The figures of a bench.
     *
     * @param hand changes what the spots of the figures stand for
     */
    public Figures(BenchController bench, SpotEditor hand) {
        this.bench = bench;
        this.hand = hand;
        BenchModel model = bench.model();
        ObservableValue<Scene> step = model.stepSceneBinding();
        sources.put(ShownFigure.STAGE, Bindings.createObjectBinding(this::stage, model.sceneBinding(),
                model.levelProperty(), model.playhead().sweepProperty(), model.stage().weightProperty(),
                model.stage().unfoldedProperty(), model.stage().namedProperty(), model.stage().gateProperty(),
                model.stage().hoveredProperty(), model.compare().rivalsProperty(),
                model.compare().wantedProperty()));
        var rivals = model.compare().rivalsProperty();
        sources.put(ShownFigure.GRADIENTS, Bindings.createObjectBinding(this::gradients, step, rivals));
        sources.put(ShownFigure.COMPARE, Bindings.createObjectBinding(this::comparison, step, rivals,
                model.snapshotProperty()));
        source(ShownFigure.STATES, step, scene -> (w, h) -> new StatesFigure(scene, w, h));
        sources.put(ShownFigure.PROBE, Bindings.createObjectBinding(() -> probe(false), step,
                model.probe().stepBinding(), model.probe().symbolBinding()));
        sources.put(ShownFigure.SUM, Bindings.createObjectBinding(() -> sum(false), step, model.stage().gateProperty(),
                model.stage().hoveredProperty()));
        sources.put(ShownFigure.LOSS, Bindings.createObjectBinding(() -> loss(false), model.lossCurveProperty(),
                model.snapshotProperty(), model.themeProperty(), model.languageProperty(), rivals));
        sources.put(ShownFigure.EQUATION, Bindings.createObjectBinding(this::equation, step,
                model.playhead().sweepProperty()));
        source(ShownFigure.VECTORS, step, scene -> (w, h) -> new VectorsFigure(scene, w));
        model.readingProperty().addListener((o, was, is) -> {
            // while it plays, pictures change with the pulses; else a hand may wait for this one
            if (!model.playhead().playingProperty().get()) {
                Platform.runLater(() -> views.values().forEach(FigureView::repaintIfStale));
            }
        });
        sources.put(ShownFigure.WEIGHTS, Bindings.createObjectBinding(this::weights, step,
                model.weightsGateProperty(), model.hand().historyProperty()));
    }

    private FigureSource stage() {
        BenchModel model = bench.model();
        Scene scene = model.sceneBinding().getValue();
        if (scene == null) {
            return null;
        }
        if (model.compare().isOn()) {
            List<Scene> scenes = model.comparedScenes(scene);
            return (w, h) -> new CompareFigure(scenes, w, h);
        }
        Level level = model.levelProperty().get();
        SharedWeight weight = model.stage().weightProperty().get();
        double unfolded = model.stage().unfoldedProperty().get();
        boolean named = model.stage().namedProperty().get();
        NeuronChoice neuron = neuron(scene);
        return model.playhead().isBackward() ? (w, h) -> LevelFigure.backward(scene, weight, level, w, h)
                : (w, h) -> LevelFigure.forward(scene, level, unfolded, named, neuron, w, h);
    }

    private FigureSource gradients() {
        Scene scene = bench.model().stepSceneBinding().getValue();
        if (scene == null) {
            return null;
        }
        List<Scene> scenes = bench.model().comparedScenes(scene);
        return scenes.size() == 1 ? (w, h) -> new GradientFigure(scene, w, h)
                : (w, h) -> GradientFigure.comparing(scenes, w, h);
    }

    private FigureSource comparison() {
        BenchModel model = bench.model();
        Scene own = model.stepSceneBinding().getValue();
        if (own == null || !model.compare().isOn()) {
            return null;
        }
        List<CompareTable.Entry> entries = new ArrayList<>();
        for (Scene scene : model.comparedScenes(own)) {
            Snapshot snapshot = model.compare().rivalsProperty().get().stream()
                    .filter(rival -> rival.reading().trace().parameters() == scene.trace().parameters()).findFirst()
                    .map(CompareModel.ComparedRun::snapshot).orElse(model.snapshotProperty().get());
            entries.add(new CompareTable.Entry(scene, snapshot));
        }
        return (w, h) -> new CompareTable(entries, w);
    }

    private FigureSource equation() {
        Scene scene = bench.model().stepSceneBinding().getValue();
        if (scene == null) {
            return null;
        }
        return bench.model().playhead().isBackward() ? (w, h) -> new GradientEquationFigure(scene, w)
                : (w, h) -> new EquationFigure(scene, w);
    }

    private NeuronChoice neuron(Scene scene) {
        StageModel stage = bench.model().stage();
        Gate gate = stage.gateProperty().get();
        boolean known = gate != null && scene.trace().spec().gates().contains(gate);
        return (known ? NeuronChoice.of(scene, gate) : NeuronChoice.of(scene)).hovering(stage.hoveredProperty().get());
    }

    private FigureSource probe(boolean titled) {
        Scene scene = bench.model().stepSceneBinding().getValue();
        Probe probe = bench.model().probe();
        int s = probe.stepBinding().get();
        if (scene == null || s > scene.trace().length() || probe.x().size() != scene.trace().sequence().x(s).size()) {
            return null;
        }
        Vector x = probe.x();
        return (w, h) -> {
            MemoryProbe held = MemoryProbe.of(scene.trace(), s, x);
            MemoryProbe free = scene.free() == null ? null : MemoryProbe.of(scene.free(), s, x);
            return titled ? ProbeFigure.titled(scene, held, free, w, h + HEADING)
                    : new ProbeFigure(scene, held, free, w, h);
        };
    }

    private FigureSource sum(boolean titled) {
        Scene scene = bench.model().stepSceneBinding().getValue();
        if (scene == null) {
            return null;
        }
        NeuronChoice neuron = neuron(scene);
        return (w, h) -> titled ? WaterfallFigure.titled(scene, neuron, w, h + HEADING)
                : new WaterfallFigure(scene, neuron, w, h);
    }

    private FigureSource weights() {
        Scene scene = bench.model().stepSceneBinding().getValue();
        Gate gate = bench.model().weightsGateProperty().get();
        OriginalValues edited = bench.model().hand().state().edits().edited();
        if (scene == null || !scene.trace().spec().gates().contains(gate)) {
            return null;
        }
        Trace trace = scene.trace();
        WeightsKey key = new WeightsKey(trace.parameters(), trace.place(), trace.answers(scene.selectedStep()), gate,
                edited, trace.x(scene.selectedStep()), scene.selectedUnit(), scene.theme(), scene.words());
        if (!key.equals(weightsKey)) {
            weightsKey = key;
            weightsSource = (w, h) -> new WeightsFigure(scene, gate, edited, w);
        }
        return weightsSource;
    }

    private FigureSource loss(boolean titled) {
        BenchModel model = bench.model();
        LossCurve curve = model.lossCurveProperty().get();
        long iteration = model.snapshotProperty().get().iteration();
        Theme theme = model.themeProperty().get();
        Words words = Words.of("figure", model.languageProperty().get());
        double chance = bench.chanceLoss();
        OptionalDouble solved = bench.solvedLoss();
        List<ReferenceLine> milestones = bench.milestones(words);
        List<CellCurve> others = model.compare().rivalsProperty().get().stream()
                .map(rival -> new CellCurve(rival.cell(), rival.curve())).toList();
        if (!titled && !others.isEmpty()) {
            CellCurve own = new CellCurve(model.cell(), curve);
            return (w, h) -> LossFigure.comparing(own, others, chance, solved, milestones, iteration, theme, words, w, h);
        }
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
            FigureView view = inspector ? FigureView.asHighAsTheFigure(bench.painting(), source)
                    : FigureView.filling(bench.painting(), source);
            view.setId("figure-" + which.id());
            StageModel stage = bench.model().stage();
            view.alsoOnSpot(spot -> sharedWeight(spot).ifPresent(stage.weightProperty()::set));
            if (which == ShownFigure.STAGE || which == ShownFigure.WEIGHTS || which == ShownFigure.SUM) {
                view.setOnPoint(spot -> stage.hoveredProperty().set(spot == null || !showsNeuron() ? null
                        : NeuronChoice.Entry.of(spot).orElse(null)));
            }
            view.setHand(hand);
            return view;
        });
    }

    private Optional<SharedWeight> sharedWeight(Spot spot) {
        Scene scene = bench.model().stepSceneBinding().getValue();
        return scene == null ? Optional.empty() : SharedWeight.of(spot, scene.trace(), scene.selectedStep());
    }

    private boolean showsNeuron() {
        return bench.model().levelProperty().get() == Level.NEURON
                || bench.model().dockChartProperty().get() == ShownFigure.SUM;
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
            case PROBE -> probe(true);
            case SUM -> sum(true);
            case LOSS -> loss(true);
            default -> sources.get(which).getValue();
        };
    }

    /** True if every figure on screen is the latest. */
    public boolean areSettled() {
        return views.values().stream().allMatch(view -> view.getScene() == null || view.isSettled());
    }
}
