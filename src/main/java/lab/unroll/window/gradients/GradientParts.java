package lab.unroll.window.gradients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.view.FigureParts;
import lab.unroll.window.view.Part;

/** The parts of the view, each a figure of its own. */
final class GradientParts extends FigureParts {

    private static final List<FigureKind> KINDS = List.of(FigureKinds.REACH, FigureKinds.BLAME, FigureKinds.CHAIN,
            FigureKinds.CONTRIBUTIONS, FigureKinds.FACTORS, FigureKinds.REACH_HEAT, FigureKinds.GRADIENT_CHECK);

    GradientParts() {
        super(parts());
    }

    private static Map<Part, FigureKind> parts() {
        Map<Part, FigureKind> parts = new LinkedHashMap<>();
        KINDS.forEach(kind -> parts.put(new Part(kind.id(), "window", "gradients.part." + kind.id()), kind));
        return parts;
    }
}
