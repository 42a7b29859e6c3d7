package lab.unroll.lesson;

import static lab.unroll.lesson.AskedStep.assertShown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.figure.SharedWeight;
import lab.unroll.gradients.Contributions;
import lab.unroll.gradients.GradientCheck;
import lab.unroll.gradients.WayBack;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

/** What station 5 says about copies and their contributions is so. */
class Station05Test {

    private static final double EXACT = 1e-12;
    private static final int T = 4;

    private final Benches benches = new Benches();

    private AskedStep step(String title) {
        return AskedStep.of(5, title, benches);
    }

    private static double length(OpenedBench bench, int t) {
        return bench.trace().dHidden(t).norm();
    }

    private static ParameterBlock recurrent(Trace trace) {
        return trace.parameters().layout().recurrentWeights(Gate.STATE);
    }

    private static double norm(Parameters gradient, ParameterBlock block) {
        return Math.sqrt(IntStream.range(0, block.rows()).boxed().flatMapToDouble(i -> IntStream.range(0, block.cols())
                .mapToDouble(j -> gradient.get(block, i, j))).map(v -> v * v).sum());
    }

    @Test
    void whatIsCalledRightIsBorneOutInBothLanguages() {
        AskedStep.assertAnswersOf(5);
    }

    @Test
    void theFootOfTheFirstCopyDoesNotTellTheZeroThatIsAskedForNext() {
        LessonStep begins = LessonDesk.step(5, "Where it begins");
        SharedWeight weight = begins.told().weight().orElseThrow();
        assertFalse(weight.recurrent());
        assertNotEquals(0, weight.contribution(benches.open(begins.told()).trace(), 1));
    }

    @Test
    void aLongerSequenceNeedsNoMoreParameters() {
        AskedStep step = step("Eight letters instead of four");
        assertEquals(16, step.opened().experiment().parameterCount());
        assertEquals(8, step.told().trace().length());
        assertEquals(step.told().experiment().parameterCount(), step.right());
        NetworkSpec spec = step.opened().experiment().spec();
        assertEquals(List.of(2, 2, 2), List.of(spec.input(), spec.hidden(), spec.output()));
    }

    @Test
    void theGradientEntersAtTheOnlyLossAndGoesBackAlongH() {
        AskedStep step = step("Where it begins");
        Trace trace = step.told().trace();
        assertEquals(step.right(), trace.sequence().lastJudgedStep());
        IntStream.rangeClosed(1, T).forEach(t -> {
            assertEquals(t == T, trace.sequence().isJudged(t));
            assertEquals(t == T ? 0 : trace.dHidden(t).norm(), trace.dHiddenFromNext(t).norm(), EXACT);
        });
        for (int t = 1; t < T; t++) {
            assertTrue(length(step.told(), t) < length(step.told(), t + 1), "it gets shorter on its way");
        }
        assertEquals("Along those of the hidden state h_t", step.seenOption());
    }

    @Test
    void theFirstCopyOfTheRecurrentWeightsAddsNothing() {
        AskedStep step = step("What a copy adds");
        Trace trace = step.told().trace();
        assertEquals(0, trace.hidden(0).norm());
        assertEquals(0, norm(trace.contribution(1), recurrent(trace)));
        assertEquals(0, step.right());
        assertTrue(norm(trace.contribution(1), trace.parameters().layout().inputWeights(Gate.STATE)) > 0.01);
        assertTrue(norm(trace.contribution(1), trace.parameters().layout().bias(Gate.STATE)) > 0.01);
        Contributions copies = contributions(trace);
        for (int t = 1; t < T; t++) {
            assertTrue(copies.copy(t) < copies.copy(t + 1), "the farther back, the less");
        }
        assertEquals(T, step.seen());
    }

    private static Contributions contributions(Trace trace) {
        return Contributions.of(WayBack.USUAL.of(trace));
    }

    @Test
    void contributionsAreAddedWithTheirSigns() {
        AskedStep step = step("Adding up");
        Trace trace = step.told().trace();
        List<String> told = List.of("0", "0.046", "-0.100", "0.032");
        double[] copies = IntStream.rangeClosed(1, T).mapToDouble(t -> trace.contribution(t).get(recurrent(trace), 0, 0))
                .toArray();
        IntStream.range(0, T).forEach(i -> assertShown(told.get(i), copies[i]));
        double sum = IntStream.range(0, T).mapToDouble(i -> copies[i]).sum();
        assertEquals(trace.gradient().get(recurrent(trace), 0, 0), sum, EXACT);
        assertEquals(step.right(), sum, 0.0005);
        assertEquals(step.tempting(0), IntStream.range(0, T).mapToDouble(i -> Math.abs(copies[i])).sum(), 0.0005);
        assertEquals(step.tempting(1), sum / T, 0.0001);
        Contributions lengths = contributions(trace);
        List<String> bars = List.of("0.04", "0.19", "0.36", "0.59");
        IntStream.range(0, T).forEach(i -> assertShown(bars.get(i), lengths.copy(i + 1)));
        assertEquals(step.seen(), lengths.total(), 0.005);
        assertShown("1.17", IntStream.rangeClosed(1, T).mapToDouble(lengths::copy).sum());
    }

    @Test
    void backpropagationAgreesWithDifferences() {
        AskedStep step = step("Is it really the same?");
        assertEquals(16, step.told().experiment().parameterCount());
        assertTrue(GradientCheck.of(step.told().trace(), WayBack.USUAL).agrees());
        assertEquals("For every parameter", step.rightOption());
    }

    @Test
    void oneStepOfTrainingMovesTheOneWeightThatAllCopiesUse() {
        AskedStep step = step("One step of training");
        Trace before = step.opened().trace();
        Trace after = step.told().trace();
        assertNotEquals(before.parameters().get(recurrent(before), 0, 0), after.parameters().get(recurrent(after), 0, 0));
        double w = after.parameters().get(recurrent(after), 0, 0);
        double v = after.parameters().get(recurrent(after), 1, 0);
        for (int t = 2; t <= T; t++) {
            assertEquals(w * after.hidden(t - 1).get(0) + v * after.hidden(t - 1).get(1),
                    after.preActivation(Gate.STATE, t).fromHidden().get(0), EXACT, "copy " + t + " uses it");
        }
        assertEquals("No, they are still equal", step.rightOption());
    }

    @Test
    void whatIsReadDecidesHowFarTheGradientGets() {
        AskedStep step = step("Make the beginning count");
        assertShown("0.0072", length(step.opened(), 1));
        List<String> enough = IntStream.range(0, 16).mapToObj(n -> IntStream.of(8, 4, 2, 1)
                        .mapToObj(bit -> (n & bit) == 0 ? "A" : "B").reduce("", String::concat))
                .filter(letters -> length(step.reading(letters), 1) > 0.04).toList();
        assertEquals(List.of("AAAA", "AAAB", "AABA", "BAAB", "BABA"), enough);
        assertTrue(step.reaches(step.reading("AAAA")));
    }

    @Test
    void theExercisesAreComputedRight() {
        assertEquals(3 * 0.5 * 0.5, Stream.of(0.25, 0.5 * 0.5, 0.25).mapToDouble(d -> d).sum(), EXACT);
        NetworkSpec spec = step("Eight letters instead of four").opened().experiment().spec();
        assertEquals(42, new NetworkSpec(spec.cell(), 3, 4, 2, spec.head()).parameterCount());
    }
}
