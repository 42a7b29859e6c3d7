package lab.unroll.window.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.PlayheadModel;

/**
 * The top bar on the first visit: experiment, cell and play, the language without which nothing could be read, what the open
 * lesson needs, and a button that shows everything from then on.
 */
final class FirstVisit {

    private static final Set<String> KEPT = Set.of("experiment", "cell", "language");
    private static final Set<String> KEPT_STYLES = Set.of("logo", "brand");

    private FirstVisit() {
    }

    /**
     * Lets a bar that has all its controls show a few of them until everything is shown.
     *
     * @param needed which others a lesson needs meanwhile, as style sheets name them
     * @param played whether what is on screen goes with the playhead; another view has a play button of its own
     */
    static void simplify(HBox bar, PlayheadModel playhead, BooleanProperty everything, ObservableValue<Set<String>> needed,
                         ObservableValue<Boolean> played, Texts texts) {
        List<Node> all = List.copyOf(bar.getChildren());
        Button play = play(playhead, texts);
        Button showAll = showAll(everything, texts);
        Runnable show = () -> bar.getChildren().setAll(everything.get() ? all
                : few(all, needed.getValue(), played.getValue() ? List.of(play) : List.of(), showAll));
        needed.subscribe(now -> show.run());
        everything.subscribe(now -> show.run());
        played.subscribe(now -> show.run());
    }

    private static List<Node> few(List<Node> all, Set<String> needed, List<Button> play, Button showAll) {
        List<Node> few = new ArrayList<>();
        for (Node node : all) {
            if (KEPT.contains(String.valueOf(node.getId())) || KEPT_STYLES.stream().anyMatch(node.getStyleClass()::contains)
                    || node.getClass() == Region.class || isNeeded(node, needed)) {
                few.add(node);
            }
            if ("cell".equals(node.getId())) {
                few.addAll(play);
            }
        }
        few.add(few.size() - 1, showAll);
        return few;
    }

    private static boolean isNeeded(Node node, Set<String> needed) {
        return needed.contains("#" + node.getId())
                || node instanceof HBox box && box.getChildren().stream().anyMatch(child -> needed.contains("#" + child.getId()));
    }

    private static Button play(PlayheadModel playhead, Texts texts) {
        Region icon = Icons.of("play");
        Button play = new Button(null, icon);
        play.setId("first-play");
        texts.label(play, "first.play");
        texts.describe(play, "transport.play");
        play.setOnAction(e -> playhead.togglePlay());
        playhead.playingProperty().subscribe(now -> Icons.show(icon, now ? "pause" : "play"));
        return play;
    }

    private static Button showAll(BooleanProperty everything, Texts texts) {
        Button show = new Button();
        show.setId("show-everything");
        texts.label(show, "first.everything");
        texts.describe(show, "first.everything.describe");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(e -> everything.set(true));
        return show;
    }
}
