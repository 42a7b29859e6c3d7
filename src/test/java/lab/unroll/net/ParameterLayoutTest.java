package lab.unroll.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterLayoutTest {

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theBlocksCoverTheArrayOnce(CellKind cell) {
        NetworkSpec spec = new NetworkSpec(cell, 3, 5, 2, OutputKind.SOFTMAX);
        int[] covered = new int[spec.parameterCount()];
        for (ParameterBlock block : new ParameterLayout(spec).blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                for (int j = 0; j < block.cols(); j++) {
                    covered[block.index(i, j)]++;
                }
            }
        }
        int[] once = new int[covered.length];
        Arrays.fill(once, 1);
        assertArrayEquals(once, covered);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theSameSeedDrawsTheSameParameters(CellKind cell) {
        NetworkSpec spec = new NetworkSpec(cell, 3, 5, 2, OutputKind.SOFTMAX);
        Initialiser initialiser = new Initialiser(2, -2);
        assertArrayEquals(initialiser.draw(spec, 7).toArray(), initialiser.draw(spec, 7).toArray());
        if (cell == CellKind.LSTM) {
            Parameters drawn = initialiser.draw(spec, 7);
            assertEquals(2, drawn.get(drawn.layout().bias(Gate.FORGET), 0, 4));
            assertEquals(-2, drawn.get(drawn.layout().bias(Gate.INPUT), 0, 0));
        }
    }
}
