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

    @Test
    void everythingGrowsAsTheUserWantsAsFarAsTheBenchStaysWhole() {
        assertEquals(1, Magnifier.zoomFor(1280, 720, 100));
        assertEquals(1.25, Magnifier.zoomFor(1280, 720, 125));
        assertEquals(1.25, Magnifier.zoomFor(1280, 720, 200), "there is no room for more");
        assertEquals(1.5, Magnifier.zoomFor(1920, 1080, 125), 1e-12, "25 % more than a window of this size has anyway");
        assertEquals(1, Magnifier.zoomFor(900, 500, 200), "never smaller than usual");
    }

    @Test
    void whoWantsItSmallerGetsItAndTheBenchHasMoreRoom() {
        assertEquals(0.8, Magnifier.zoomFor(1280, 720, 80));
        assertEquals(0.96, Magnifier.zoomFor(1920, 1080, 80), 1e-12);
        assertEquals(0.8, Magnifier.zoomFor(900, 500, 80), "which makes it whole again in a small window");
    }

    @Test
    void nothingIsEnlargedSoMuchThatWhatIsOpenHasNoRoom() {
        assertEquals(1.5, Magnifier.zoomFor(1920, 1080, 200, 720), 1e-12);
        assertEquals(1.875, Magnifier.zoomFor(1920, 1080, 200, 500), 1e-12, "what needs less than the least changes nothing");
        assertEquals(1.25, Magnifier.zoomFor(1440, 900, 200, 720), 1e-12);
        assertEquals(1, Magnifier.zoomFor(1280, 720, 150, 800), "nothing is made smaller than usual");
        assertEquals(0.8, Magnifier.zoomFor(1280, 720, 80, 720), 1e-12);
    }
}
