package lab.unroll.window.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.window.state.BenchModel;

/**
 * A way to look at the network on the bench. The playhead and what is selected (step, unit, layer, weight) are the bench's,
 * so all views share them.
 *
 * @param id      its name in ids and on the command line
 * @param icon    the name of its icon
 * @param key     the key that shows it
 * @param words   the key of its name in the room {@code window}
 * @param atFirst true if it is offered on the first visit, before everything is
 * @param refusal why it is not offered for an experiment, as a key in the room {@code window}; empty if it is
 * @param parts   its parts on a bench
 * @param panes   makes its panes, once, when it is first shown
 * @param charts  what the left slot of the dock offers beside it, at least one; the first one is shown at first
 * @param busy    whether something is being computed there
 */
public record View(String id, String icon, KeyCode key, String words, boolean atFirst,
                   Function<Experiment, Optional<String>> refusal, Function<BenchModel, Parts> parts,
                   BiFunction<ViewTools, Parts, ViewPanes> panes, List<FigureKind> charts,
                   Function<BenchModel, ObservableValue<Boolean>> busy) {

    /**
     * Checks and copies the charts.
     *
     * @throws IllegalArgumentException if there is none
     */
    public View {
        Objects.requireNonNull(id, "id");
        charts = List.copyOf(charts);
        if (charts.isEmpty()) {
            throw new IllegalArgumentException("The view " + id + " has no chart for the dock.");
        }
    }

    /** True if it is offered for an experiment. */
    public boolean isOfferedFor(Experiment experiment) {
        return refusal.apply(experiment).isEmpty();
    }
}
