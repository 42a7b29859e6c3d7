package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.ParameterLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiltersTest {

    private static final double TEST_F64 = 1e-12;

    static Stream<ParameterLayout> layouts() {
        return Stream.concat(Stream.of(CellKind.values()).flatMap(cell -> cell.forms().stream().map(form ->
                new ParameterLayout(new NetworkSpec(cell, form, 3, 4, 2, true, 2, OutputKind.SOFTMAX)))),
                Stream.of(true, false).map(attention -> ParameterLayout.ofPair(new NetworkSpec(CellKind.LSTM, 3, 4, 4, OutputKind.HIDDEN_STATE),
                        new NetworkSpec(CellKind.LSTM, 5, 4, 5, OutputKind.SOFTMAX).withAttention(attention))));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyWeightIsInOneFilterAndNoBiasInAny(ParameterLayout layout) {
        int[] times = new int[layout.size()];
        new Filters(layout).groups().forEach(group -> Arrays.stream(group).forEach(i -> times[i]++));
        for (ParameterBlock block : layout.blocks()) {
            String name = block.name().replaceFirst("^l\\d+r?\\.", "");
            for (int row = 0; row < block.rows(); row++) {
                for (int col = 0; col < block.cols(); col++) {
                    assertEquals(name.startsWith("b") ? 0 : 1, times[block.index(row, col)], block.name());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void eachFilterOfARandomDirectionIsAsLongAsThatOfTheWeights(ParameterLayout layout) {
        Filters filters = new Filters(layout);
        double[] weights = new SplittableRandom(1).doubles(layout.size(), -1, 1).toArray();
        Plane plane = Plane.random(filters, weights, 5);
        for (double[] direction : new double[][] {plane.first(), plane.second()}) {
            for (int[] group : filters.groups()) {
                assertEquals(norm(weights, group), norm(direction, group), TEST_F64);
            }
            assertEquals(filters.norm(weights), Linear.norm(direction), TEST_F64 * layout.size());
        }
        assertFalse(Arrays.equals(plane.first(), plane.second()));
    }

    private static double norm(double[] values, int[] group) {
        return Math.sqrt(Arrays.stream(group).mapToDouble(i -> values[i] * values[i]).sum());
    }

    @Test
    void theSameSeedGivesTheSameDirectionsAndAnotherSeedOthers() {
        ParameterLayout layout = layouts().findFirst().orElseThrow();
        Filters filters = new Filters(layout);
        double[] weights = new SplittableRandom(1).doubles(layout.size(), -1, 1).toArray();
        assertArrayEquals(Plane.random(filters, weights, 5).first(), Plane.random(filters, weights, 5).first());
        assertFalse(Arrays.equals(Plane.random(filters, weights, 5).first(), Plane.random(filters, weights, 6).first()));
    }

    @Test
    void aFilterOfZerosDoesNotMove() {
        ParameterLayout layout = layouts().findFirst().orElseThrow();
        Plane plane = Plane.random(new Filters(layout), new double[layout.size()], 5);
        assertTrue(plane.isPoint());
        assertArrayEquals(new double[] {0, 0}, plane.project(new SplittableRandom(1).doubles(layout.size()).toArray()));
    }
}
