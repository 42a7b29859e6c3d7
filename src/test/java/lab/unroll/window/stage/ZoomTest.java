package lab.unroll.window.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ZoomTest {

    private static final double EXACT = 1e-9;

    private final Zoom zoom = new Zoom(new Rectangle2D.Double(100, 20, 60, 400), new Rectangle2D.Double(80, 10, 600, 410));

    private static double shown(Zoom.Placing placing, double x) {
        return placing.scale() * x + placing.x();
    }

    @Test
    void itBeginsWithTheFirstPictureInPlaceAndEndsWithTheSecond() {
        assertEquals(new Zoom.Placing(1, 0, 0), zoom.before(0));
        assertEquals(1, zoom.after(1).scale(), EXACT);
        assertEquals(0, zoom.after(1).x(), EXACT);
        assertEquals(0, zoom.after(1).y(), EXACT);
    }

    @Test
    void theThingLookedAtIsAtOnePlaceInBothPicturesAllTheTime() {
        for (double share = 0; share <= 1; share += 0.1) {
            assertEquals(shown(zoom.before(share), 130), shown(zoom.after(share), 380), EXACT);
            assertEquals(zoom.before(share).scale(), zoom.after(share).scale() * zoom.growth(), EXACT);
        }
    }
}
