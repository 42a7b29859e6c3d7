package lab.unroll.window.lesson;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lab.unroll.lesson.text.Span;

/** Words that belong to a moment of the playhead: lit while it is there; a click, or Enter, brings it there. */
final class MomentText {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Span.Moment moment;
    private final List<Node> nodes;

    MomentText(Span.Moment moment, List<Node> nodes) {
        this.moment = moment;
        this.nodes = nodes;
    }

    void follow(LivePage page) {
        for (Node node : nodes) {
            node.getStyleClass().add("moment");
            node.setOnMouseClicked(e -> page.goTo(moment.from()));
        }
        if (!nodes.isEmpty()) {
            Node first = nodes.get(0);
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
        page.follow(() -> nodes.forEach(node -> node.pseudoClassStateChanged(LIT, moment.isAt(page.step()))));
    }
}
