package lab.unroll.lens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Letters;
import lab.unroll.task.Symbols;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What units follow in a text, against the microscope and against counting by hand. */
class LensTest {

    private static final Experiment TEXT = Presets.named("next-char");
    private static final NextCharacter TASK = (NextCharacter) TEXT.task();
    private static final int[] READ = TASK.source().symbols(100, 300);

    private static Parameters trained(Experiment experiment) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(150);
            return run.parameters();
        }
    }

    private static Sequence sequence(int[] symbols) {
        int[] classes = new int[symbols.length];
        Arrays.fill(classes, Batch.NO_CLASS);
        return Sequence.ofClasses(Symbols.oneHot(symbols, symbols.length, TASK.inputSize()), classes, new double[symbols.length]);
    }

    private static ReadText read(Parameters parameters, LayerPlace place) {
        return ReadText.of(parameters, place, TASK.vocabulary(), READ, () -> { });
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void statesOfALongTextAreThoseOfTheMicroscope(CellKind cell) {
        Experiment experiment = TEXT.withNetwork(TEXT.network().withCell(cell).withLayers(2));
        Parameters parameters = trained(experiment);
        LayerPlace place = new LayerPlace(1, Direction.FORWARD);
        ReadText text = read(parameters, place);
        Trace trace = Microscope.trace(parameters, sequence(READ)).lookingAt(place);
        assertEquals(cell.hasCellState(), text.hasCell());
        for (int t = 1; t <= READ.length; t++) {
            for (int j = 0; j < text.units(); j++) {
                assertEquals(trace.hidden(t).get(j), text.hidden(t - 1, j), 1e-4);
                if (text.hasCell()) {
                    assertEquals(trace.cell(t).get(j), text.cell(t - 1, j), 1e-3);
                }
            }
        }
    }

    @Test
    void readingEndsWhereItIsToEnd() {
        Parameters parameters = TEXT.initialParameters();
        assertThrows(CancellationException.class, () -> ReadText.of(parameters, LayerPlace.BOTTOM, TASK.vocabulary(), READ, () -> {
            throw new CancellationException();
        }));
        assertEquals(0, ReadText.of(parameters, LayerPlace.BOTTOM, TASK.vocabulary(), new int[0], () -> { }).length());
    }

    @Test
    void lettersAreAnnotatedAsAReaderWould() {
        List<String> letters = Letters.of("A \"b\" [c(d)]\n「你」");
        assertArrayEquals(new double[] {0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0}, Annotation.QUOTES.of(letters));
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 1, 2}, Annotation.LINE.of(letters));
        assertArrayEquals(new double[] {0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0}, Annotation.SPACES.of(letters));
        assertArrayEquals(new double[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, Annotation.UPPER_CASE.of(letters));
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 1, 0, 0, 0, 0, 0}, Annotation.BRACKETS.of(letters));
    }

    @Test
    void unitsAreRankedByTheirCorrelationWhateverItsSign() {
        ReadText text = read(trained(TEXT), LayerPlace.BOTTOM);
        List<TrackingUnits.Score> scores = TrackingUnits.of(text, Annotation.SPACES, 8);
        assertEquals(8, scores.size());
        double[] spaces = Annotation.SPACES.of(text.letters());
        double before = 1;
        for (TrackingUnits.Score score : scores) {
            double[] h = IntStream.range(0, text.length()).mapToDouble(i -> text.hidden(i, score.unit())).toArray();
            assertEquals(pearson(h, spaces), score.correlation(), 1e-9);
            assertTrue(Math.abs(score.correlation()) <= before);
            before = Math.abs(score.correlation());
        }
        assertTrue(Math.abs(scores.get(0).correlation()) > 0.2, scores.toString());
        ReadText plain = ReadText.of(TEXT.initialParameters(), LayerPlace.BOTTOM, TASK.vocabulary(),
                TASK.vocabulary().encode("abcabc"), () -> { });
        assertTrue(TrackingUnits.of(plain, Annotation.QUOTES, 3).isEmpty(), "there is nothing to follow");
    }

    private static double pearson(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xy = IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mx) * (y[i] - my)).sum();
        double xx = Arrays.stream(x).map(a -> (a - mx) * (a - mx)).sum();
        double yy = Arrays.stream(y).map(a -> (a - my) * (a - my)).sum();
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void aResponseIsTheMeanChangeAtASymbol() {
        ReadText text = read(trained(TEXT), LayerPlace.BOTTOM);
        ResponseMatrix matrix = ResponseMatrix.of(text, 12);
        assertEquals(12, matrix.symbols().size());
        assertEquals(IntStream.range(0, 8).boxed().toList(), matrix.units().stream().sorted().toList());
        int unit = matrix.units().get(3);
        int symbol = matrix.symbols().get(5);
        double mean = IntStream.range(0, text.length()).filter(i -> text.symbol(i) == symbol)
                .mapToDouble(i -> text.hidden(i, unit) - (i == 0 ? 0 : text.hidden(i - 1, unit))).average().orElseThrow();
        assertEquals(mean, matrix.response()[3][5], 1e-9);
    }

    @Test
    void whatIsAlikeHasTheMostUnitsInCommonThenTheFewestOthersThenLength() {
        ReadText text = read(trained(TEXT), LayerPlace.BOTTOM);
        AlikeSpans alike = AlikeSpans.of(text, 40, 43, 0.1);
        assertFalse(alike.active().isEmpty());
        for (int unit : alike.active()) {
            assertTrue(IntStream.range(40, 43).allMatch(i -> text.hidden(i, unit) >= 0.1f));
        }
        assertTrue(!alike.spans().isEmpty() && alike.spans().size() <= AlikeSpans.MOST);
        AlikeSpans.Span before = null;
        for (AlikeSpans.Span span : alike.spans()) {
            assertTrue(span.to() - span.from() >= 2 && (span.to() <= 40 || span.from() >= 43), "the mark itself is not found");
            assertEquals(span.intersection(), alike.active().stream().filter(unit ->
                    IntStream.range(span.from(), span.to()).allMatch(i -> text.hidden(i, unit) >= 0.1f)).count());
            assertTrue(span.jaccard() > 0 && span.jaccard() <= 1);
            if (before != null) {
                boolean better = before.intersection() > span.intersection() || before.intersection() == span.intersection()
                        && (before.union() < span.union() || before.union() == span.union()
                        && before.to() - before.from() >= span.to() - span.from());
                assertTrue(better, before + " before " + span);
            }
            before = span;
        }
        assertTrue(AlikeSpans.of(text, 40, 43, 2).spans().isEmpty(), "no unit is on");
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void whatAnAnswerHungOnIsTheSlopeOfItsLogit(CellKind cell) {
        Parameters parameters = trained(TEXT.withNetwork(TEXT.network().withCell(cell).withLayers(2)));
        int[] symbols = Arrays.copyOf(READ, 9);
        double[] lengths = Sensitivity.of(parameters, symbols, 4);
        Sequence sequence = sequence(symbols);
        double step = 1e-5;
        for (int t : new int[] {1, 5, 9}) {
            double squares = 0;
            for (int i = 0; i < TASK.inputSize(); i++) {
                double slope = (logit(parameters, sequence, t, i, step) - logit(parameters, sequence, t, i, -step)) / (2 * step);
                squares += slope * slope;
            }
            assertEquals(Math.sqrt(squares), lengths[t - 1], 1e-3 * Math.max(1, Math.sqrt(squares)), "step " + t);
        }
    }

    private static double logit(Parameters parameters, Sequence sequence, int t, int component, double by) {
        Vector x = sequence.x(t);
        double[] moved = IntStream.range(0, x.size()).mapToDouble(i -> x.get(i) + (i == component ? by : 0)).toArray();
        return Microscope.trace(parameters, sequence.reading(t, Vector.of(moved))).logits(9).get(4);
    }
}
