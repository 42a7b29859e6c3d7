package lab.unroll.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class NeighboursTest {

    private final Spot here = at("here", 0, 0);
    private final Spot below = at("below", 0, 20);
    private final Spot right = at("right", 90, 0);
    private final Spot aside = at("aside", 40, 40);
    private final List<Spot> spots = List.of(here, below, right, aside);

    private static Spot at(String id, double x, double y) {
        return new Spot(id, new Rectangle2D.Double(x, y, 10, 10), Spot.Kind.STATE, new Subject.Unit(1, 0), id, 0);
    }

    @Test
    void anArrowLeadsToWhatLiesAheadRatherThanToWhatLiesNearButAside() {
        assertEquals(right, Neighbours.of(here, KeyCode.RIGHT, spots).orElseThrow());
        assertEquals(below, Neighbours.of(here, KeyCode.DOWN, spots).orElseThrow());
    }

    @Test
    void whatStandsOnOnePlaceIsReachedOneAfterTheOther() {
        Spot onIt = new Spot("on it", new Rectangle2D.Double(2, 2, 6, 6), Spot.Kind.STATE, new Subject.Unit(1, 0), "on it", 0);
        List<Spot> stack = List.of(here, onIt, below, right);
        assertEquals(onIt, Neighbours.of(here, KeyCode.RIGHT, stack).orElseThrow());
        assertEquals(right, Neighbours.of(onIt, KeyCode.RIGHT, stack).orElseThrow());
        assertEquals(onIt, Neighbours.of(right, KeyCode.LEFT, stack).orElseThrow());
        assertEquals(here, Neighbours.of(onIt, KeyCode.LEFT, stack).orElseThrow());
        assertTrue(Neighbours.of(here, KeyCode.LEFT, stack).isEmpty());
    }

    @Test
    void thereIsNothingBeyondTheEdge() {
        assertTrue(Neighbours.of(here, KeyCode.LEFT, spots).isEmpty());
        assertTrue(Neighbours.of(here, KeyCode.UP, spots).isEmpty());
    }
}
