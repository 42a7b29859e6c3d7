package lab.unroll.figure.careers;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.LayeredFigure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.figure.unrolled.UnrolledLayout;
import lab.unroll.trace.Trace;

/**
 * The career of a player on the unrolled network, a copy for each season, gates and all; below it the home runs of each
 * season, beside it the answer, and above it, where there is room, players whose careers are not far.
 */
public final class CareerFigure implements LayeredFigure {

    /** Width of the answer. */
    private static final double ANSWER = 200;
    /** Below this width the answer has no room beside the diagram. */
    private static final double NARROW = 520;
    private static final double LEAST_DIAGRAM = 250;

    private final CareerSheet sheet;
    private final UnrolledFigure diagram;
    private final double top;
    private final List<Object> key;
    private final double width;
    private final double height;

    /**
     * Lays the figure out.
     *
     * @param look  whose career is read must be selected
     * @param scene the network that has read it
     * @param free  the same without what the hand has changed; null where nothing is
     */
    public CareerFigure(CareersLook look, Scene scene, Trace free, boolean titled, double width, double height) {
        this.width = width;
        this.height = height;
        double rows = CareerSheet.rowsIn(look, height - LEAST_DIAGRAM - CareerSheet.BARS);
        double answer = width < NARROW ? 0 : ANSWER;
        top = CareerSheet.head(look, titled, rows);
        double diagramHeight = Math.max(120, height - top - CareerSheet.BARS);
        Scene shown = whole(scene, width - answer, diagramHeight);
        diagram = new UnrolledFigure(shown, width - answer, diagramHeight);
        UnrolledLayout layout = UnrolledLayout.of(shown, width - answer, diagramHeight);
        sheet = new CareerSheet(look, scene, free, titled, new CareerSheet.Area(layout, width - answer, top, rows), width, height);
        key = List.of(look, free == null ? "" : free.output(free.length()), titled);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    /** The numbers of a unit stand beside its copy only where all seasons have room all the same. */
    private static Scene whole(Scene scene, double width, double height) {
        UnrolledLayout layout = UnrolledLayout.of(scene, width, height);
        return layout.last - layout.first + 1 == scene.trace().length() ? scene : scene.selecting(-1);
    }

    private static Rectangle2D moved(Rectangle2D place, double down) {
        return new Rectangle2D.Double(place.getX(), place.getY() + down, place.getWidth(), place.getHeight());
    }

    private Spot moved(Spot spot) {
        return spot.at(moved(spot.bounds(), top));
    }

    @Override
    public List<Spot> spots() {
        List<Spot> all = new ArrayList<>(sheet.spots());
        diagram.spots().forEach(spot -> all.add(moved(spot)));
        return List.copyOf(all);
    }

    @Override
    public List<Spot> values() {
        List<Spot> all = new ArrayList<>(sheet.values());
        diagram.values().forEach(spot -> all.add(moved(spot)));
        return List.copyOf(all);
    }

    @Override
    public Object stillKey() {
        return List.of(diagram.stillKey(), key);
    }

    @Override
    public Object spotsKey() {
        return List.of(diagram.spotsKey(), key);
    }

    @Override
    public Rectangle2D movingBounds() {
        return moved(diagram.movingBounds(), top);
    }

    @Override
    public void paintStill(Graphics2D g) {
        sheet.paint(g);
        under(g, () -> diagram.paintStill(g));
    }

    @Override
    public void paintMoving(Graphics2D g) {
        under(g, () -> diagram.paintMoving(g));
    }

    private void under(Graphics2D g, Runnable painting) {
        AffineTransform before = g.getTransform();
        g.translate(0, top);
        painting.run();
        g.setTransform(before);
    }
}
