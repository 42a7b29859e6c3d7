package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.live.ExpressionParser;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.net.Gate;
import lab.unroll.trace.Trace;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live numbers are those of the bench, to the bit. */
class LiveNumbersTest {

    private static final Place PLACE = new Place("live.md", 3);

    private static OpenedBench bench(String settings) {
        return new Benches().open(LessonReader.read("---\nstation: 1\ntitle: Live\n" + settings.replace("; ", "\n")
                + "\n---\n## A step\nText.\n", "live.md").steps().get(0).setup());
    }

    private static LiveNumber number(String written) {
        return new LiveNumber(ExpressionParser.parse(written, PLACE), 2, PLACE);
    }

    private static double on(OpenedBench bench, String written) {
        return number(written).on(bench);
    }

    @Test
    void quantitiesOfAnLstmAreThoseOfItsTrace() {
        OpenedBench bench = bench("cell: lstm; hidden: 3; length: 4; train: 20; pin: f 2 3 0.25; step: 2");
        Trace trace = bench.trace();
        assertEquals(trace.hidden(3).get(0), on(bench, "h[3][1]"));
        assertEquals(trace.cell(4).get(2), on(bench, "C[4][3]"));
        assertEquals(0.25, on(bench, "f[3][2]"), "what is held");
        assertEquals(trace.gate(Gate.INPUT, 2).get(1), on(bench, "i[2][2]"));
        assertEquals(trace.gate(Gate.CANDIDATE, 2).get(1), on(bench, "g[t][2]"), "t is the step of the playhead");
        assertEquals(trace.preActivation(Gate.OUTPUT, 1).total().get(0), on(bench, "a.o[1][1]"));
        assertEquals(trace.x(4).get(1), on(bench, "x[4][2]"));
        assertEquals(trace.output(4).get(3), on(bench, "y[4][4]"));
        assertEquals(trace.dHidden(1).norm(), on(bench, "dh[1]"));
        assertEquals(trace.dCell(2).norm(), on(bench, "dC[2]"));
        assertEquals(trace.jacobians().hiddenNorm(2), on(bench, "factor[3]"));
        assertEquals(trace.parameters().get(trace.parameters().layout().inputWeights(Gate.FORGET), 1, 2),
                on(bench, "Wx.f[2][3]"));
        assertEquals(trace.parameters().get(trace.parameters().layout().recurrentWeights(Gate.CANDIDATE), 0, 2),
                on(bench, "Wh.g[1][3]"));
        assertEquals(trace.parameters().get(trace.parameters().layout().bias(Gate.OUTPUT), 0, 1), on(bench, "b.o[2]"));
        assertEquals(trace.loss(), on(bench, "L"));
    }

    @Test
    void theEquationsOfTheCellHoldInThem() {
        OpenedBench bench = bench("cell: lstm; hidden: 3; length: 4; train: 20");
        assertEquals(on(bench, "h[3][2]"), on(bench, "o[3][2] * tanh(C[3][2])"), 1e-12);
        assertEquals(on(bench, "C[3][2]"), on(bench, "f[3][2] * C[2][2] + i[3][2] * g[3][2]"), 1e-12);
        assertEquals(on(bench, "f[3][1]"), on(bench, "sigma(a.f[3][1])"), 1e-12);
        assertEquals(on(bench, "a.f[3][1]"),
                on(bench, "(sum i: x[3][i] * Wx.f[i][1]) + (sum j: h[2][j] * Wh.f[j][1]) + b.f[1]"), 1e-12);
        assertEquals(1, on(bench, "sum j: y[4][j]"), 1e-12);
    }

    @Test
    void singleNumbersAreThoseOfTheBench() {
        OpenedBench bench = bench("cell: rnn; hidden: 3; length: 5; symbols: 4; train: 30");
        Map<String, Double> expected = Map.of("T", 5.0, "k", 3.0, "n", 4.0, "m", 4.0, "trained", 30.0, "t", 3.0,
                "loss", bench.losses().last(), "accuracy", bench.accuracy());
        expected.forEach((name, value) -> assertEquals(value, on(bench, name), name));
        assertTrue(bench.losses().size() == 30 && bench.loss() > 0);
    }

