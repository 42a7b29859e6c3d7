package lab.unroll.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.words.InputException;

/** Makes the maps of networks that are compared, one after the other, on some threads. */
public final class MapMaker {

    /** What the products with the Hessian are worth beside the points of a surface, in progress told. */
    private static final int PRODUCTS = 100;

    private final int threads;
    private final Cancel cancel;
    private final Progress progress;

    /** Is told on the way, on the thread that asked for the maps. */
    public interface Progress {

        /** So much is done, 0 to 1. */
        void reached(double share);

        /** The maps as far as they are known: those before are whole. */
        void seen(List<LossMap> soFar);
    }

    /** Of whom nobody wants to know how far it is. */
    public static final Progress SILENT = new Progress() {
        @Override
        public void reached(double share) {
            // nobody asks
        }

        @Override
        public void seen(List<LossMap> soFar) {
            // nobody asks
        }
    };

    /**
     * A maker.
     *
     * @param threads how many share the points of a surface; the numbers do not depend on it
     */
    public MapMaker(int threads, Cancel cancel, Progress progress) {
        this.threads = threads;
        this.cancel = cancel;
        this.progress = progress;
    }

    /**
     * Makes a map of each network.
     *
     * @throws java.util.concurrent.CancellationException if they are not wanted any more; all threads have ended then
     * @throws InputException if there is not enough memory
     */
    public List<LossMap> maps(List<Walker> walkers, MapPlan plan) {
        List<LossMap> maps = new ArrayList<>();
        try {
            for (Walker walker : walkers) {
                maps.add(map(walker, plan, maps, walkers.size()));
                progress.seen(List.copyOf(maps));
            }
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
        return maps;
    }

    private LossMap map(Walker walker, MapPlan plan, List<LossMap> before, int count) {
        double[] weights = walker.parameters().toArray();
        FixedLoss loss = new FixedLoss(walker.task(), walker.layout(), plan.sequences());
        HessianProduct hessian = new HessianProduct(loss.exact(cancel), weights);
        double first = before.size() / (double) count;
        boolean early = plan.plane() == PlaneKind.SHARPEST;
        Spectrum spectrum = early ? spectrum(hessian, first, count) : null;
        List<TrainingPath.Point> path = walker.wholePath();
        Filters filters = new Filters(walker.layout());
        Plane plane = plane(plan, filters, weights, spectrum, path);
        Grid grid = plan.plane() == PlaneKind.PATH ? PathPlane.grid(plane, path, plan.range(), plan.grid())
                : Grid.square(plan.range(), plan.grid());
        List<LossMap.Mark> marks = path.stream().map(point -> {
            double[] place = plane.project(point.wide());
            return new LossMap.Mark(point.iteration(), place[0], place[1]);
        }).toList();
        SurfaceScan scan = new SurfaceScan(() -> loss.quick(cancel), plane, grid);
        Surface surface = scan.run(threads, cancel, (done, total, soFar) -> {
            progress.reached(first + 0.7 * done / total / count);
            List<LossMap> seen = new ArrayList<>(before);
            seen.add(new LossMap(walker, plan, plane, soFar.get(), marks, null, loss.sequences()));
            progress.seen(seen);
        });
        Spectrum ends = early ? spectrum : spectrum(hessian, first + 0.7 / count, count);
        Curvature curvature = Curvature.of(hessian, ends, cancel,
                products -> progress.reached(first + (0.85 + 0.15 * products / PRODUCTS) / count));
        return new LossMap(walker, plan, plane, surface, marks, curvature, loss.sequences());
    }

    private Spectrum spectrum(HessianProduct hessian, double from, int count) {
        return Spectrum.of(hessian, cancel, products -> progress.reached(from + 0.15 * products / PRODUCTS / count));
    }

    private static Plane plane(MapPlan plan, Filters filters, double[] weights, Spectrum spectrum,
                               List<TrainingPath.Point> path) {
        return switch (plan.plane()) {
            case RANDOM -> Plane.random(filters, weights, plan.seed());
            case PATH -> PathPlane.of(path);
            case SHARPEST -> Plane.sharpest(filters, weights, spectrum);
        };
    }

    /**
     * How the loss was curved at each point of a path; for a line over the training.
     *
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     * @throws InputException if there is not enough memory
     */
    public List<CurvaturePoint> overTraining(Walker walker, int sequences) {
        try {
            FixedLoss loss = new FixedLoss(walker.task(), walker.layout(), sequences);
            Objective exact = loss.exact(cancel);
            List<TrainingPath.Point> path = walker.wholePath();
            List<CurvaturePoint> points = new ArrayList<>();
            for (TrainingPath.Point point : path) {
                HessianProduct hessian = new HessianProduct(exact, point.wide());
                Spectrum ends = Spectrum.of(hessian, cancel, products -> { });
                points.add(new CurvaturePoint(point.iteration(), Curvature.of(hessian, ends, cancel, products -> { })));
                progress.reached((double) points.size() / path.size());
            }
            return points;
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    /**
     * The line between two networks of one kind, before and after matching the units of B to those of A.
     *
     * @throws java.util.concurrent.CancellationException if it is not wanted any more
     * @throws InputException if there is not enough memory
     */
    public LinePair line(Walker a, Walker b, int sequences) {
        try {
            FixedLoss loss = new FixedLoss(a.task(), a.layout(), sequences);
            Objective quick = loss.quick(cancel);
            double[] first = a.parameters().toArray();
            double[] second = b.parameters().toArray();
            UnitMatching matching = UnitMatching.of(loss, first, second);
            LossLine before = LossLine.between(quick, first, second, cancel);
            progress.reached(0.5);
            LossLine after = LossLine.between(quick, first, matching.apply(second), cancel);
            progress.reached(1);
            return new LinePair(before, after, matching.moved());
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }
}
