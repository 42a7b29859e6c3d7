package lab.unroll.window.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;

/** Which view is shown, and which the rail has. Knows no node; used on the FX thread only. */
public final class ViewsModel {

    private final BenchModel model;
    private final List<View> all;
    private final ObjectProperty<View> present = new SimpleObjectProperty<>();
    private final ObservableValue<List<View>> offered;
    private final Map<View, FigureKind> charts = new HashMap<>();
    private final Map<View, Parts> parts = new HashMap<>();

    /**
     * The views of a bench that has an experiment; the first that is offered is shown.
     *
     * @param all      every view there is, in the order of the rail
     * @param everything whether more is offered than on the first visit
     * @throws IllegalStateException if no view is offered
     */
    public ViewsModel(BenchModel model, List<View> all, ObservableValue<Boolean> everything) {
        this.model = model;
        this.all = List.copyOf(all);
        model.experimentProperty().subscribe(this::fit);
        model.dockChartProperty().subscribe(chart -> charts.put(present.get(), chart));
        offered = Bindings.createObjectBinding(() -> this.all.stream()
                .filter(view -> view.isOfferedFor(model.experimentProperty().get())
                        && (everything.getValue() || view.atFirst() || view == present.get())).toList(),
                model.experimentProperty(), everything, present);
    }

    /** Every view there is. */
    public List<View> all() {
        return all;
    }

    /** The parts of a view, the same for everybody who asks: whoever shows one shows it in the panes. */
    public Parts partsOf(View view) {
        return parts.computeIfAbsent(view, missing -> missing.parts().apply(model));
    }

    /** Those in the rail: what an experiment does not offer is absent, and on the first visit so is what can wait. */
    public ObservableValue<List<View>> offeredBinding() {
        return offered;
    }

    /** The one that is shown. */
    public ReadOnlyObjectProperty<View> presentProperty() {
        return present;
    }

    /** Shows a view, with the chart that was last beside it; tells why not if the experiment does not offer it. */
    public void show(View view) {
        Optional<String> refusal = view.refusal().apply(model.experimentProperty().get());
        if (refusal.isPresent()) {
            model.say(Message.note(refusal.get()));
            return;
        }
        FigureKind chart = charts.getOrDefault(view, model.dockChartProperty().get());
        present.set(view);
        model.dockChartProperty().set(view.charts().contains(chart) ? chart : view.charts().get(0));
    }

    /** Where the experiment does not offer the present view, the first that it offers takes its place. */
    private void fit(Experiment now) {
        if (present.get() == null || !present.get().isOfferedFor(now)) {
            show(all.stream().filter(view -> view.isOfferedFor(now)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("No view is offered for " + now)));
        }
    }
}
