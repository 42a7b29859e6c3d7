package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.CellKind;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellStepNumbersTest {

    private static List<String> told(Scene scene) {
        CellStepNumbers numbers = new CellStepNumbers(scene);
        return CellSteps.of(scene.trace().spec()).all().stream().map(step -> numbers.of(step.number())).toList();
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void noEquationSaysThatSomethingElseComesOutOfIt(CellKind cell) {
        Scene free = Scenes.remembering(cell, 4, 4, 5);
        assertFalse(told(free).stream().anyMatch(one -> one.contains("pinned")), told(free).toString());
        Scene held = Scenes.remembering(cell, 4, 4, 5, Pins.of(new Pin(Quantity.HIDDEN_STATE, List.of(0), 3, 3, 0.8)));
        String computed = Numbers.fixed(free.trace().focus().hidden(3).get(0));
        assertEquals(List.of(" = " + computed + ", pinned 0.80"), told(held).stream().filter(one -> one.contains("0.80"))
                .map(one -> one.substring(one.lastIndexOf(" = "))).toList());
        assertTrue(told(free).stream().anyMatch(one -> one.endsWith(" = " + computed)), told(free).toString());
    }
}
