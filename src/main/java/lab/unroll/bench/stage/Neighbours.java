package lab.unroll.bench.stage;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.Spot;

/** Which spot an arrow key leads to. */
final class Neighbours {

    /** What lies aside counts so many times as much as what lies ahead. */
    private static final double ASIDE = 3;

    private Neighbours() {
    }

    /** The nearest spot in the direction of an arrow key. */
    static Optional<Spot> of(Spot from, KeyCode arrow, List<Spot> spots) {
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
            if (ahead > 0.5 && distance < least) {
                least = distance;
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }
}
