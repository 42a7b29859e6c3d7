package lab.unroll.window.lesson;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextFlow;
import lab.unroll.lesson.text.Span;

/** Words that belong to a moment of the playhead: lit while it is there; a click, or Enter, brings it there. */
final class MomentText {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Span.Moment moment;
    private final List<Node> words;

    MomentText(Span.Moment moment, List<Node> nodes) {
        this.moment = moment;
        words = nodes.stream().flatMap(node -> node instanceof TextFlow flow ? flow.getChildren().stream() : Stream.of(node))
                .toList();
    }

    void follow(LivePage page) {
        for (Node node : words) {
            node.getStyleClass().add("moment");
            node.setOnMouseClicked(e -> page.goTo(moment.from()));
        }
        if (!words.isEmpty()) {
            Node first = words.get(0);
            first.setFocusTraversable(true);
            first.setAccessibleRole(AccessibleRole.BUTTON);
            first.setAccessibleText(moment.plain());
            first.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (e.getCode() == KeyCode.ENTER) {
                    page.goTo(moment.from());
                    e.consume();
                }
            });
        }
        page.follow(() -> words.forEach(node -> node.pseudoClassStateChanged(LIT, moment.isAt(page.step()))));
    }
}
