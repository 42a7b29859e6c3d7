package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.paint.Brush;
import lab.unroll.net.Vector;

/** What a cell on the way back tells beside its spots: the norm below each column, and the numbers of its units. */
final class ExpectedBackwardInCell extends ExpectedNumbers {

    private static final double LINE = 20;

    private final List<Spot> all;
    private final TraceValues values;

    ExpectedBackwardInCell(Picture picture, List<Spot> spots, Scene scene) {
        super(picture, spots, scene);
        this.all = spots;
        this.values = new TraceValues(scene);
    }

    @Override
    List<ExpectedNumber> all() {
        long lanes = all.stream().filter(spot -> spot.id().startsWith("dh.")).count();
        for (Spot spot : all) {
            String id = spot.id();
            if (spot.kind() != Spot.Kind.STATE) {
                continue;
            }
            int unit = spot.unit() + 1;
            Rectangle2D cell = spot.bounds();
            add("number of a unit", Brush.rectangle(0, cell.getMinY(), 60, cell.getMaxY()), unit);
            String column = id.substring(0, id.lastIndexOf('.'));
            if (spot(column + ".1") != null) {
                add("norm of " + column, Brush.rectangle(cell.getMinX(), cell.getMaxY(), cell.getMaxX(),
                        bottom(column) + (trace.spec().hidden() > lanes ? cell.getHeight() : 0) + LINE), norm(column));
            }
        }
        double height = picture.figure().height();
        add("the scale of factors", Brush.rectangle(0, Gallery.legendTop(height), picture.figure().width(), height), 0.001,
                0.9, 1.1);
        return super.all();
    }

    private double bottom(String column) {
        return all.stream().filter(spot -> spot.id().startsWith(column + ".")).mapToDouble(spot -> spot.bounds().getMaxY())
                .max().orElseThrow();
    }

    /** Of all units, also of those that have no lane. */
    private double norm(String column) {
        Spot first = all.stream().filter(spot -> spot.id().equals(column + ".1")).findFirst().orElseThrow();
        double[] every = new double[trace.spec().hidden()];
        for (int j = 0; j < every.length; j++) {
            every[j] = values.of(new Spot(column + "." + (j + 1), first.bounds(), first.kind(), first.subject(), "",
                    0), null);
        }
        return Vector.of(every).norm();
    }
}
