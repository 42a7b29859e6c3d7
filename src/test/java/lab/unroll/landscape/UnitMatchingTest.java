package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitMatchingTest {

    static Stream<Experiment> experiments() {
        Experiment first = Presets.first();
        return Stream.concat(Stream.of(CellKind.values()).map(cell -> first.withCell(cell).withHidden(5)), Stream.of(
                first.withNetwork(new LayerSettings(CellKind.LSTM, 3).withLayers(2).withBidirectional(true)),
                first.withNetwork(new LayerSettings(CellKind.LSTM, 4).withForm(LstmVariant.PEEPHOLE)),
                Presets.ofPair().withHidden(6), Presets.ofPair().withCell(CellKind.GRU).withHidden(4),
                attending(CellKind.GRU, 1), attending(CellKind.LSTM, 2)));
    }

    private static Experiment attending(CellKind cell, int layers) {
        return Presets.ofPair().withNetwork(new LayerSettings(cell, 4).withLayers(layers).withAttention(true));
    }

    private static UnitMatching shuffled(Walker walker) {
        List<int[]> orders = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < walker.layout().layers().size(); i++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, walker.layout().spec().hidden()).boxed().toList());
            Collections.shuffle(order, random);
            Collections.rotate(order, order.get(0) == 0 ? 1 : 0);
            orders.add(order.stream().mapToInt(j -> j).toArray());
        }
        return UnitMatching.of(walker.layout(), orders);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void unitsInAnotherOrderComputeTheSameAndAreFoundAgain(Experiment experiment) {
        Walker walker = Trained.walker(experiment.withBatch(8), 5);
        double[] a = walker.parameters().toArray();
        double[] b = shuffled(walker).apply(a);
        assertNotEquals(0, Linear.norm(Linear.plus(a, -1, b)));
        FixedLoss loss = new FixedLoss(walker.task(), walker.layout(), 16);
        Objective exact = loss.exact(Cancel.NEVER);
        assertEquals(exact.loss(a), exact.loss(b), 1e-12);
        UnitMatching found = UnitMatching.of(loss, a, b);
        assertTrue(found.moved() > 0);
        assertArrayEquals(a, found.apply(b));
    }

    @Test
    void theBarrierToTheSameNetworkInAnotherOrderIsGoneAfterMatching() {
        Walker walker = Trained.walker(Presets.first(), 300);
        double[] other = shuffled(walker).apply(walker.parameters().toArray());
        Walker twin = new Walker(walker.task(), new Parameters(walker.layout(), other), 300, List.of());
        LinePair pair = new MapMaker(1, Cancel.NEVER, MapMaker.SILENT).line(walker, twin, 32);
        assertTrue(pair.before().barrier() > 0.05, "before " + pair.before().barrier());
        assertEquals(0, pair.after().barrier(), 1e-6);
        assertEquals(pair.before().atA(), pair.after().atA());
        assertEquals(pair.before().atB(), pair.after().atB(), 1e-6);
    }

    @Test
    void theAssignmentIsTheCheapestOfAll() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(6);
            double[][] cost = new double[n][n];
            for (double[] row : cost) {
                for (int j = 0; j < n; j++) {
                    row[j] = random.nextInt(20) - 10;
                }
            }
            int[] found = Assignment.least(cost);
            assertEquals(n, IntStream.of(found).distinct().count());
            double sum = IntStream.range(0, n).mapToDouble(i -> cost[i][found[i]]).sum();
            assertEquals(cheapest(cost, 0, new boolean[n]), sum, 1e-9);
        }
    }

    private static double cheapest(double[][] cost, int row, boolean[] used) {
        if (row == cost.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < cost.length; j++) {
            if (!used[j]) {
                used[j] = true;
                least = Math.min(least, cost[row][j] + cheapest(cost, row + 1, used));
                used[j] = false;
            }
        }
        return least;
    }

    @Test
    void theBarrierIsHowFarTheLossRisesAboveTheStraightLine() {
        // L = (x² - 1)² from -1 to 1: a hill of height 1 in the middle
        Objective hill = new Objective() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public double loss(double[] w) {
                return Math.pow(w[0] * w[0] - 1, 2);
            }

            @Override
            public double[] gradient(double[] w) {
                return new double[] {4 * w[0] * (w[0] * w[0] - 1)};
            }
        };
        LossLine line = LossLine.between(hill, new double[] {-1}, new double[] {1}, Cancel.NEVER);
        assertEquals(1, line.barrier(), 1e-12);
        assertEquals(0.5, line.top(), 1e-12);
        assertEquals(0, LossLine.between(hill, new double[] {1}, new double[] {1}, Cancel.NEVER).barrier());
        assertEquals(0, LossLine.between(hill, new double[] {1}, new double[] {2}, Cancel.NEVER).barrier());
        assertTrue(Double.isNaN(LossLine.between(hill, new double[] {1}, new double[] {Double.NaN}, Cancel.NEVER).barrier()));
    }
}
