package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixedLossTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final double TEST_F64 = 1e-9;
    private static final double TEST_F32 = 1e-4;

    static Stream<Experiment> experiments() {
        return Stream.concat(Presets.all().stream().filter(one -> !one.preset().contains("addition"))
                .map(one -> one.hidden() > 16 ? one.withHidden(8) : one),
                Stream.of(CellKind.values()).map(cell -> Presets.first().withCell(cell)));
    }

    static Stream<Experiment> many() {
        return Stream.concat(experiments(), Stream.of(Presets.ofPair().withHidden(5),
                Presets.first().withNetwork(new LayerSettings(CellKind.GRU, 3).withLayers(2).withBidirectional(true))));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void onAllSequencesItIsTheLossThatTrainingMeasures(Experiment experiment) {
        Walker walker = Trained.walker(experiment.withBatch(8), 3);
        double[] weights = walker.parameters().toArray();
        FixedLoss loss = new FixedLoss(walker.task(), walker.layout(), ALL);
        double measured = Trained.measured(experiment, weights);
        assertEquals(measured, loss.quick(Cancel.NEVER).loss(weights), loss.pieces().size() == 1 ? 0 : TEST_F32 * measured);
    }

    @ParameterizedTest
    @MethodSource("many")
    void theGradientIsThatOfTheLoss(Experiment experiment) {
        Walker walker = Trained.walker(experiment.withBatch(4), 2);
        double[] weights = walker.parameters().toArray();
        FixedLoss loss = new FixedLoss(walker.task(), walker.layout(), 5);
        Objective exact = loss.exact(Cancel.NEVER);
        double[] gradient = exact.gradient(weights);
        SplittableRandom random = new SplittableRandom(3);
        double[] d = random.doubles(weights.length, -1, 1).toArray();
        double step = 1e-5;
        double slope = (exact.loss(Linear.plus(weights, step, d)) - exact.loss(Linear.plus(weights, -step, d))) / (2 * step);
        assertEquals(slope, Linear.dot(gradient, d), 1e-6 * (1 + Math.abs(slope)));
        assertEquals(exact.loss(weights), loss.quick(KernelChoice.plain(), Cancel.NEVER).loss(weights),
                TEST_F32 * exact.loss(weights));
    }

    @ParameterizedTest
    @MethodSource("many")
    void inPiecesItIsTheSame(Experiment experiment) {
        Walker walker = Trained.walker(experiment.withBatch(4), 1);
        double[] weights = walker.parameters().toArray();
        FixedLoss whole = new FixedLoss(walker.task(), walker.layout(), 7);
        FixedLoss pieces = new FixedLoss(walker.task(), walker.layout(), 7, 2);
        assertTrue(pieces.pieces().size() > 2);
        assertEquals(whole.sequences(), pieces.sequences());
        assertEquals(whole.exact(Cancel.NEVER).loss(weights), pieces.exact(Cancel.NEVER).loss(weights), TEST_F64);
        double[] difference = Linear.plus(whole.exact(Cancel.NEVER).gradient(weights), -1,
                pieces.exact(Cancel.NEVER).gradient(weights));
        assertEquals(0, Linear.norm(difference), TEST_F64);
    }
}
