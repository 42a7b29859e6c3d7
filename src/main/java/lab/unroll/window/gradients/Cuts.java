package lab.unroll.window.gradients;

import java.util.IdentityHashMap;
import java.util.Map;
import lab.unroll.experiment.Experiment;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.GradientsModel;

/** Remembers where the links were cut in each experiment of the history, so that undo and redo bring the cut back as well. */
final class Cuts {

    private final BenchModel model;
    private final Map<Experiment, Integer> windows = new IdentityHashMap<>();
    private Experiment expected;
    private int next;

    Cuts(BenchModel model) {
        this.model = model;
        model.experimentProperty().addListener((o, left, opened) -> follow(left, opened));
    }

    /** When this experiment is opened, its links are cut after so many steps; 0 for no cut. */
    void expect(Experiment experiment, int window) {
        expected = experiment;
        next = window;
    }

    private void follow(Experiment left, Experiment opened) {
        GradientsModel gradients = model.stage().gradients();
        int window = gradients.lookProperty().get().window();
        windows.keySet().retainAll(model.hand().experiments());
        windows.put(left, window);
        gradients.cutAfter(windows.getOrDefault(opened, opened.equals(expected) ? next : window));
        expected = null;
    }
}
