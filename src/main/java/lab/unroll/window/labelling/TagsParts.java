package lab.unroll.window.labelling;

import java.util.LinkedHashMap;
import java.util.Map;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.view.FigureParts;
import lab.unroll.window.view.Part;

/** The parts of the view: the sentence, the scores, and an exercise by hand. */
final class TagsParts extends FigureParts {

    TagsParts() {
        super(parts());
    }

    private static Map<Part, FigureKind> parts() {
        Map<Part, FigureKind> parts = new LinkedHashMap<>();
        parts.put(new Part("sentence", "window", "tags.part.sentence"), FigureKinds.TAGS);
        parts.put(new Part("scores", "window", "tags.part.scores"), FigureKinds.TAG_SCORES);
        parts.put(new Part("by-hand", "window", "tags.part.by-hand"), FigureKinds.BOTH_BY_HAND);
        return parts;
    }
}
