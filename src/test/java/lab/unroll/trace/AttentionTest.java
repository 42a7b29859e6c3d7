package lab.unroll.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lab.unroll.net.AttentionLayout;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A decoder that weighs the states of its encoder: Bahdanau, Cho and Bengio, ICLR 2015. */
class AttentionTest {

    private static final double EPSILON = 1e-6;
    private static final int SYMBOLS = 3;
    private static final int HIDDEN = 4;
    private static final int ASKED = 5;
    private static final int ANSWERED = 4;

    private static Parameters pair(CellKind cell, int layers) {
        NetworkSpec encoder = new NetworkSpec(cell, LstmVariant.STANDARD, SYMBOLS, HIDDEN, layers, false, HIDDEN,
                OutputKind.HIDDEN_STATE);
        NetworkSpec decoder = new NetworkSpec(cell, LstmVariant.STANDARD, SYMBOLS + 1, HIDDEN, layers, false, SYMBOLS,
                OutputKind.SOFTMAX, true);
        Parameters drawn = Parameters.ofPair(new Initialiser(1, -0.5).draw(encoder, 3), new Initialiser(1, -0.5).draw(decoder, 4));
        double[] larger = drawn.toArray();
        for (int i = 0; i < larger.length; i++) {
            // far from uniform weights
            larger[i] *= 2;
        }
        return new Parameters(drawn.layout(), larger);
    }

    private static Sequence example() {
        SplittableRandom random = new SplittableRandom(8);
        List<Vector> question = new ArrayList<>();
        List<Vector> told = new ArrayList<>();
        int[] classes = new int[ANSWERED];
        double[] weights = new double[ANSWERED];
        for (int s = 0; s < ASKED; s++) {
            question.add(Vector.oneHot(random.nextInt(SYMBOLS), SYMBOLS));
        }
        for (int t = 0; t < ANSWERED; t++) {
            told.add(Vector.oneHot(random.nextInt(SYMBOLS + 1), SYMBOLS + 1));
            classes[t] = random.nextInt(SYMBOLS);
            weights[t] = 0.25 + random.nextDouble();
        }
        return Sequence.ofPair(question, Sequence.ofClasses(told, classes, weights));
    }

    private static Pin held(int state, int t, double value) {
        return new Pin(Quantity.ATTENTION, List.of(state), ASKED + t, ASKED + t, value);
    }

