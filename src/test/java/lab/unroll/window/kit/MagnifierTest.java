package lab.unroll.window.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class MagnifierTest {

    @Test
    void aWindowOfTheUsualSizeOrSmallerIsNotEnlarged() {
        assertEquals(1, Magnifier.zoomFor(1440, 900));
        assertEquals(1, Magnifier.zoomFor(1280, 720));
    }

    @Test
    void everythingGrowsWithTheWindowAsFarAsTheShorterSideAllows() {
        assertEquals(1.2, Magnifier.zoomFor(1920, 1080), 1e-12);
        assertEquals(1.5, Magnifier.zoomFor(2160, 4000), 1e-12);
    }

    @Test
    void aVeryLargeWindowShowsMoreInsteadOfEverLargerText() {
        assertEquals(3, Magnifier.zoomFor(20_000, 20_000));
    }
}
