package lab.unroll.figure.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.unroll.figure.BranchLook;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Theme;
import lab.unroll.rewind.Branch;
import lab.unroll.rewind.Branches;
import lab.unroll.task.TrainingConfig;
import lab.unroll.train.LossCurve;
import lab.unroll.train.TrainingChange;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tree of branches, and branches in the chart of the losses. */
class BranchesFigureTest {

    private static final TrainingConfig SLOW = new TrainingConfig(8, 0.001, 1, 3);
    private static final TrainingConfig FAST = new TrainingConfig(8, 0.03, 1, 3);

    private static LossCurve curve(long to, double pace, List<TrainingChange> changes) {
        return new LossCurve(LongStream.rangeClosed(1, to).toArray(),
                LongStream.rangeClosed(1, to).mapToDouble(step -> 1.4 * Math.exp(-pace * step)).toArray(), changes);
    }

    private static Branch branch(int id, int parent, long from, long to, boolean changed) {
        return new Branch(id, parent, from, to, LongStream.rangeClosed(from / 20, to / 20).map(step -> step * 20)
                .filter(step -> step >= from).toArray(), curve(to, 0.002 * (id % 5 + 1),
                changed ? List.of(new TrainingChange(from, SLOW, FAST)) : List.of()));
    }

    private static BranchLook three(boolean back) {
        Branches all = new Branches(List.of(branch(1, 0, 0, 1000, false), branch(2, 1, 400, 900, true),
                branch(3, 1, 200, 700, false)), 2);
        return new BranchLook(all, back ? 1 : 2, back ? 300 : 900, back);
    }

    private static BranchLook many() {
        List<Branch> all = new ArrayList<>(List.of(branch(1, 0, 0, 1000, false)));
        IntStream.rangeClosed(2, 64).forEach(id -> all.add(branch(id, id - 1, 10 * id, 900 + id, id % 2 == 0)));
        return new BranchLook(new Branches(all, 50), 50, 950, false);
    }

    static List<BranchLook> looks() {
        return List.of(BranchLook.single(curve(0, 1, List.of()), 0), BranchLook.single(curve(30, 0.1, List.of()), 30),
                three(false), three(true), many());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noLabelCoversAnotherOrLeavesThePage(BranchLook look) {
        for (Locale language : Words.LANGUAGES) {
            for (double[] size : new double[][] {{430, 120}, {640, 200}, {860, 230}}) {
                BranchesFigure figure = new BranchesFigure(look, Theme.LIGHT, Words.of("figure", language), size[0], size[1]);
                List<ChartLabel> labels = figure.labels();
                assertFalse(labels.isEmpty());
                for (int i = 0; i < labels.size(); i++) {
                    Rectangle2D bounds = labels.get(i).bounds();
                    assertTrue(bounds.getX() >= 0 && bounds.getMaxX() <= size[0] && bounds.getY() >= 0
                            && bounds.getMaxY() <= size[1], labels.get(i).text() + " leaves the page");
                    for (ChartLabel other : labels.subList(0, i)) {
                        assertFalse(bounds.intersects(other.bounds()), labels.get(i).text() + " on " + other.text());
                    }
                }
            }
        }
    }

    @Test
    void everyBranchIsAPlaceToGoToAndSaysWhatItIs() {
        BranchesFigure figure = new BranchesFigure(three(false), Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 640, 200);
        Spot second = figure.spots().stream().filter(spot -> spot.id().equals("branch.2")).findFirst().orElseThrow();
        assertEquals(new Subject.OnBranch(2, 900), second.subject());
        assertEquals(three(false).branches().branch(2).curve().last(), second.value());
        assertTrue(second.text().startsWith("Branch 2, from branch 1 at step 400 to step 900"), second.text());
        assertTrue(second.text().contains("η 0.03"), second.text());
        assertTrue(second.text().contains("now"), second.text());
        List<Subject> kept = figure.spots().stream().filter(spot -> spot.id().startsWith("kept.")).map(Spot::subject).toList();
        assertTrue(kept.contains(new Subject.OnBranch(1, 200)), "on the way to the present branch: " + kept);
        assertTrue(kept.stream().allMatch(one -> ((Subject.OnBranch) one).branch() != 1
                || ((Subject.OnBranch) one).iteration() < 400), "beyond it the first branch is another way");
    }

    @Test
    void ofManyBranchesThePresentOneIsSeenAndTheOthersAreCounted() {
        BranchesFigure figure = new BranchesFigure(many(), Theme.DARK, Words.of("figure", Locale.ENGLISH), 640, 200);
        assertTrue(figure.spots().stream().anyMatch(spot -> spot.id().equals("branch.50")));
        long shown = figure.spots().stream().filter(spot -> spot.id().startsWith("branch.")).count();
        assertTrue(figure.labels().stream().anyMatch(label -> label.text().equals("and " + (64 - shown) + " more")));
    }

    @Test
    void branchesDifferByMoreThanColour() {
        for (int id = 1; id < 7; id++) {
            ChartSeries.Look one = BranchLooks.of(id, Theme.LIGHT);
            ChartSeries.Look next = BranchLooks.of(id + 1, Theme.LIGHT);
            assertNotEquals(one.colour(), next.colour());
            assertFalse(Arrays.equals(one.dash(), next.dash()), id + " and " + (id + 1));
        }
    }

    @Test
    void theChartOfTheLossesHasTheOtherBranchesAtTheirEnds() {
        LossFigure figure = LossFigure.comparing(new CellCurve(null, three(false).branches().present().curve()), List.of(), 1.386,
                OptionalDouble.of(0.1), List.of(), three(true), Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 480, 200);
        List<String> ends = figure.spots().stream().map(Spot::id).filter(id -> id.startsWith("branch.")).toList();
        assertEquals(List.of("branch.1", "branch.3"), ends);
    }

    @Test
    void theLineWhereOneLooksBackCrossesNoName() {
        double[] losses = new double[1000];
        Arrays.setAll(losses, i -> 1.386 + 0.05 * Math.sin(i * 0.7));
        LossCurve flat = new LossCurve(LongStream.rangeClosed(1, 1000).toArray(), losses);
        for (LossCurve curve : List.of(flat, curve(1000, 0.004, List.of()))) {
            Branches one = new Branches(List.of(new Branch(1, 0, 0, 1000, new long[] {0}, curve)), 1);
            for (int step = 0; step <= 1000; step += 20) {
                LossFigure figure = LossFigure.comparing(new CellCurve(null, curve), List.of(), Math.log(4), OptionalDouble.of(0.1),
                        List.of(), new BranchLook(one, 1, step, true), Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 300, 150);
                assertFalse(figure.cursor().isEmpty(), "the line is seen at step " + step);
                for (ChartLabel label : figure.labels()) {
                    assertTrue(figure.cursor().stream().noneMatch(piece -> piece.intersects(label.bounds())),
                            label.text() + " at step " + step);
                }
            }
        }
    }
}
