package lab.unroll.lesson.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.figure.Level;

/** The names by which lessons speak of the window, which has the same in its registers: a test holds that they agree. */
public final class BenchIds {

    /** The view that is there at first. */
    public static final String FIRST_VIEW = "network";
    /** Nothing is covered, no control is there. */
    public static final String NOTHING = "none";
    /** Everything that is computed is covered. */
    public static final String EVERYTHING = "all";
    /** What comes after the playhead is covered, on every figure, label, tooltip, panel and chart. */
    public static final String AFTER = "after";

    /** The views, each with its parts. */
    public static final Map<String, List<String>> VIEWS = views();

    /** What can be there to be touched or looked at. */
    public static final List<String> CONTROLS = List.of("playhead", "play", "input", "cell", "hidden", "length", "task", "seed",
            "pins", "weights", "run", "rate", "trainer", "level", "compare", "backward", "inspector", "knobs",
            "choosing", "finding", "swap", "attention", "flips", "chart", "dock", "rewind", "save");

    /** What can be covered. */
    public static final List<String> COVERS = List.of(AFTER, "output", "chart", EVERYTHING, NOTHING);

    /** What a unit of a text may follow. */
    public static final List<String> FOLLOWED = List.of("quotes", "line", "spaces", "upper-case", "brackets");

    /** At most so many training steps a second; 0 for as fast as it goes. */
    public static final List<Integer> PACES = List.of(0, 60, 10, 2);

    private BenchIds() {
    }

    private static Map<String, List<String>> views() {
        Map<String, List<String>> views = new LinkedHashMap<>();
        views.put(FIRST_VIEW, Stream.of(Level.values()).map(Level::id).toList());
        views.put("gradients", List.of("reach", "blame", "chain", "contributions", "factors", "reach-heat",
                "gradient-check"));
        views.put("dynamics", List.of("plane", "machine"));
        views.put("landscape", List.of("wall", "map", "surface", "line"));
        views.put("text", List.of("write", "units", "alike"));
        views.put("chat", List.of("talk", "beam"));
        views.put("careers", List.of("table", "career", "yardsticks"));
        views.put("series", List.of("forecast"));
        views.put("tags", List.of("sentence", "scores", "by-hand"));
        views.put("runs", List.of("history", "overlay", "sweep"));
        return views;
    }
}
