package lab.unroll.window.focus;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;

/**
 * Something in the window that a step of a lesson may need or not.
 *
 * @param id        its name in lessons
 * @param selectors the nodes that stand for it, as style sheets name them
 * @param keys      the keys that do the same
 * @param with      others for whose sake it is there as well
 */
public record BenchControl(String id, List<String> selectors, Set<KeyCode> keys, Set<String> with) {

    /** Every control there is: one entry each. */
    public static final List<BenchControl> ALL = List.of(
            of("playhead", Set.of(), "#scrubber", "#phases"),
            of("play", Set.of(KeyCode.SPACE, KeyCode.HOME, KeyCode.END), "#step-back", "#play", "#step-forward",
                    ".transport #speed", "#speedName", "#first-play"),
            of("input", Set.of(), "#input", "#another", "#taught", "#read-as"),
            of("cell", Set.of(), "#cell"),
            of("hidden", Set.of(), "#hidden", "#hiddenName", "#network"),
            of("length", Set.of(), "#length", "#lengthName"),
            of("task", Set.of(), "#experiment", "#task-settings"),
            of("seed", Set.of(), "#seed", "#seedName"),
            of("pins", Set.of(KeyCode.R), "#inspector #gates", "#effect"),
            of("weights", Set.of(), "#inspector #weights"),
            of("run", Set.of(KeyCode.T), "#train", "#train-one", "#train-reset", "#strip-train", "#task-go-on-place"),
            of("rate", Set.of(), "#rate", "#rateName"),
            with("trainer", Set.of("run", "rate"), ".dock-right"),
            of("level", Set.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD, KeyCode.MINUS, KeyCode.SUBTRACT,
                    KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET), "#breadcrumb", "#layer"),
            of("compare", Set.of(KeyCode.C), "#compare"),
            of("backward", Set.of(KeyCode.B), "#sweep"),
            with("inspector", Set.of("pins", "weights", "knobs", "compare", "choosing", "finding", "swap", "attention",
                    "flips"), "#panel-inspector"),
            of("knobs", Set.of(), "#gradient-knobs"),
            of("choosing", Set.of(), "#text-choosing", "#chat-choosing"),
            of("finding", Set.of(), "#text-finding"),
            of("swap", Set.of(), "#chat-swapping"),
            of("attention", Set.of(), "#chat-attention"),
            of("flips", Set.of(), "#season-flips"),
            of("chart", Set.of(), "#dock #left", "#presenter-chart"),
            with("dock", Set.of("run", "rate", "trainer", "chart", "rewind"), "#panel-dock"),
            of("rewind", Set.of(), "#training-scrubber", "#past"),
            of("save", Set.of(), "#export", "#undo", "#redo"));

    /** Copies the lists. */
    public BenchControl {
        selectors = List.copyOf(selectors);
        keys = Set.copyOf(keys);
        with = Set.copyOf(with);
    }

    private static BenchControl of(String id, Set<KeyCode> keys, String... selectors) {
        return new BenchControl(id, List.of(selectors), keys, Set.of());
    }

    private static BenchControl with(String id, Set<String> others, String... selectors) {
        return new BenchControl(id, List.of(selectors), Set.of(), others);
    }

    /** The style class of a window in which it is absent. */
    String absence() {
        return "no-" + id;
    }

    /** True if it is there where these are wanted. */
    boolean isIn(Set<String> wanted) {
        return wanted.contains(id) || with.stream().anyMatch(wanted::contains);
    }

    /** The nodes that stand for some controls, as style sheets name them. */
    static Set<String> needed(Predicate<BenchControl> there) {
        return ALL.stream().filter(there).flatMap(control -> control.selectors().stream()).collect(Collectors.toSet());
    }

    /** The controls that are absent where only these are wanted. */
    static List<BenchControl> absent(Set<String> wanted) {
        Predicate<BenchControl> there = control -> control.isIn(wanted);
        return ALL.stream().filter(there.negate()).toList();
    }
}
