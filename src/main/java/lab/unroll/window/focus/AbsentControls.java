package lab.unroll.window.focus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import lab.unroll.figure.Cover;

/**
 * Takes the controls that are absent out of the window: a style class of its root for each, and a sheet that takes away what
 * they stand for, also where it is made later.
 */
public final class AbsentControls {

    private static final String PREFIX = "cover-";
    private static final String GONE = " { visibility: hidden; -fx-managed: false; }\n";
    /** The ways to other views, where a lesson leaves something out. */
    private static final String WAYS = ".limited .rail-item:view" + GONE;
    /** Lines in which nothing would stand. */
    private static final String EMPTY = ".no-level.no-input.no-backward .ladder" + GONE
            + ".no-level .ladder.ways" + GONE
            + ".no-playhead.no-play .transport, .no-playhead.no-play .walk" + GONE;

    private AbsentControls() {
    }

    /** As a covered figure: slanting lines on a quiet ground, 9 pixels apart. */
    private static final String HATCHED = " { -fx-background-color: linear-gradient(from 0px 0px to 4.5px 4.5px, repeat,"
            + " -unroll-hairline 0%, -unroll-hairline 25%, -unroll-panel 25%, -unroll-panel 100%);"
            + " -fx-border-color: -unroll-control-border; -fx-border-style: segments(5, 4); }\n";
    /** Words of the window that a cover hides, as far as they stand in no figure. */
    private static final String COVERED = ".cover-all #panel-inspector" + GONE + rule("cover-all #chat-lines") + rule("cover-all #chat-what")
            + rule("cover-output #chat-lines") + rule("cover-output #chat-inspector") + ".cover-after #dynamics-pane" + GONE;

    /** Has the root of a window follow what is there, and what is covered. */
    public static void follow(Node root, FocusModel focus, ObservableValue<Cover> covers) {
        covers.subscribe(cover -> {
            for (Cover.Part part : Cover.Part.values()) {
                root.getStyleClass().remove(PREFIX + part.id());
                if (cover.parts().contains(part)) {
                    root.getStyleClass().add(PREFIX + part.id());
                }
            }
        });
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
        String rules = BenchControl.ALL.stream().map(AbsentControls::rule).collect(Collectors.joining()) + WAYS + EMPTY + COVERED;
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    /** It keeps its room, and what is in it is not seen. */
    private static String rule(String hidden) {
        return "." + hidden + HATCHED + "." + hidden + " > * { visibility: hidden; }\n";
    }

    private static String rule(BenchControl control) {
        List<String> selectors = control.selectors().stream().map(one -> "." + control.absence() + " " + one).toList();
        return String.join(", ", selectors) + GONE;
    }
}
