package lab.unroll.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import lab.unroll.bench.stage.FigureSource;
import lab.unroll.bench.stage.FigureView;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.UnrolledFigure;

/** Every figure of the bench, made from what the model holds at the moment. */
public final class Figures {

    private final BenchController bench;
    private final Map<ShownFigure, FigureView> views = new EnumMap<>(ShownFigure.class);
    private final Map<ShownFigure, ObservableValue<FigureSource>> sources = new EnumMap<>(ShownFigure.class);

    /** The figures of a bench. */
    public Figures(BenchController bench) {
        this.bench = bench;
        BenchModel model = bench.model();
        source(ShownFigure.STAGE, model.sceneBinding(), scene -> (w, h) -> new UnrolledFigure(scene, w, h));
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

    /** The figure as it is on screen; in its own size if it is not. Null before the first reading. */
    public Figure figure(ShownFigure which) {
        FigureView view = views.get(which);
        if (view != null && view.getScene() != null && view.figureProperty().get() != null) {
            return view.figureProperty().get();
        }
        FigureSource source = sources.get(which).getValue();
        return source == null ? null : source.figure(which.width(), which.height());
    }

    /** True if every figure on screen is the latest. */
    public boolean areSettled() {
        return views.values().stream().allMatch(view -> view.getScene() == null || view.isSettled());
    }
}
