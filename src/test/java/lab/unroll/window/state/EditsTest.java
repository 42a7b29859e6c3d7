package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import lab.unroll.figure.OriginalValues;
import lab.unroll.state.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class EditsTest {

    private final Edits one = Edits.NONE.with(3, 0.5, 1);

    @Test
    void theWayThereAndBackMeets() {
        Edits two = one.with(7, -1, 2).with(3, 1, 4);
        assertEquals(Map.of(7, 2.0, 3, 4.0), one.wayTo(two));
        assertEquals(Map.of(7, -1.0, 3, 1.0), two.wayTo(one));
    }

    @Test
    void thereIsNoWayToTheSame() {
        assertTrue(one.wayTo(Edits.NONE.with(3, 0.5, 1)).isEmpty());
    }

    @Test
    void figuresAreToldTheValueBefore() {
        assertEquals(new OriginalValues(Map.of(3, 0.5)), one.with(3, 1, 9).edited());
        assertEquals(OriginalValues.NONE, one.without(3).edited());
    }
}
