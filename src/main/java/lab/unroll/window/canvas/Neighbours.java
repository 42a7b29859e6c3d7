package lab.unroll.window.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.Spot;

/** Which spot an arrow key leads to. */
public final class Neighbours {

    /** What lies aside counts so many times as much as what lies ahead. */
    private static final double ASIDE = 3;

    private Neighbours() {
    }

    /** Spots whose middles are no further apart stand on each other. */
    private static final double SAME = 0.5;

    /** The nearest spot in the direction of an arrow key; first those that stand on this one, one after the other. */
    public static Optional<Spot> of(Spot from, KeyCode arrow, List<Spot> spots) {
        boolean onward = arrow == KeyCode.RIGHT || arrow == KeyCode.DOWN;
        Optional<Spot> stacked = stacked(from, onward, spots);
        if (stacked.isPresent()) {
            return stacked;
        }
        Spot best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Spot other : spots) {
            double dx = other.bounds().getCenterX() - from.bounds().getCenterX();
            double dy = other.bounds().getCenterY() - from.bounds().getCenterY();
            double ahead = switch (arrow) {
                case LEFT -> -dx;
                case RIGHT -> dx;
                case UP -> -dy;
                default -> dy;
            };
            boolean level = arrow == KeyCode.LEFT || arrow == KeyCode.RIGHT;
            double distance = ahead + ASIDE * Math.abs(level ? dy : dx);
            if (ahead > SAME && (distance < least || distance == least && !onward)) {
                least = distance;
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The spot that comes next in the list, or before, among those that stand on one place. */
    private static Optional<Spot> stacked(Spot from, boolean onward, List<Spot> spots) {
        Spot before = null;
        boolean passed = false;
        for (Spot other : spots) {
            if (other == from) {
                if (!onward) {
                    return Optional.ofNullable(before);
                }
                passed = true;
            } else if (Math.abs(other.bounds().getCenterX() - from.bounds().getCenterX()) <= SAME
                    && Math.abs(other.bounds().getCenterY() - from.bounds().getCenterY()) <= SAME) {
                if (passed) {
                    return Optional.of(other);
                }
                before = other;
            }
        }
        return Optional.empty();
    }
}
