package lab.unroll.figure.landscape;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.CurvatureCurve;
import lab.unroll.figure.Figure;
import lab.unroll.figure.NetworkLine;
import lab.unroll.figure.chart.CellLooks;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.landscape.CurvaturePoint;
import lab.unroll.landscape.LossLine;
import lab.unroll.landscape.LossMap;
import lab.unroll.net.CellKind;
import lab.unroll.words.Words;

/** Lines of the loss and of its curvature: between two networks, straight through the ends, over the training. */
public final class LineFigures {

    private LineFigures() {
    }

    /**
     * The loss along the line from A to B, before and after the units of B were put in the order of those of A.
     *
     * @param titled whether the heading is within
     */
    public static Figure line(NetworkLine between, boolean titled, Theme theme, Words any, double width, double height) {
        Words words = GroundWords.of(any);
        String title = titled ? words.get("line.title", between.a(), between.b()) : "";
        if (between.pair() == null) {
            return new Curves(List.of(), List.of(), new Curves.Said(title, "", words.get("line.none")), theme, width, height);
        }
        LossLine before = between.pair().before();
        LossLine after = between.pair().after();
        Color ink = theme.colour(Token.TEXT);
        Color accent = theme.colour(Token.ACCENT);
        List<Curves.Curve> curves = List.of(
                new Curves.Curve("line.before", words.get("line.before", Numbers.loss(before.barrier())), before.places(),
                        before.losses(), new ChartSeries.Look(ink, 2.2f, new float[0], ChartSeries.Marker.NONE),
                        (x, y) -> words.get("line.spot", Numbers.exact(x), Numbers.exact(y))),
                new Curves.Curve("line.after", words.get("line.after", Numbers.loss(after.barrier())), after.places(),
                        after.losses(), new ChartSeries.Look(accent, 2.2f, new float[] {7, 4}, ChartSeries.Marker.NONE),
                        (x, y) -> words.get("line.after.spot", Numbers.exact(x), Numbers.exact(y))));
        String note = words.get("line.note", Numbers.loss(before.barrier()), Numbers.loss(after.barrier()),
                Integer.toString(between.pair().moved()));
        List<Curves.Mark> marks = List.of(new Curves.Mark(0, "A " + Numbers.loss(before.atA())),
                new Curves.Mark(1, "B " + Numbers.loss(before.atB())));
        return new Curves(curves, marks, new Curves.Said(title, "α", note), theme, width, height);
    }

    /** A straight cut through the ends of training, along the first direction of the maps. */
    public static Figure cut(List<LossMap> maps, boolean titled, Theme theme, Words any, double width, double height) {
        Words words = GroundWords.of(any);
        List<Curves.Curve> curves = new ArrayList<>();
        for (LossMap map : maps) {
            CellKind cell = map.walker().cell();
            double[] places = new double[map.surface().grid().size()];
            for (int column = 0; column < places.length; column++) {
                places[column] = map.surface().grid().a(column);
            }
            curves.add(new Curves.Curve("cut." + cell.id(), cell.displayName(), places, map.surface().cut(),
                    CellLooks.of(cell, ink(theme, curves.size())),
                    (x, y) -> words.get("cut.spot", cell.displayName(), Numbers.exact(x), Numbers.exact(y))));
        }
        List<Curves.Mark> marks = maps.isEmpty() ? List.of() : List.of(new Curves.Mark(0, words.get("cut.end")));
        return new Curves(curves, marks, new Curves.Said(titled ? words.get("cut.title") : "",
                "a", maps.isEmpty() ? words.get("map.none") : ""), theme, width, height);
    }

    /**
     * The largest eigenvalue of the Hessian over the training.
     *
     * @param upTo the training step looked at, marked where the curves have passed it; after their ends for none
     */
    public static Figure bend(List<CurvatureCurve> bends, long upTo, boolean titled, Theme theme, Words any, double width, double height) {
        Words words = GroundWords.of(any);
        List<Curves.Curve> curves = new ArrayList<>();
        for (CurvatureCurve bend : bends) {
            double[] iterations = bend.points().stream().mapToDouble(CurvaturePoint::iteration).toArray();
            double[] largest = bend.points().stream().mapToDouble(point -> point.curvature().largest()).toArray();
            double last = largest.length == 0 ? Double.NaN : largest[largest.length - 1];
            curves.add(new Curves.Curve("bend." + bend.cell().id(), bend.cell().displayName() + " " + Numbers.magnitude(last),
                    iterations, largest, CellLooks.of(bend.cell(), ink(theme, curves.size())),
                    (x, y) -> words.get("bend.spot", bend.cell().displayName(), Long.toString((long) (double) x),
                    Numbers.exact(y))));
        }
        boolean within = bends.stream().flatMap(bend -> bend.points().stream()).anyMatch(point -> point.iteration() > upTo);
        List<Curves.Mark> marks = within ? List.of(new Curves.Mark(upTo, words.get("map.now", Long.toString(upTo)))) : List.of();
        return new Curves(curves, marks, new Curves.Said(titled ? words.get("bend.title") : "", words.get("bend.axis"),
                bends.isEmpty() ? words.get("bend.none") : ""), theme, width, height);
    }

    private static Color ink(Theme theme, int place) {
        return place == 0 ? theme.colour(Token.TEXT) : ColourMap.mix(theme.colour(Token.TEXT),
                theme.colour(Token.SECONDARY), 0.9);
    }
}