    @Test
    void layersAreNamedFromTheBottomAndTheOneLookedAtIsMeantOtherwise() {
        OpenedBench bench = bench("cell: rnn; hidden: 2; layers: 2; bidirectional: yes; length: 4; layer: 2");
        Trace trace = bench.trace();
        assertEquals(trace.layer(1, trace.spec().directions().get(0)).hidden(2).get(0), on(bench, "h[2][1]"));
        assertEquals(on(bench, "h[2][1]"), on(bench, "h@2[2][1]"));
        assertEquals(trace.layer(0, trace.spec().directions().get(1)).hidden(2).get(0), on(bench, "h@1r[2][1]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 + 2 * 3 ^ 2 ^ 0 - 4 / 8      | 6.5",
        "-2 ^ 2                         | -4",
        "2 * -3                         | -6",
        "(1 + 2) * 3                    | 9",
        "1e-3 * 1000                    | 1",
        "−1 + abs(−2)                   | 1",
        "exp(ln(2)) + sqrt(9) + log(100)| 7",
        "round(2.7)                     | 3",
        "argmax t: t * (5 - t) + 0 * h[t][1] | 2",
        "argmin t: (t - 3) ^ 2 + 0 * h[t][1] | 3",
        "max t: t + 0 * h[t][1]         | 4",
        "min t: t + 0 * h[t][1]         | 1",
        "sum t: sum j: t * j + 0 * h[t][j] | 60"})
    void arithmeticIsAsUsual(String written, double value) {
        assertEquals(value, on(bench("cell: lstm; hidden: 3; length: 4"), written), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "h[5][1]        | lesson.formula.index",
        "h[-1][1]       | lesson.formula.index",
        "h[1][4]        | lesson.formula.index",
        "h[0.5][1]      | lesson.formula.whole",
        "h[1e15][1]     | lesson.formula.whole",
        "h[1/0][1]      | lesson.formula.whole",
        "z[1][1]        | lesson.formula.absent",
        "Wx[1][1]       | lesson.formula.absent",
        "Wx.r[1][1]     | lesson.formula.absent",
        "h@2[1][1]      | lesson.formula.layer",
        "h@1r[1][1]     | lesson.formula.layer",
        "sum t: 3       | lesson.formula.counter"})
    void whatTheBenchHasNotIsToldWithItsPlace(String written, String key) {
        InputException problem = assertThrows(InputException.class,
                () -> on(bench("cell: lstm; hidden: 3; length: 4"), written));
        assertEquals(key, problem.key(), problem.getMessage());
        assertTrue(problem.getMessage().startsWith("live.md, line 3: "), problem.getMessage());
    }

    @Test
    void depthLengthAndSumsInSumsAreBounded() {
        Map.of("(".repeat(100) + "1" + ")".repeat(100), "lesson.formula.deep", "-".repeat(200) + "1", "lesson.formula.deep",
                "1 ^ ".repeat(60) + "1", "lesson.formula.deep", "1 + ".repeat(100) + "1", "lesson.formula.long",
                "sum i: sum j: sum t: h[t][j]", "lesson.formula.folds", "h[".repeat(90) + "1", "lesson.formula.deep")
                .forEach((written, key) -> assertEquals(key,
                        assertThrows(InputException.class, () -> number(written)).key(), written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "n | 0", "T + 1 - 3 | 0", "2 * k + n | 0", "t | 0", "argmax t: h[t][1] | 0", "trained | 0",
        "h[1][1] | 2", "k / 2 | 2", "L | 2", "max t: h[t][1] | 2", "n * h[1][1] | 2", "1.86 | 2"})
    void whatCountsSomethingIsShownWithoutDecimals(String written, int decimals) {
        assertEquals(decimals, LiveNumber.usualDecimals(ExpressionParser.parse(written, PLACE)));
    }

    @ParameterizedTest
    @CsvSource({"0.4567, 2, 0.46", "-0.4567, 1, −0.5", "-0.001, 2, 0.00", "12, 0, 12", "NaN, 2, –", "Infinity, 2, –"})
    void aNumberIsShownWithItsDecimals(double value, int decimals, String shown) {
        assertEquals(shown, LiveNumber.shown(value, decimals));
    }
}
