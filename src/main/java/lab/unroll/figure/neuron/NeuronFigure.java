package lab.unroll.figure.neuron;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.NetworkSpec;
import lab.unroll.trace.NeuronSum;

/**
 * One neuron taken apart: every product on its wire, the sum, the bias, and the activation curve with the operating point
 * on it; beside it the same numbers in matrices. What is pointed at is lit in both.
 */
public final class NeuronFigure implements Figure {

    private final Scene scene;
    private final NeuronChoice choice;
    private final NeuronSum sum;
    private final NeuronLayout layout;
    private final MatrixView matrices;
    private final List<Spot> spots;

    /**
     * The neuron of a scene, at its selected step.
     *
     * @param width  in pixels at scale 1
     * @param height in pixels at scale 1
     * @throws IllegalArgumentException if the scene's cell has no such layer of neurons
     */
    public NeuronFigure(Scene scene, NeuronChoice choice, double width, double height) {
        this.scene = scene;
        this.choice = choice;
        NetworkSpec spec = scene.trace().spec();
        sum = choice.sum(scene.trace(), scene.selectedStep());
        layout = new NeuronLayout(sum, width, height, spec.hidden() - 1, OtherNeurons.writtenOut(sum, spec.hidden()));
        matrices = new MatrixView(scene, choice, sum, layout.matrixView);
        spots = new NeuronSpots(layout, matrices, scene, choice, sum).all();
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
        Brush.smooth(g);
        paint(new LabelledCanvas(g, scene.theme()));
        legend(g);
    }

    private void paint(LabelledCanvas sheet) {
        Theme theme = scene.theme();
        sheet.brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        Rectangle2D matrix = layout.matrixView;
        sheet.brush.stroke(layout.stacked ? new Line2D.Double(12, matrix.getY(), layout.width - 12, matrix.getY())
                : new Line2D.Double(matrix.getX(), 10, matrix.getX(), matrix.getMaxY() - 4), theme.colour(Token.HAIRLINE), 1);
        new NeuronHeading(layout, scene, choice).paint(sheet);
        new NeuronPainter(sheet, layout, scene, choice, sum).paint();
        new OtherNeurons(layout, scene, choice).paint(sheet);
        new MatrixPainter(sheet, matrices, scene, choice, sum).paint();
    }

    private void legend(Graphics2D g) {
        LegendLine line = new LegendLine(g, scene.theme(), layout.width, layout.legendTop, layout.height);
        line.ramp("x, h", ColourMap.STATE_RANGE);
        line.ramp("w", ColourMap.WEIGHT_RANGE);
        line.ramp("w·x, a", ColourMap.CELL_RANGE);
        line.words(scene.words().get("neuron.legend.unit"));
        line.words(scene.words().get("neuron.legend.width"));
        if (scene.free() != null) {
            line.words(scene.words().get("legend.free"));
        }
    }

    /** What is written in the picture, but for the legend. */
    List<ChartLabel> labels() {
        return LabelledCanvas.labels(scene.theme(), this::paint);
    }
}
