package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lab.unroll.figure.backward.BackwardFigure;
import lab.unroll.figure.blocks.BlocksFigure;
import lab.unroll.figure.chart.StatesFigure;
import lab.unroll.figure.parts.Answer;
import lab.unroll.figure.unrolled.CompareFigure;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Vector;
import org.junit.jupiter.api.Test;

/** What a picture tells where it does not show everything, and where its wires lead. */
class WhatIsToldTest {

    private static final LayerPlace TOP = new LayerPlace(1, Direction.FORWARD);

    private static String text(Figure figure) {
        StringBuilder text = new StringBuilder();
        new Picture("a picture", figure, new GlyphBoxes()).labels().forEach(label -> text.append(label.text()).append('|'));
        return text.toString();
    }

    private static Scene deep() {
        Scene scene = Scenes.deep(CellKind.LSTM, 4, 2, false, 8);
        scene.trace().followGradient();
        return scene;
    }

    @Test
    void theAnswerHangsOnTheTopLayer() {
        Scene below = deep();
        Map<String, Spot> spots = Tidiness.byId(new UnrolledFigure(below, 840, 478));
        assertFalse(spots.keySet().stream().anyMatch(id -> id.startsWith("output.") || id.startsWith("loss.")));
        assertTrue(text(new UnrolledFigure(below, 840, 478)).contains("h goes to layer 2"));
        Map<String, Spot> above = Tidiness.byId(new UnrolledFigure(below.lookingAt(TOP), 840, 478));
        assertTrue(above.containsKey("output.8.1"));
    }

    @Test
    void theLossReachesALowerLayerThroughTheOneAbove() {
        assertTrue(text(new BackwardFigure(deep(), null, 840, 478)).contains("|layer 2|"));
        Scene top = deep().lookingAt(TOP);
        top.trace().followGradient();
        assertFalse(text(new BackwardFigure(top, null, 840, 478)).contains("|layer 2|layer"));
    }

    @Test
    void theWayBackTellsWhatTheHiddenStepsAdd() {
        Scene scene = Scenes.deep(CellKind.LSTM, 4, 1, false, 50);
        scene.trace().followGradient();
        assertTrue(text(new BackwardFigure(scene, null, 840, 478)).contains("of 50; ∂L/∂w of the others: "));
    }

    @Test
    void theLikeliestAnswersStandInTheOrderOfTheClasses() {
        assertEquals(List.of(0, 2, 3), Answer.chosen(Vector.of(0.2, 0.1, 0.3, 0.4), 3, -1));
        assertEquals(List.of(1, 2, 3), Answer.chosen(Vector.of(0.2, 0.1, 0.3, 0.4), 3, 1));
    }

    @Test
    void comparedCellsShowTheAnswerThatIsAskedForThoughItsStepIsNotShown() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 4, 50);
        String text = text(new CompareFigure(List.of(scene, Scenes.remembering(CellKind.SIMPLE_RNN, 4, 4, 50)), 840, 478));
        assertTrue(IntStream.of(50).allMatch(t -> text.contains("ŷ" + t) || text.contains("y\u0302" + t)), text);
        assertTrue(text.contains("of 50|"), text);
    }

    @Test
    void aPairTellsWhatIsReadAndWhatIsRight() {
        Scene pair = Scenes.pair(CellKind.LSTM, 4, 1, 4, 3);
        String asked = "reads " + String.join("", pair.inputLabels().subList(0, 4)) + ", right answer ";
        assertTrue(text(new BlocksFigure(pair, 1000, 478)).contains(asked), text(new BlocksFigure(pair, 1000, 478)));
    }

    @Test
    void theStepsOfAChartStandInTheOrderInWhichTheLayerReads() {
        Scene reverse = Scenes.deep(CellKind.LSTM, 4, 1, true, 8).lookingAt(new LayerPlace(0, Direction.REVERSE));
        Map<String, Spot> spots = Tidiness.byId(new StatesFigure(reverse.selecting(-1), 400, 160));
        assertTrue(spots.get("state.h.8.1").bounds().getX() < spots.get("state.h.1.1").bounds().getX());
    }
}
