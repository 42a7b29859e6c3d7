package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import org.junit.jupiter.api.Test;

class SurfaceScanTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final SurfaceScan.Watcher NOBODY = (done, total, soFar) -> { };

    private final Experiment experiment = Presets.first();
    private final Walker walker = Trained.walker(experiment, 60);
    private final MapPlan plan = MapPlan.USUAL.withGrid(25).withSequences(ALL);

    private static List<LossMap> maps(List<Walker> walkers, MapPlan plan, int threads) {
        return new MapMaker(threads, Cancel.NEVER, MapMaker.SILENT).maps(walkers, plan);
    }

    @Test
    void itsCentreIsTheTrainedLossInEveryPlane() {
        double trained = Trained.measured(experiment, walker.parameters().toArray());
        for (PlaneKind kind : PlaneKind.values()) {
            LossMap map = maps(List.of(walker), plan.with(kind), 1).get(0);
            assertEquals(trained, map.end(), kind.id());
            assertEquals(trained, map.surface().cut()[map.surface().grid().middleColumn()]);
            LossMap.Mark end = map.path().get(map.path().size() - 1);
            assertArrayEquals(new double[] {0, 0}, new double[] {end.a(), end.b()}, 1e-9, kind.id());
        }
    }

    @Test
    void fivePointsAreWhatTrainingMeasuresThere() {
        LossMap map = maps(List.of(walker), plan, 2).get(0);
        Surface surface = map.surface();
        for (int[] place : new int[][] {{0, 0}, {24, 24}, {3, 17}, {12, 20}, {19, 5}}) {
            double a = -1 + place[1] / 12.0;
            double b = -1 + place[0] / 12.0;
            double[] weights = walker.parameters().toArray();
            for (int i = 0; i < weights.length; i++) {
                weights[i] += a * map.plane().first()[i] + b * map.plane().second()[i];
            }
            assertEquals(Trained.measured(experiment, weights), surface.loss(place[0], place[1]), 1e-6);
        }
    }

    @Test
    void theNumbersDoNotDependOnTheNumberOfThreads() {
        double[][] alone = maps(List.of(walker), plan, 1).get(0).surface().losses();
        double[][] three = maps(List.of(walker), plan, 3).get(0).surface().losses();
        assertTrue(Arrays.deepEquals(alone, three));
    }

    @Test
    void comparedCellsGetTheSameRandomNumbers() {
        Walker rival = Trained.walker(experiment.withCell(CellKind.GRU), 5);
        List<LossMap> maps = maps(List.of(walker, rival), plan, 1);
        Plane alone = Plane.random(new Filters(rival.layout()), rival.parameters().toArray(), plan.seed());
        assertArrayEquals(alone.first(), maps.get(1).plane().first());
        assertSame(walker, maps.get(0).walker());
    }

    @Test
    void aCoarseSurfaceIsThereFirst() {
        List<Supplied> seen = new ArrayList<>();
        Objective slow = new Slow(1);
        Plane plane = plane(slow.size());
        new SurfaceScan(() -> slow, plane, Grid.square(1, 25)).run(1, Cancel.NEVER,
                (done, total, soFar) -> seen.add(new Supplied(done, total, soFar.get())));
        assertTrue(seen.size() > 2, "told " + seen.size() + " times");
        Supplied early = seen.get(0);
        assertTrue(early.done() < early.total());
        assertTrue(early.done() < 16 || Double.isFinite(early.surface().lowest()));
        assertEquals(625, seen.get(seen.size() - 1).done());
        Surface last = seen.get(seen.size() - 1).surface();
        assertTrue(Arrays.stream(last.losses()).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite));
    }

    private record Supplied(int done, int total, Surface surface) {
    }

    private static Plane plane(int n) {
        double[] first = new double[n];
        double[] second = new double[n];
        first[0] = 1;
        second[1] = 1;
        return new Plane(PlaneKind.RANDOM, new double[n], first, second, new double[0]);
    }

    /** A bowl whose points take some time. */
    private record Slow(int millis) implements Objective {
        @Override
        public int size() {
            return 2;
        }

        @Override
        public double loss(double[] w) {
            long end = System.nanoTime() + millis * 1_000_000L;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return w[0] * w[0] + w[1] * w[1];
        }

        @Override
        public double[] gradient(double[] w) {
            return Linear.times(2, w);
        }
    }

    @Test
    void cancellingEndsAllThreads() {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicInteger opened = new AtomicInteger();
        List<Thread> workers = Collections.synchronizedList(new ArrayList<>());
        long[] at = new long[1];
        SurfaceScan scan = new SurfaceScan(() -> {
            opened.incrementAndGet();
            workers.add(Thread.currentThread());
            return new Slow(2);
        }, plane(2), Grid.square(1, 101));
        assertThrows(CancellationException.class, () -> scan.run(3, cancelled::get, (done, total, soFar) -> {
            if (!cancelled.getAndSet(true)) {
                at[0] = System.nanoTime();
            }
        }));
        assertTrue(System.nanoTime() - at[0] < 1_000_000_000L);
        workers.remove(Thread.currentThread());
        assertFalse(workers.stream().anyMatch(Thread::isAlive));
        assertTrue(opened.get() >= 1);
    }

    @Test
    void whatAThreadThrowsReachesTheCaller() {
        AtomicInteger opened = new AtomicInteger();
        SurfaceScan scan = new SurfaceScan(() -> {
            if (opened.incrementAndGet() > 1) {
                throw new IllegalStateException("no memory");
            }
            return new Slow(1);
        }, plane(2), Grid.square(1, 51));
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> scan.run(2, Cancel.NEVER, NOBODY));
        assertEquals("no memory", thrown.getMessage());
    }

    @Test
    void aNetworkThatHasExplodedHasASurfaceThatSaysSo() {
        double[] broken = walker.parameters().toArray();
        broken[0] = Double.NaN;
        Walker exploded = new Walker(walker.task(), new Parameters(walker.layout(), broken), 60, List.of());
        for (PlaneKind kind : PlaneKind.values()) {
            LossMap map = maps(List.of(exploded), plan.with(kind), 1).get(0);
            assertTrue(Double.isNaN(map.surface().lowest()), kind.id());
            assertTrue(Double.isNaN(map.curvature().largest()));
        }
    }

    @Test
    void aPathThatWentNowhereHasAFlatPlane() {
        Walker still = new Walker(walker.task(), walker.parameters(), 60,
                List.of(new TrainingPath.Point(0, walker.parameters().toSingle().data)));
        LossMap map = maps(List.of(still), plan.with(PlaneKind.PATH), 1).get(0);
        assertTrue(map.plane().isPoint());
        assertEquals(map.surface().lowest(), map.surface().highest());
        assertArrayEquals(new double[] {0, 0}, map.plane().shares());
    }
}
