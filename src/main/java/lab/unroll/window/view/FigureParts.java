package lab.unroll.window.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.figure.catalogue.FigureKind;

/** The parts of a view, each a figure of its own; all are offered always. */
public class FigureParts implements Parts {

    private final Map<Part, FigureKind> kinds;
    private final ObjectProperty<List<Part>> offered;
    private final ObjectProperty<Part> present;

    /** Parts in their order, at least one; the first is shown at first. */
    protected FigureParts(Map<Part, FigureKind> kinds) {
        this.kinds = new LinkedHashMap<>(kinds);
        offered = new SimpleObjectProperty<>(all());
        present = new SimpleObjectProperty<>(all().get(0));
    }

    /** The figure of the part that is shown. */
    public final ObservableValue<FigureKind> kind() {
        return present.map(kinds::get);
    }

    /** Shows the part of a figure. */
    public final void show(FigureKind kind) {
        kinds.entrySet().stream().filter(one -> one.getValue() == kind).forEach(one -> show(one.getKey()));
    }

    @Override
    public final List<Part> all() {
        return List.copyOf(kinds.keySet());
    }

    @Override
    public final ObservableValue<List<Part>> offered() {
        return offered;
    }

    @Override
    public final ObservableValue<Part> present() {
        return present;
    }

    @Override
    public final void show(Part part) {
        present.set(part);
    }
}
