package lab.unroll.window.landscape;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.view.Part;
import lab.unroll.window.view.Parts;

/** The parts of the view, each with its figure. */
final class GroundParts implements Parts {

    static final Part WALL = new Part("wall", "window", "landscape.part.wall");
    static final Part MAP = new Part("map", "window", "landscape.part.map");
    static final Part SURFACE = new Part("surface", "window", "landscape.part.surface");
    static final Part LINE = new Part("line", "window", "landscape.part.line");

    private final ObjectProperty<Part> present = new SimpleObjectProperty<>(WALL);

    @Override
    public List<Part> all() {
        return List.of(WALL, MAP, SURFACE, LINE);
    }

    @Override
    public ObservableValue<List<Part>> offered() {
        return new SimpleObjectProperty<>(all());
    }

    @Override
    public ObservableValue<Part> present() {
        return present;
    }

    @Override
    public void show(Part part) {
        present.set(part);
    }

    /** The figure of a part. */
    static FigureKind figure(Part part) {
        return part == WALL ? FigureKinds.EXACT_WALL : part == MAP ? FigureKinds.GROUND
                : part == SURFACE ? FigureKinds.SURFACE : FigureKinds.LINE;
    }

    /** True if a part shows maps. */
    static boolean showsMaps(Part part) {
        return part == MAP || part == SURFACE;
    }
}
