package lab.unroll.window.careers;

import java.util.LinkedHashMap;
import java.util.Map;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.view.FigureParts;
import lab.unroll.window.view.Part;

/** The parts of the view: every player, one career, the yardsticks. */
final class CareersParts extends FigureParts {

    CareersParts() {
        super(parts());
    }

    private static Map<Part, FigureKind> parts() {
        Map<Part, FigureKind> parts = new LinkedHashMap<>();
        parts.put(new Part("table", "careers", "part.table"), FigureKinds.CAREERS);
        parts.put(new Part("career", "careers", "part.career"), FigureKinds.CAREER);
        parts.put(new Part("yardsticks", "careers", "part.yardsticks"), FigureKinds.CAREER_YARDSTICKS);
        return parts;
    }
}
