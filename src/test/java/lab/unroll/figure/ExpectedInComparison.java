package lab.unroll.figure;

import java.util.Comparator;
import java.util.List;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;

/** What compared cells tell beside their spots: the loss of each at the next step judged, below the name of its answer. */
final class ExpectedInComparison extends ExpectedNumbers {

    private final List<Scene> compared;

    ExpectedInComparison(Picture picture, List<Scene> compared) {
        super(picture, picture.figure().spots(), compared.get(0));
        this.compared = compared;
    }

    @Override
    List<ExpectedNumber> all() {
        ranges(ColourMap.STATE_RANGE, ColourMap.CELL_RANGE);
        int last = trace.length();
        while (spot("step." + last) == null) {
            last--;
        }
        int judged = compared.get(0).selectedStep();
        while (judged < trace.length() && !trace.sequence().isJudged(judged)) {
            judged++;
        }
        String name = "ŷ" + judged;
        List<PaintedLabel> names = labels(name).stream().sorted(Comparator.comparingDouble(label -> label.ink().getY()))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            double end = i + 1 < names.size() ? names.get(i + 1).ink().getY() : picture.figure().height();
            add("loss " + judged, Brush.rectangle(spot("step." + last).getMaxX(), names.get(i).ink().getMaxY(),
                    picture.figure().width(), end), compared.get(i).trace().loss(judged));
        }
        return super.all();
    }
}
