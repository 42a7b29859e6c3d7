package lab.unroll.window.canvas;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import lab.unroll.figure.Spot;

/**
 * Lets what is done on spots through only while the picture shows what is on the bench. For a moment the picture of a network
 * stands on after another network has been opened: what it names need not be there any more.
 */
final class SpotGate {

    private final BooleanSupplier open;

    /** @param open true while the picture is of what is on the bench */
    SpotGate(BooleanSupplier open) {
        this.open = open;
    }

    Consumer<Spot> before(Consumer<Spot> action) {
        return spot -> {
            // that nothing is pointed at any more is always told
            if (spot == null || open.getAsBoolean()) {
                action.accept(spot);
            }
        };
    }

    BiConsumer<Spot, Spot> before(BiConsumer<Spot, Spot> action) {
        return (from, to) -> {
            if (open.getAsBoolean()) {
                action.accept(from, to);
            }
        };
    }

    SpotEditor before(SpotEditor hand) {
        return hand == null ? null : new SpotEditor() {

            @Override
            public Optional<EditableValue> handle(Spot spot) {
                return open.getAsBoolean() ? hand.handle(spot) : Optional.empty();
            }

            @Override
            public String help() {
                return hand.help();
            }

            @Override
            public void grab() {
                hand.grab();
            }

            @Override
            public void letGo() {
                hand.letGo();
            }

            @Override
            public void edit(Spot spot, Node place) {
                if (open.getAsBoolean()) {
                    hand.edit(spot, place);
                }
            }

            @Override
            public void copyValue(Spot spot) {
                if (open.getAsBoolean()) {
                    hand.copyValue(spot);
                }
            }

            @Override
            public void close() {
                hand.close();
            }

            @Override
            public void showMenu(Spot spot, Node place, double screenX, double screenY) {
                if (open.getAsBoolean()) {
                    hand.showMenu(spot, place, screenX, screenY);
                }
            }
        };
    }
}
