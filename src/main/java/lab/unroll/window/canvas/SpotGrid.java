package lab.unroll.window.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.figure.Spot;

/** Finds the spot at a point among very many: the figure is cut into squares, and each knows the spots that touch it. */
final class SpotGrid {

    /** Side of a square in pixels; the spots sought in a grid are smaller. */
    private static final double SIDE = 16;

    private record Square(int column, int row) {
    }

    private final Map<Square, List<Spot>> squares = new HashMap<>();

    /** Sorts the spots in, those in front last. */
    SpotGrid(List<Spot> spots) {
        for (Spot spot : spots) {
            for (int row = square(spot.bounds().getMinY()); row <= square(spot.bounds().getMaxY()); row++) {
                for (int column = square(spot.bounds().getMinX()); column <= square(spot.bounds().getMaxX()); column++) {
                    squares.computeIfAbsent(new Square(column, row), each -> new ArrayList<>()).add(spot);
                }
            }
        }
    }

    /** True if there is no spot at all. */
    boolean isEmpty() {
        return squares.isEmpty();
    }

    /** The spot in front at a point. */
    Optional<Spot> at(double x, double y) {
        List<Spot> near = squares.getOrDefault(new Square(square(x), square(y)), List.of());
        for (int i = near.size() - 1; i >= 0; i--) {
            if (near.get(i).bounds().contains(x, y)) {
                return Optional.of(near.get(i));
            }
        }
        return Optional.empty();
    }

    private static int square(double place) {
        return (int) Math.floor(place / SIDE);
    }
}
