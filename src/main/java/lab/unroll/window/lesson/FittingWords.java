package lab.unroll.window.lesson;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** Words on a label as long as there is room for: the first of several that is not cut, or the last. */
final class FittingWords {

    private final Label label;
    private List<String> all = List.of("");

    /** Those of a label that takes all the room there is. */
    FittingWords(Label label) {
        this.label = label;
        label.widthProperty().subscribe(this::fit);
        label.fontProperty().subscribe(this::fit);
    }

    /** Says one of these, the longest first. */
    void say(String... words) {
        all = List.of(words);
        label.setAccessibleText(all.get(0));
        fit();
    }

    private void fit() {
        double room = label.getWidth() - label.snappedLeftInset() - label.snappedRightInset();
        label.setText(all.stream().filter(words -> width(words) <= room).findFirst().orElse(all.get(all.size() - 1)));
    }

    private double width(String words) {
        Text text = new Text(words);
        text.setFont(label.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