    static Stream<Arguments> networks() {
        return Stream.of(CellKind.values()).flatMap(cell -> Stream.of(1, 2).flatMap(layers -> Stream.of(Pins.NONE,
                Pins.of(held(1, 2, 0.7)), Pins.of(held(0, 1, 0), held(4, 1, 0.5), held(2, 3, 1)))
                .map(pins -> Arguments.of(cell, layers, pins))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyParameterHasTheSlopeOfTheLoss(CellKind cell, int layers, Pins pins) {
        Parameters parameters = pair(cell, layers);
        double[] at = parameters.toArray();
        Trace trace = Microscope.trace(parameters, example(), pins);
        for (ParameterBlock block : parameters.layout().blocks()) {
            for (int row = 0; row < block.rows(); row++) {
                for (int col = 0; col < block.cols(); col++) {
                    double w = parameters.get(block, row, col);
                    double slope = (loss(parameters.with(block, row, col, w + EPSILON), pins)
                            - loss(parameters.with(block, row, col, w - EPSILON), pins)) / (2 * EPSILON);
                    assertEquals(slope, trace.gradient().get(block, row, col), 2e-7 * Math.max(1, Math.abs(slope)),
                            block.name() + " " + row + " " + col);
                }
            }
        }
        assertEquals(at.length, parameters.layout().blocks().stream().mapToInt(block -> block.rows() * block.cols()).sum());
    }

    private static double loss(Parameters parameters, Pins pins) {
        return Microscope.trace(parameters, example(), pins).loss();
    }

    /** The equations written out once more, with nothing shared but the numbers of the weights. */
    @Test
    void theNumbersOfASimpleRnnAreThoseOfTheEquations() {
        Parameters parameters = pair(CellKind.SIMPLE_RNN, 1);
        Sequence sequence = example();
        Trace trace = Microscope.trace(parameters, sequence);
        double[][] encoded = new double[ASKED][];
        double[] h = new double[HIDDEN];
        for (int s = 1; s <= ASKED; s++) {
            h = step(parameters, "encoder", sequence.x(s).toArray(), h);
            encoded[s - 1] = h;
        }
        double[][] queryWeights = matrix(parameters, "W_a", false);
        double[][] keyWeights = matrix(parameters, "U_a", false);
        double[][] scoreWeights = matrix(parameters, "v_a", false);
        double loss = 0;
        for (int t = ASKED + 1; t <= ASKED + ANSWERED; t++) {
            double[] weights = new double[ASKED];
            double sum = 0;
            for (int s = 0; s < ASKED; s++) {
                double e = 0;
                for (int j = 0; j < HIDDEN; j++) {
                    double a = 0;
                    for (int i = 0; i < HIDDEN; i++) {
                        a += h[i] * queryWeights[i][j] + encoded[s][i] * keyWeights[i][j];
                    }
                    e += Math.tanh(a) * scoreWeights[j][0];
                }
                assertEquals(e, trace.attention(t).scores().get(s), 1e-14);
                weights[s] = Math.exp(e);
                sum += weights[s];
            }
            double[] read = new double[SYMBOLS + 1 + HIDDEN];
            System.arraycopy(sequence.x(t).toArray(), 0, read, 0, SYMBOLS + 1);
            for (int s = 0; s < ASKED; s++) {
                assertEquals(weights[s] / sum, trace.attention(t).weights().get(s), 1e-14);
                for (int j = 0; j < HIDDEN; j++) {
                    read[SYMBOLS + 1 + j] += weights[s] / sum * encoded[s][j];
                }
            }
            h = step(parameters, "decoder", read, h);
            for (int j = 0; j < HIDDEN; j++) {
                assertEquals(h[j], trace.hidden(t).get(j), 1e-14);
            }
            double all = 0;
            double right = 0;
            for (int c = 0; c < SYMBOLS; c++) {
                double z = matrix(parameters, "b_y", false)[0][c];
                for (int j = 0; j < HIDDEN; j++) {
                    z += h[j] * matrix(parameters, "W_y", false)[j][c];
                }
                all += Math.exp(z);
                right = c == sequence.targetClass(t) ? z : right;
            }
            loss += sequence.weight(t) * (Math.log(all) - right);
        }
        assertEquals(loss, trace.loss(), 1e-13);
    }

    private static double[] step(Parameters parameters, String network, double[] x, double[] before) {
        boolean ofEncoder = network.equals("encoder");
        double[][] input = matrix(parameters, "W_x", ofEncoder);
        double[][] recurrent = matrix(parameters, "W_h", ofEncoder);
        double[] h = new double[HIDDEN];
        for (int j = 0; j < HIDDEN; j++) {
            double a = matrix(parameters, "b", ofEncoder)[0][j];
            for (int i = 0; i < x.length; i++) {
                a += x[i] * input[i][j];
            }
            for (int i = 0; i < HIDDEN; i++) {
                a += before[i] * recurrent[i][j];
            }
            h[j] = Math.tanh(a);
        }
        return h;
    }

    private static double[][] matrix(Parameters parameters, String name, boolean ofEncoder) {
        ParameterBlock block = (ofEncoder ? parameters.layout().encoder() : parameters.layout()).blocks().stream()
                .filter(one -> one.name().equals(name)).reduce((first, second) -> second).orElseThrow();
        double[][] matrix = new double[block.rows()][block.cols()];
        for (int row = 0; row < block.rows(); row++) {
            for (int col = 0; col < block.cols(); col++) {
                matrix[row][col] = parameters.get(block, row, col);
            }
        }
        return matrix;
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void oneHeldWeightStandsAndTheOthersKeepTheirProportions(CellKind cell) {
        Parameters parameters = pair(cell, 1);
        AttentionStep free = Microscope.trace(parameters, example()).attention(ASKED + 1);
        AttentionStep pinned = Microscope.trace(parameters, example(), Pins.of(held(2, 1, 0.6))).attention(ASKED + 1);
        assertEquals(free.weights(), pinned.computed());
        assertEquals(0.6, pinned.weights().get(2));
        for (int s : new int[] {0, 1, 3, 4}) {
            assertEquals(free.weights().get(s) * (1 - 0.6) / (1 - free.weights().get(2)), pinned.weights().get(s), 1e-14);
        }
    }

    @Test
    void aWeightHeldAtOneLeavesNothingToTheOthersAndTheContextIsThatState() {
        Trace trace = Microscope.trace(pair(CellKind.LSTM, 1), example(), Pins.of(held(3, 2, 1)));
        Vector context = trace.attention(ASKED + 2).context();
        for (int j = 0; j < HIDDEN; j++) {
            assertEquals(trace.hidden(4).get(j), context.get(j), 1e-15);
        }
        assertEquals(0, trace.attention(ASKED + 2).weights().get(0));
    }

    @Test
    void weightsHeldAtMoreThanOneTogetherAreMadeToSumToOne() {
        AttentionStep step = Microscope.trace(pair(CellKind.GRU, 1), example(), Pins.of(held(0, 1, 1), held(1, 1, 0.6)))
                .attention(ASKED + 1);
        assertEquals(1 / 1.6, step.weights().get(0), 1e-15);
        assertEquals(0.6 / 1.6, step.weights().get(1), 1e-15);
        assertEquals(0, step.weights().get(2));
    }

    @Test
    void nobodyLooksWhileTheEncoderReadsAndNobodyWithoutAttention() {
        assertNull(Microscope.trace(pair(CellKind.GRU, 2), example()).attention(ASKED));
        Parameters plain = pair(CellKind.GRU, 1);
        Parameters without = Parameters.ofPair(plain.encoder(), new Initialiser(1, 0).draw(plain.spec().withAttention(false), 1));
        assertNull(Microscope.trace(without, example()).attention(ASKED + 1));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void whoReadsStepByStepLooksTheSameWay(CellKind cell) {
        Parameters parameters = pair(cell, 2);
        Pins pins = Pins.of(held(1, 2, 0.25));
        Trace trace = Microscope.trace(parameters, example(), pins);
        Stepper stepper = new Stepper(parameters, InitialStates.zeros(), pins, ASKED);
        for (int t = 1; t <= ASKED + ANSWERED; t++) {
            Vector logits = stepper.copy().logits(example().x(t));
            assertEquals(logits, stepper.logits(example().x(t)));
            if (t > ASKED) {
                assertEquals(trace.logits(t), logits);
                assertEquals(trace.attention(t).weights(), stepper.attention().weights());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aStateIsMappedWithTheContextOfItsStepWhetherThatIsGivenOrNot(CellKind cell) {
        LayerTrace layer = Microscope.trace(pair(cell, 1), example()).layer(0, Direction.FORWARD);
        for (int t = 1; t <= ASKED + ANSWERED; t++) {
            assertArrayEquals(layer.state(t), layer.stateMap(t).next(layer.state(t - 1), example().x(t)), 0);
            assertArrayEquals(layer.state(t), layer.stateMap(t).next(layer.state(t - 1), layer.x(t)), 0);
        }
    }

    @Test
    void whereAllIsCarriedBackTheGradientIsTheSame() {
        Trace trace = Microscope.trace(pair(CellKind.LSTM, 2), example(), Pins.of(held(1, 2, 0.25)));
        double[] again = trace.carryingBack(t -> true, t -> false).gradient().toArray();
        double[] once = trace.gradient().toArray();
        for (int i = 0; i < once.length; i++) {
            assertEquals(once[i], again[i]);
        }
    }

    @Test
    void attentionNeedsAnEncoderAndAnAnswer() {
        NetworkSpec decoder = pair(CellKind.GRU, 1).spec();
        Parameters alone = new Initialiser(1, 0).draw(decoder, 1);
        assertThrows(IllegalArgumentException.class, () -> Microscope.trace(alone, Networks.classesAtEveryStep(4, 4, 3, 5, 3)));
        assertThrows(IllegalArgumentException.class, () -> new NetworkSpec(CellKind.GRU, LstmVariant.STANDARD, 3, 4, 1, true, 3,
                OutputKind.SOFTMAX, true));
        AttentionLayout layout = alone.layout().attention();
        assertEquals(List.of("W_a", "U_a", "v_a"), layout.blocks().stream().map(ParameterBlock::name).toList());
    }
}
