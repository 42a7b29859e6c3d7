package lab.unroll.window.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 28, 1440, 872);
    private static final Rectangle2D LARGE = new Rectangle2D(1440, 0, 2560, 1400);

    @Test
    void aWindowFitsItsScreenWithItsFrame() {
        assertEquals(new WindowPlace(0, 28, 1440, 872, true), WindowPlace.within(LAPTOP, 1440, 900));
        assertEquals(new WindowPlace(1440 + 560, 250, 1440, 900, false), WindowPlace.within(LARGE, 1440, 900));
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        WindowPlace place = new WindowPlace(-8, 40, 1300, 700, false);
        assertEquals(Optional.of(place), WindowPlace.of(place.toString()));
        for (String wrong : List.of("", "1 2 3", "a b c d e", "NaN 0 1300 700 false")) {
            assertEquals(Optional.empty(), WindowPlace.of(wrong), wrong);
        }
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        WindowPlace place = new WindowPlace(2000, 100, 1440, 900, false);
        assertEquals(Optional.of(place), place.on(List.of(LAPTOP, LARGE)));
        assertEquals(Optional.empty(), place.on(List.of(LAPTOP)));
    }

    @Test
    void aWindowIsNoLargerThanTheScreenOfToday() {
        WindowPlace now = new WindowPlace(10, 30, 2000, 1300, false).on(List.of(LAPTOP)).orElseThrow();
        assertTrue(now.width() <= LAPTOP.getWidth() && now.height() <= LAPTOP.getHeight());
        assertFalse(new WindowPlace(1400, 30, 600, 600, false).on(List.of(LAPTOP)).isPresent(), "hardly to be seen");
    }
}
