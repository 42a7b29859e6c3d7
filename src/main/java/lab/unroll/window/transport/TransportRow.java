package lab.unroll.window.transport;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * The row of a transport. It is as wide as the stage above it: where its controls need more room, the name of the speeds gives
 * way first, and then the speeds.
 */
public final class TransportRow extends HBox {

    private final BooleanProperty named = new SimpleBooleanProperty(true);
    private final BooleanProperty roomy = new SimpleBooleanProperty(true);
    private Node name;
    private Node speeds;

    /** What gives way: the name of the speeds, and the speeds, each of them a child of this row. */
    void giveWay(Node nameOfSpeeds, Node allSpeeds) {
        name = nameOfSpeeds;
        speeds = allSpeeds;
    }

    /** True if there is room for the name of the speeds. */
    ReadOnlyBooleanProperty namedProperty() {
        return named;
    }

    /** True if there is room for the speeds. */
    ReadOnlyBooleanProperty roomyProperty() {
        return roomy;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (speeds != null) {
            List<Node> fixed = getManagedChildren().stream().filter(child -> child != name && child != speeds).toList();
            double room = getWidth() - snappedLeftInset() - snappedRightInset();
            roomy.set(width(fixed.stream(), speeds) <= room);
            named.set(width(Stream.concat(fixed.stream(), Stream.of(name)), speeds) <= room);
        }
        super.layoutChildren();
    }

    private double width(Stream<Node> row, Node last) {
        return Stream.concat(row, Stream.of(last)).mapToDouble(child -> Math.ceil(child.prefWidth(-1)) + getSpacing()).sum()
                - getSpacing();
    }
}
