package lab.unroll.lesson.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;

/**
 * The figure of each part of each view beside the network. What only a long run of the window brings about, a sweep or the
 * reach at every moment of a training, is shown by another figure of that view.
 */
public final class ViewFigures {

    private static final Map<String, Map<String, FigureKind>> ALL = all();

    private ViewFigures() {
    }

    private static Map<String, Map<String, FigureKind>> all() {
        Map<String, Map<String, FigureKind>> all = new LinkedHashMap<>();
        all.put("gradients", parts("reach", FigureKinds.REACH, "blame", FigureKinds.BLAME, "chain", FigureKinds.CHAIN,
                "contributions", FigureKinds.CONTRIBUTIONS, "factors", FigureKinds.FACTORS, "reach-heat", FigureKinds.REACH,
                "gradient-check", FigureKinds.GRADIENT_CHECK));
        all.put("dynamics", parts("plane", FigureKinds.PHASE, "machine", FigureKinds.PHASE));
        all.put("landscape", parts("wall", FigureKinds.EXACT_WALL, "map", FigureKinds.GROUND, "surface", FigureKinds.SURFACE,
                "line", FigureKinds.GROUND));
        all.put("text", parts("write", FigureKinds.WRITE, "units", FigureKinds.UNITS, "alike", FigureKinds.ALIKE));
        all.put("chat", parts("talk", FigureKinds.TALK, "beam", FigureKinds.BEAM));
        all.put("careers", parts("table", FigureKinds.CAREERS, "career", FigureKinds.CAREER, "yardsticks",
                FigureKinds.CAREER_YARDSTICKS));
        all.put("series", parts("forecast", FigureKinds.FORECAST));
        all.put("tags", parts("sentence", FigureKinds.TAGS, "scores", FigureKinds.TAGS, "by-hand", FigureKinds.BOTH_BY_HAND));
        all.put("runs", parts("history", FigureKinds.LOSS, "overlay", FigureKinds.LOSS, "sweep", FigureKinds.LOSS));
        return all;
    }

    private static Map<String, FigureKind> parts(Object... namesAndKinds) {
        Map<String, FigureKind> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndKinds.length; i += 2) {
            parts.put((String) namesAndKinds[i], (FigureKind) namesAndKinds[i + 1]);
        }
        return parts;
    }

    /** The views that have figures, with the parts of each. */
    public static Map<String, Map<String, FigureKind>> byView() {
        return ALL;
    }

    /**
     * The figure of a part of a view; of its first part where none is named.
     *
     * @throws IllegalArgumentException if there is no such view
     */
    static FigureKind of(String view, String part) {
        Map<String, FigureKind> parts = ALL.get(view);
        if (parts == null) {
            throw new IllegalArgumentException("There is no view " + view + " but " + ALL.keySet());
        }
        return parts.getOrDefault(part, parts.values().iterator().next());
    }
}
