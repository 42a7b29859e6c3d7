package lab.unroll.window.kit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** Words on a label as long as there is room for: the first of several that is not cut, or the last. */
public final class FittingWords {

    /** A whole sentence keeps no more of a row. */
    private static final double MOST_HELD = 110;

    private final Label label;
    private final boolean inRow;
    private List<String> all = List.of("");

    /** Those of a label that takes all the room there is. */
    public FittingWords(Label label) {
        this(label, false);
    }

    private FittingWords(Label label, boolean inRow) {
        this.label = label;
        this.inRow = inRow;
        label.widthProperty().subscribe(this::fit);
        label.fontProperty().subscribe(this::fit);
    }

    /** Those of a label in a row with others: it asks for room for the longest, and gives none away that the last needs. */
    public static FittingWords inRow(Label label) {
        return new FittingWords(label, true);
    }

    /** Says one of these, the longest first. */
    public void say(String... words) {
        all = List.of(words);
        // a label that is described is read out so
        if (!label.accessibleTextProperty().isBound()) {
            label.setAccessibleText(all.get(0));
        }
        fit();
    }

    private void fit() {
        double around = label.snappedLeftInset() + label.snappedRightInset();
        double room = label.getWidth() - around;
        if (inRow) {
            label.setPrefWidth(width(all.get(0)) + around);
            label.setMinWidth(Math.min(MOST_HELD, width(all.get(all.size() - 1)) + around));
        }
        label.setText(all.stream().filter(words -> width(words) <= room).findFirst().orElse(all.get(all.size() - 1)));
    }

    private double width(String words) {
        Text text = new Text(words);
        text.setFont(label.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
