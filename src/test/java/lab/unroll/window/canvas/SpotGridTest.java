package lab.unroll.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class SpotGridTest {

    private static final int SPOTS = 3000;

    private static Spot at(int i, Random random) {
        return new Spot("spot " + i, new Rectangle2D.Double(random.nextDouble() * 400 - 100, random.nextDouble() * 300 - 100,
                random.nextDouble() * 40, random.nextDouble() * 40), Spot.Kind.STATE, new Subject.Unit(1, 0), "", 0);
    }

    @Test
    void theSpotInFrontIsFoundAsByAskingAllOfThem() {
        Random random = new Random(17);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < SPOTS; i++) {
            spots.add(at(i, random));
        }
        SpotGrid grid = new SpotGrid(spots);
        for (int i = 0; i < SPOTS; i++) {
            double x = random.nextDouble() * 500 - 150;
            double y = random.nextDouble() * 400 - 150;
            Optional<Spot> last = spots.stream().filter(spot -> spot.bounds().contains(x, y)).reduce((a, b) -> b);
            assertEquals(last, grid.at(x, y), () -> "at " + x + ", " + y);
        }
    }

    @Test
    void whereThereIsNoSpotNothingIsFound() {
        assertTrue(new SpotGrid(List.of()).isEmpty());
        assertTrue(new SpotGrid(List.of()).at(3, 4).isEmpty());
    }
}
