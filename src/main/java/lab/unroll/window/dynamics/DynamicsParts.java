package lab.unroll.window.dynamics;

import java.util.LinkedHashMap;
import java.util.Map;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.view.FigureParts;
import lab.unroll.window.view.Part;

/** The parts of the view: the plane, and the machine. */
final class DynamicsParts extends FigureParts {

    DynamicsParts() {
        super(parts());
    }

    private static Map<Part, FigureKind> parts() {
        Map<Part, FigureKind> parts = new LinkedHashMap<>();
        parts.put(new Part("plane", "window", "dynamics.part.plane"), FigureKinds.PHASE);
        parts.put(new Part("machine", "window", "dynamics.part.machine"), FigureKinds.MACHINE);
        return parts;
    }
}
