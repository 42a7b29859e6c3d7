package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Vector;
import lab.unroll.words.Words;

/** Several cells on the same input, one above the other, with one playhead. The first scene gives step and theme. */
public final class CompareFigure implements Figure {

    private final List<Scene> scenes;
    private final CompareLayout layout;

    /**
     * The picture of two or three scenes of the same input, in pixels at scale 1.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CompareFigure(List<Scene> scenes, double width, double height) {
        if (scenes.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare");
        }
        this.scenes = List.copyOf(scenes);
        this.layout = new CompareLayout(scenes, width, height);
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
    public void paint(Graphics2D g) {
        Brush.smooth(g);
        new ComparePainter(g, layout, scenes).paint();
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        Scene main = scenes.get(0);
        for (int t = layout.first; t <= layout.last; t++) {
            spots.add(new Spot("step." + t, layout.card(t), Spot.Kind.STEP, new Subject.Step(t),
                    main.words().get("spot.step", t, main.inputLabels().get(t - 1)), Double.NaN));
        }
        for (int i = 0; i < scenes.size(); i++) {
            CompareLayout.Band band = layout.bands.get(i);
            String cell = scenes.get(i).trace().spec().cell().id();
            for (int t = layout.first; t <= layout.last; t++) {
                if (band.spec().cell().hasCellState()) {
                    add(spots, i, "C." + cell, "spot.cell", band.stripC(), t, scenes.get(i).trace().cell(t));
                }
                add(spots, i, "h." + cell, "spot.hidden", band.stripH(), t, scenes.get(i).trace().hidden(t));
            }
        }
        return List.copyOf(spots);
    }

    private void add(List<Spot> spots, int place, String id, String key, double top, int t, Vector values) {
        Words words = scenes.get(place).words();
        for (int j = 0; j < values.size(); j++) {
            Rectangle2D bounds = layout.cell(layout.bands.get(place), top, t, j);
            spots.add(new Spot(id + "." + t + "." + (j + 1), bounds, Spot.Kind.POINT, new Subject.Point(id, t, j),
                    words.get("compare.spot", layout.bands.get(place).spec().cell().displayName(),
                            words.get(key, t, j + 1, Numbers.exact(values.get(j)))), values.get(j)));
        }
    }
}
