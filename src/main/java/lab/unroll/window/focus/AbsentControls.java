package lab.unroll.window.focus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;

/**
 * Takes the controls that are absent out of the window: a style class of its root for each, and a sheet that takes away what
 * they stand for, also where it is made later.
 */
public final class AbsentControls {

    private static final String GONE = " { visibility: hidden; -fx-managed: false; }\n";
    /** The ways to other views, where a lesson leaves something out. */
    private static final String WAYS = ".limited .rail-item:view" + GONE;
    /** The line in which nothing would stand. */
    private static final String EMPTY = ".no-level.no-input.no-backward .ladder" + GONE;

    private AbsentControls() {
    }

    /** Has the root of a window follow what is there. */
    public static void follow(Node root, FocusModel focus) {
        focus.absentBinding().subscribe(absent -> {
            BenchControl.ALL.forEach(control -> root.getStyleClass().remove(control.absence()));
            root.getStyleClass().addAll(absent.stream().map(BenchControl::absence).toList());
        });
        focus.limitedBinding().subscribe(limited -> {
            root.getStyleClass().remove("limited");
            if (limited) {
                root.getStyleClass().add("limited");
            }
        });
    }

    /** The sheet. */
    public static String sheet() {
        String rules = BenchControl.ALL.stream().map(AbsentControls::rule).collect(Collectors.joining()) + WAYS + EMPTY;
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(BenchControl control) {
        List<String> selectors = control.selectors().stream().map(one -> "." + control.absence() + " " + one).toList();
        return String.join(", ", selectors) + GONE;
    }
}
