package lab.unroll.landscape;

import java.util.List;

/**
 * The plane of the path that training took: the principal components of its points, as in Li et al., NeurIPS 2018, section 7,
 * found from the products of the points with one another, which are few.
 */
public final class PathPlane {

    /** Space round the path, as a part of its extent. */
    private static final double MARGIN = 0.35;

    private PathPlane() {
    }

    /**
     * The plane through the last point along the two main directions, each of length 1. The first one leads from the end
     * back to the start. Where all points are the same, both directions are 0.
     *
     * @param path at least one point
     */
    public static Plane of(List<TrainingPath.Point> path) {
        List<double[]> points = path.stream().map(TrainingPath.Point::wide).toList();
        double[] end = points.get(points.size() - 1);
        double[] mean = new double[end.length];
        points.forEach(point -> Linear.add(mean, 1.0 / points.size(), point));
        List<double[]> away = points.stream().map(point -> Linear.plus(point, -1, mean)).toList();
        int n = away.size();
        double[][] products = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                products[i][j] = Linear.dot(away.get(i), away.get(j));
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(products);
        double all = 0;
        for (double value : eigen.values()) {
            all += Math.max(0, value);
        }
        double[] start = Linear.plus(points.get(0), -1, end);
        double[] shares = {share(eigen, 0, all), share(eigen, 1, all)};
        return new Plane(PlaneKind.PATH, end, direction(eigen, 0, away, start, shares), direction(eigen, 1, away, start,
                shares), shares);
    }

    /** The middle of an extent from which the end of the path, at 0, can still be seen. */
    private static double near(double middle, double half) {
        return Math.max(-0.9 * half, Math.min(0.9 * half, middle));
    }

    private static double share(SymmetricEigen eigen, int i, double all) {
        return i < eigen.values().length && all > 0 ? Math.max(0, eigen.values()[i]) / all : 0;
    }

    private static double[] direction(SymmetricEigen eigen, int i, List<double[]> away, double[] start, double[] shares) {
        double[] direction = new double[start.length];
        // below this there is nothing but rounding
        if (shares[i] > 1e-12) {
            for (int j = 0; j < away.size(); j++) {
                Linear.add(direction, eigen.vectors().get(i)[j], away.get(j));
            }
            double length = Linear.norm(direction);
            double sign = Linear.dot(direction, start) < 0 ? -1 : 1;
            direction = Linear.times(sign / length, direction);
        }
        return direction;
    }

    /**
     * A grid over the whole path with some space round it; the end is on it whatever the range.
     *
     * @param range 1 for the usual space, 2 for twice the extent
     */
    public static Grid grid(Plane plane, List<TrainingPath.Point> path, double range, int size) {
        double[] low = {0, 0};
        double[] high = {0, 0};
        for (TrainingPath.Point point : path) {
            double[] place = plane.project(point.wide());
            for (int i = 0; i < 2; i++) {
                low[i] = Math.min(low[i], place[i]);
                high[i] = Math.max(high[i], place[i]);
            }
        }
        double longest = Math.max(high[0] - low[0], high[1] - low[1]);
        if (longest == 0) {
            return Grid.square(range, size);
        }
        double[] half = new double[2];
        for (int i = 0; i < 2; i++) {
            half[i] = range * (0.5 + MARGIN) * Math.max(high[i] - low[i], longest / 3);
        }
        double a = near((low[0] + high[0]) / 2, half[0]);
        double b = near((low[1] + high[1]) / 2, half[1]);
        return new Grid(a - half[0], a + half[0], b - half[1], b + half[1], size).throughCentre();
    }
}
