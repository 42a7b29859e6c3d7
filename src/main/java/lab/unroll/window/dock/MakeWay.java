package lab.unroll.window.dock;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * Shows in a row only what has room as a whole: what matters least goes first, and comes back with the room. What is not
 * listed always stays.
 */
final class MakeWay {

    /**
     * Something that may have to go.
     *
     * @param wanted whether it is shown where there is room
     */
    record Guest(Node node, ObservableValue<Boolean> wanted) {
    }

    private final HBox row;
    private final List<Guest> guests;

    /** Watches a row. @param guests what may have to go, the most important first */
    MakeWay(HBox row, List<Guest> guests) {
        this.row = row;
        this.guests = List.copyOf(guests);
        row.setMinWidth(0);
        row.widthProperty().subscribe(this::arrange);
        row.getChildren().forEach(child -> {
            child.layoutBoundsProperty().subscribe(this::arrange);
            if (!isGuest(child)) {
                child.managedProperty().subscribe(this::arrange);
            }
        });
        guests.forEach(guest -> guest.wanted().subscribe(this::arrange));
    }

    private boolean isGuest(Node child) {
        return guests.stream().anyMatch(guest -> guest.node() == child);
    }

    private void arrange() {
        double room = row.getWidth() - row.getInsets().getLeft() - row.getInsets().getRight();
        if (room <= 0) {
            return;
        }
        double taken = row.getChildren().stream().filter(child -> child.isManaged() && !isGuest(child))
                .mapToDouble(child -> child.prefWidth(-1) + row.getSpacing()).sum() - row.getSpacing();
        for (Guest guest : guests) {
            double more = guest.node().prefWidth(-1) + row.getSpacing();
            boolean shown = guest.wanted().getValue() && taken + more <= room;
            taken += shown ? more : 0;
            guest.node().setVisible(shown);
            guest.node().setManaged(shown);
        }
    }
}
