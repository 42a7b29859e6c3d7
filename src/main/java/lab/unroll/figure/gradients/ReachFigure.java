package lab.unroll.figure.gradients;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.unroll.figure.Curve;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.CellLooks;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.chart.StepAxis;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.gradients.LossChoice;
import lab.unroll.gradients.Reach;
import lab.unroll.gradients.Resolution;
import lab.unroll.gradients.WayBack;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;

/**
 * How far the gradient reaches: ‖∂L/∂h_t‖ and ‖∂L/∂C_t‖ over the steps on an axis of decades, of one cell or of several that
 * read the same, after training and, thin, before it.
 */
public final class ReachFigure extends Sheet {

    private final List<Scene> scenes;
    private final GradientLook look;
    private final List<LogPlot.Line> lines = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    /** What a line shows: the state h or C of a cell, after or before its training. */
    private record Shown(CellKind cell, String letter, boolean before) {

        String id() {
            return cell.id() + "." + letter + (before ? ".before" : "");
        }
    }

    /** The reach of cells that read the same; the first gives step, theme and language. Takes a run for each cell. */
    public ReachFigure(List<Scene> scenes, GradientLook look, double width, double height) {
        super(scenes.get(0), "gradients", width, height);
        this.scenes = scenes;
        this.look = look;
        WayBack way = look.way(LossChoice.TASK);
        Scene first = scenes.get(0);
        heading(words.get("reach.title"), "‖∂L/∂h_t‖", words.get("remark", words.get("loss." + way.loss().id())));
        for (Scene scene : scenes) {
            before(scene, way);
        }
        for (Scene scene : scenes) {
            add(scene, Reach.of(way.of(scene.trace())), false);
        }
        LogPlot plot = new LogPlot(this, first, new Rectangle2D.Double(EDGE, HEADING + 2, width - 2 * EDGE,
                height - HEADING - 6), LogPlot.INSET, lines);
        plot.cut(IntStream.rangeClosed(1, first.trace().length()).filter(t -> way.isCutBefore(first.trace(), t)).boxed()
                .toList());
        plot.finish();
        for (int i = 0; i < lines.size(); i++) {
            LogPlot.Line line = lines.get(i);
            for (int t = 1; t <= line.values().length; t++) {
                spot("reach." + line.id() + "." + t, plot.target(i, t), new Subject.Point(line.id(), t, -1), describe(shown.get(i), t, line.values()[t - 1]), line.values()[t - 1]);
            }
        }
    }

    private void before(Scene scene, WayBack way) {
        Trace trace = scene.trace();
        Optional<Parameters> first = look.untrained().apply(trace.spec().cell()).filter(parameters ->
                parameters.layout().size() == trace.parameters().layout().size()
                        && !Arrays.equals(parameters.toArray(), trace.parameters().toArray()));
        first.ifPresent(parameters -> add(scene, Reach.of(way.of(Microscope.trace(parameters, trace.sequence(),
                trace.allPins()).lookingAt(trace.place()))), true));
    }

    private void add(Scene scene, Reach reach, boolean ghost) {
        CellKind cell = scene.trace().spec().cell();
        String name = scenes.size() == 1 ? "" : "`" + cell.displayName() + "` ";
        ChartSeries.Look after = CellLooks.of(cell, colour(CellLooks.gradient(cell)));
        if (reach.hasCell() && !ghost) {
            shown.add(new Shown(cell, "C", false));
            lines.add(new LogPlot.Line(shown.get(shown.size() - 1).id(), name + (name.isEmpty() ? "‖∂L/∂C_t‖" : "C"), reach.cell(), 0,
                    new ChartSeries.Look(after.colour(), 1.6f, new float[] {7, 3, 2, 3}, ChartSeries.Marker.DIAMOND), false));
        }
        String label = ghost ? name + "`" + words.get("reach.before") + "`" : name + (name.isEmpty() ? "‖∂L/∂h_t‖" : "h");
        shown.add(new Shown(cell, "h", ghost));
        lines.add(new LogPlot.Line(shown.get(shown.size() - 1).id(), label, reach.hidden(), 0, ghost
                ? LogPlot.ghost(ColourMap.mix(colour(Token.PANEL), after.colour(), 0.6)) : after, ghost));
    }

    @Override
    public List<Curve> curves() {
        return lines.stream().filter(line -> !line.ghost()).map(line -> new Curve(line.id(),
                Arrays.stream(line.values()).boxed().toList(), true)).toList();
    }

    private String describe(Shown what, int t, double value) {
        Resolution kept = Resolution.of(value);
        String text = words.get("reach.spot", what.cell().displayName(), what.letter(), t,
                StepAxis.symbol(scenes.get(0), t), Numbers.exact(value));
        return text + (what.before() ? " " + words.get("reach.spot.before") : "")
                + (kept == Resolution.KEPT ? "" : " " + words.get("resolution." + kept.name().toLowerCase(Locale.ROOT)));
    }
}
