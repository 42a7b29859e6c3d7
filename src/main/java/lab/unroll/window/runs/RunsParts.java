package lab.unroll.window.runs;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.window.view.Part;
import lab.unroll.window.view.Parts;

/** The parts of the view. */
final class RunsParts implements Parts {

    static final Part HISTORY = new Part("history", "runs", "part.history");
    static final Part OVERLAY = new Part("overlay", "runs", "part.overlay");
    static final Part SWEEP = new Part("sweep", "runs", "part.sweep");

    private final ObjectProperty<List<Part>> offered = new SimpleObjectProperty<>(all());
    private final ObjectProperty<Part> present = new SimpleObjectProperty<>(HISTORY);

    @Override
    public List<Part> all() {
        return List.of(HISTORY, OVERLAY, SWEEP);
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
