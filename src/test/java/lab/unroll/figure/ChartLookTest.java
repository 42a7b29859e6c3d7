package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.paint.Scale;
import org.junit.jupiter.api.Test;

/** Looking at a chart more nearly. */
class ChartLookTest {

    private static final Scale STEPS = Scale.linear(0, 1000, 50, 450);
    private static final Scale LOSSES = Scale.decades(-3, 1, 190, 10);

    private static ChartFrame frame(ChartLook look) {
        return new ChartFrame(new Rectangle2D.Double(50, 10, 400, 180), look.steps().of(STEPS), look.values().of(LOSSES), STEPS, LOSSES);
    }

    private static ChartFrame whole() {
        return frame(ChartLook.WHOLE);
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        ChartLook look = ChartLook.WHOLE;
        for (int turn = 0; turn < 12; turn++) {
            double before = frame(look).x().valueAt(150);
            look = look.zoomedSteps(frame(look), 150, 1.3);
            assertEquals(before, frame(look).x().valueAt(150), 1e-9);
        }
        double before = frame(look).y().valueAt(60);
        look = look.zoomedValues(frame(look), 60, 2);
        assertEquals(before, frame(look).y().valueAt(60), 1e-9);
        assertTrue(look.values().kind() == ChartLook.Kind.DECADES && look.steps().kind() == ChartLook.Kind.LINEAR);
    }

    @Test
    void fartherOffThanAllOfItIsAllOfIt() {
        ChartLook near = ChartLook.WHOLE.zoomedSteps(whole(), 300, 4);
        assertFalse(near.isWhole());
        assertTrue(near.zoomedSteps(frame(near), 300, 0.01).isWhole());
        assertTrue(near.reset().isWhole());
    }

    @Test
    void nothingIsSeenBeyondTheEnds() {
        ChartLook look = ChartLook.WHOLE.zoomedSteps(whole(), 250, 4);
        ChartLook left = look.panned(frame(look), 1e6, 0);
        assertEquals(0, left.steps().low());
        assertEquals(250, left.steps().high());
        ChartLook right = look.panned(frame(look), -1e6, 0);
        assertEquals(1000, right.steps().high());
        assertEquals(250, right.steps().high() - right.steps().low(), 1e-9);
    }

    @Test
    void aDragTakesThePictureAlong() {
        ChartLook look = ChartLook.WHOLE.zoomedSteps(whole(), 250, 2).zoomedValues(whole(), 100, 2);
        double step = frame(look).x().valueAt(200);
        double loss = frame(look).y().valueAt(100);
        ChartLook dragged = look.panned(frame(look), 30, 12);
        assertEquals(step, frame(dragged).x().valueAt(230), 1e-9);
        assertEquals(loss, frame(dragged).y().valueAt(112), 1e-9);
        assertEquals(ChartLook.WHOLE, ChartLook.WHOLE.panned(whole(), 30, 12), "all of it has nowhere to go");
    }

    @Test
    void aStretchOfAnotherTrainingThatIsShorterIsAllOfThat() {
        ChartLook look = ChartLook.WHOLE.zoomedSteps(whole(), 450, 10);
        Scale shorter = Scale.linear(0, 100, 50, 450);
        assertEquals(shorter, look.steps().of(shorter));
        Scale decades = Scale.decades(0, 3, 50, 450);
        assertEquals(decades, look.steps().of(decades), "a stretch of an even axis is none of decades");
    }

    @Test
    void anotherAxisShowsAllOfIt() {
        ChartLook look = ChartLook.WHOLE.zoomedSteps(whole(), 250, 4).withSteps(ChartLook.Kind.DECADES);
        assertTrue(look.isWhole());
        assertTrue(look.steps().kind().isByDecades(false));
        assertFalse(ChartLook.Kind.LINEAR.isByDecades(true));
        assertTrue(ChartLook.Kind.USUAL.isByDecades(true));
    }
}
