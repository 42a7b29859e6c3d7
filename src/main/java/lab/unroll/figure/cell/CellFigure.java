package lab.unroll.figure.cell;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.paint.PlacedLabels;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.Gate;

/**
 * The cell of the selected step, opened: a lane a unit for its state, its layers of neurons with their values, its gates
 * as valves, and in words and formulas the sub-step that is happening. The neighbouring steps stay in the picture.
 */
public final class CellFigure implements Figure {

    private final Scene scene;
    private final CellPicture picture;
    private final CellLayout layout;
    private final CellAnswer answer;
    private final CellStepLine stepLine;
    private final List<Spot> spots;

    /** The cell of a scene in a given size, in pixels at scale 1. */
    public CellFigure(Scene scene, double width, double height) {
        this.scene = scene;
        this.stepLine = new CellStepLine(scene, width);
        this.picture = CellPicture.of(scene, width, height, CellFoot.of(height, stepLine.lines()));
        this.layout = picture.layout();
        this.answer = CellAnswer.of(scene, width, layout.foot);
        this.spots = new CellSpots(scene, picture, answer, stepLine).all();
    }

    @Override
    public double width() {
        return layout.width;
    }

    @Override
    public double height() {
        return layout.height;
    }

    @Override
    public List<Spot> spots() {
        return spots;
    }

    @Override
    public void paint(Graphics2D g) {
        paintAndRemember(g);
    }

    /** Paints the figure and says what was written where. */
    List<PlacedLabels.Written> paintAndRemember(Graphics2D g) {
        Brush.smooth(g);
        CellCanvas canvas = new CellCanvas(g, scene, layout.lanes);
        picture.painter(canvas).paint();
        CellCallout callout = CellCallout.of(scene, layout.lanes);
        if (callout != null) {
            callout.paint(canvas, layout);
        }
        stepLine.paint(canvas, layout.foot);
        answer.paint(canvas, layout.foot);
        LegendLine legend = new LegendLine(g, canvas.letters, scene.theme(), layout.width, layout.foot.legendTop(),
                layout.height);
        legend.values(layout.spec);
        if (!scene.layerName().isEmpty()) {
            legend.words(scene.layerName());
        }
        legend.valves(layout.spec, scene.words());
        if (layout.spec.gates().stream().anyMatch(Gate::isValve)) {
            legend.sign(2 * CellLayout.TIMES, (pen, place) -> canvas.times(place.getCenterX(), place.getCenterY(),
                    CellLayout.TIMES, Token.SECONDARY, canvas.full()), "`" + scene.words().get("cell.times") + "`",
                    false, scene.theme().colour(Token.SECONDARY));
        }
        if (layout.spec.form().peepholes()) {
            legend.words(scene.words().get("cell.peephole.line"));
        }
        if (layout.lanes.hidden() > 0) {
            legend.words(scene.words().get("cell.bundle", layout.lanes.hidden()));
        }
        return canvas.letters.written();
    }
}
