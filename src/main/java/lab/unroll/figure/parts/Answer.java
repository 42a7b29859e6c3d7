package lab.unroll.figure.parts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lab.unroll.figure.Scene;
import lab.unroll.net.Vector;

/**
 * The rows in which the answer ŷ_t of a step is shown: every class where there is room, otherwise the most probable ones.
 *
 * @param rows the classes shown, from the top
 * @param loss where loss_t stands, or null where step t is not judged or has no room
 */
public record Answer(List<Row> rows, Rectangle2D loss) {

    /** Height of a row: a line of the smallest text. */
    public static final double ROW = 14;

    /**
     * A class with its probability.
     *
     * @param place  the class, counted from 0
     * @param label  its name
     * @param value  its probability
     * @param right  true if it is the right answer at this step
     * @param bounds where it stands
     */
    public record Row(int place, String label, double value, boolean right, Rectangle2D bounds) {
    }

    /** The first step from t on that is asked for an answer, or else the last one. */
    public static int stepFrom(Scene scene, int t) {
        int length = scene.trace().length();
        return IntStream.rangeClosed(t, length).filter(scene.trace().sequence()::isJudged).findFirst().orElse(length);
    }

    /** The answer of step t; one of an upper block hangs from the lower edge of its room, next to h. */
    public static Answer of(Rectangle2D room, boolean hangs, Scene scene, int t) {
        boolean judged = scene.trace().sequence().isJudged(t);
        int right = judged && scene.trace().sequence().hasClasses() ? scene.trace().sequence().targetClass(t) : -1;
        return of(room, hangs, scene.trace().output(t), scene.outputLabels()::get, right, judged);
    }

    /**
     * The rows that a place has room for.
     *
     * @param room   the place
     * @param hangs  true if the rows stand at its lower edge
     * @param output ŷ_t
     * @param labels the name of each class
     * @param right  the right class, or -1
     * @param judged whether the step has a loss
     */
    public static Answer of(Rectangle2D room, boolean hangs, Vector output, IntFunction<String> labels, int right,
                            boolean judged) {
        int lines = (int) Math.floor(room.getHeight() / ROW);
        int forLoss = judged && lines > 1 ? 1 : 0;
        int rows = Math.min(output.size(), Math.max(0, lines - forLoss));
        List<Row> shown = new ArrayList<>();
        double top = hangs ? room.getMaxY() - (rows + forLoss) * ROW : room.getMinY();
        for (int place : chosen(output, rows, right)) {
            shown.add(new Row(place, labels.apply(place), output.get(place), place == right,
                    new Rectangle2D.Double(room.getX(), top + shown.size() * ROW, room.getWidth(), ROW)));
        }
        Rectangle2D loss = forLoss == 0 ? null
                : new Rectangle2D.Double(room.getX(), top + shown.size() * ROW, room.getWidth(), ROW);
        return new Answer(shown, loss);
    }

    /**
     * All classes, or the most probable ones; the right one is always among them. They stand in the order of the classes, so
     * that no letter passes another from step to step.
     */
    public static List<Integer> chosen(Vector output, int rows, int right) {
        if (rows >= output.size()) {
            return IntStream.range(0, output.size()).boxed().toList();
        }
        List<Integer> byProbability = new ArrayList<>(IntStream.range(0, output.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -output.get(j))).limit(rows).toList());
        if (right >= 0 && rows > 1 && !byProbability.contains(right)) {
            byProbability.set(rows - 1, right);
        }
        return byProbability.stream().sorted().toList();
    }
}
