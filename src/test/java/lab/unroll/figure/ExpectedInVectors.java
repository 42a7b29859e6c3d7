package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Lens;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** What the unrolled vectors tell beside their spots: the units under a lens, each with its number and its value. */
final class ExpectedInVectors extends ExpectedNumbers {

    private final List<Spot> spots;

    ExpectedInVectors(Picture picture, List<Spot> spots, Scene scene) {
        super(picture, spots, scene);
        this.spots = spots;
    }

    @Override
    List<ExpectedNumber> all() {
        ranges(ColourMap.STATE_RANGE, ColourMap.CELL_RANGE);
        Rectangle2D card = spot("step." + scene.selectedStep());
        if (scene.selectedUnit() >= 0 && card != null) {
            lenses(card);
        }
        return super.all();
    }

    /** One lens for each strip, in the order of the strips, between the selected copy and the next one to the right. */
    private void lenses(Rectangle2D card) {
        double next = spots.stream().filter(spot -> spot.kind() == Spot.Kind.STEP).mapToDouble(spot -> spot.bounds().getX())
                .filter(x -> x > card.getCenterX()).min().orElse(card.getMaxX() + Lens.WIDTH);
        Rectangle2D beside = Brush.rectangle(card.getMaxX(), card.getMinY(), next, card.getMaxY());
        List<List<PaintedLabel>> lenses = new ArrayList<>();
        int last = -1;
        for (PaintedLabel label : picture.labels()) {
            if (isIn(beside, label) && label.text().matches("\\d+")) {
                int unit = Integer.parseInt(label.text());
                if (unit != last + 1 || last < 0) {
                    lenses.add(new ArrayList<>());
                }
                lenses.get(lenses.size() - 1).add(label);
                last = unit;
            }
        }
        lenses.sort(Comparator.comparingDouble(lens -> lens.get(0).ink().getY()));
        int t = scene.selectedStep();
        List<String> strips = List.of("C", "a", "h").stream().filter(letter -> spot(letter + "." + t + ".1") != null)
                .sorted(Comparator.comparingDouble(letter -> spot(letter + "." + t + ".1").getY())).toList();
        for (int i = 0; i < Math.min(lenses.size(), strips.size()); i++) {
            lens(lenses.get(i), strips.get(i), beside);
        }
    }

    /** The units under a lens follow one another, the selected one in the middle where there are enough. */
    private void lens(List<PaintedLabel> units, String letter, Rectangle2D beside) {
        int t = scene.selectedStep();
        Vector values = switch (letter) {
            case "C" -> trace.cell(t);
            case "a" -> trace.preActivation(Gate.STATE, t).total();
            default -> trace.hidden(t);
        };
        int first = Math.max(0, Math.min(values.size() - units.size(), scene.selectedUnit() - units.size() / 2));
        for (int i = 0; i < Math.min(units.size(), values.size()); i++) {
            Rectangle2D ink = units.get(i).ink();
            add("unit", ink, first + i + 1);
            add(letter + " of unit " + (first + i + 1), new Rectangle2D.Double(ink.getMaxX() + 1, ink.getCenterY() - 3,
                    beside.getMaxX() - ink.getMaxX(), 6), values.get(first + i));
        }
    }
}
