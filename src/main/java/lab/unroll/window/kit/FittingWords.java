package lab.unroll.window.kit;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
        // a font comes while styles are applied: other words, and with them another style, would then be lost
        label.fontProperty().subscribe((was, is) -> Platform.runLater(this::fit));
    }

    /**
     * Those of a label in a row with others: it asks for room for the longest, and gives none away that the shortest need. Where
     * the row has not even that, it says nothing if the last ones are empty.
     */
    public static FittingWords inRow(Label label) {
        FittingWords made = new FittingWords(label, true);
        label.parentProperty().subscribe(parent -> {
            if (parent instanceof Region row) {
                row.widthProperty().subscribe(made::fit);
            }
        });
        return made;
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
        List<String> said = all.stream().filter(words -> !words.isEmpty()).toList();
        String shortest = said.isEmpty() ? "" : said.get(said.size() - 1);
        if (inRow) {
            double held = Math.min(MOST_HELD, width(shortest) + around);
            boolean hasRoom = said.size() == all.size() || held <= roomInRow();
            label.setPrefWidth(width(all.get(0)) + around);
            label.setMinWidth(hasRoom ? held : 0);
            if (!hasRoom) {
                label.setText("");
                return;
            }
        }
        double room = label.getWidth() - around;
        label.setText(said.stream().filter(words -> width(words) <= room).findFirst().orElse(shortest));
    }

    /** What the others in the row leave when each is as narrow as it can be. */
    private double roomInRow() {
        if (!(label.getParent() instanceof HBox row) || row.getWidth() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        List<Node> others = row.getChildren().stream().filter(child -> child.isManaged() && child != label).toList();
        return row.getWidth() - row.snappedLeftInset() - row.snappedRightInset() - row.getSpacing() * others.size()
                - others.stream().mapToDouble(child -> child.minWidth(-1)).sum();
    }

    private double width(String words) {
        Text text = new Text(words);
        text.setFont(label.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
