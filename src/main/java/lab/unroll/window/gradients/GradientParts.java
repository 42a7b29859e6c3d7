package lab.unroll.window.gradients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.view.Part;
import lab.unroll.window.view.Parts;

/** The parts of the view, each a figure of its own. */
final class GradientParts implements Parts {

    private static final List<FigureKind> KINDS = List.of(FigureKinds.REACH, FigureKinds.BLAME, FigureKinds.CHAIN,
            FigureKinds.CONTRIBUTIONS, FigureKinds.FACTORS, FigureKinds.REACH_HEAT, FigureKinds.GRADIENT_CHECK);

    private final Map<Part, FigureKind> kinds = new LinkedHashMap<>();
    private final ObjectProperty<List<Part>> offered;
    private final ObjectProperty<Part> present;

    GradientParts() {
        KINDS.forEach(kind -> kinds.put(new Part(kind.id(), "window", "gradients.part." + kind.id()), kind));
        offered = new SimpleObjectProperty<>(all());
        present = new SimpleObjectProperty<>(all().get(0));
    }

    /** The figure of the part that is shown. */
    ObservableValue<FigureKind> kind() {
        return present.map(kinds::get);
    }

    /** Shows the part of a figure. */
    void show(FigureKind kind) {
        kinds.entrySet().stream().filter(one -> one.getValue() == kind).forEach(one -> show(one.getKey()));
    }

    @Override
    public List<Part> all() {
        return List.copyOf(kinds.keySet());
    }

    @Override
    public ObservableValue<List<Part>> offered() {
        return offered;
    }

    @Override
    public ObservableValue<Part> present() {
        return present;
    }

    @Override
    public void show(Part part) {
        present.set(part);
    }
}
