package lab.unroll.engine;

import java.util.random.RandomGenerator;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;

/**
 * A network that writes: at each step it is told the symbol that it chose before. Not for several threads.
 *
 * @param <A> the matrices: {@code FMatrixRMaj} or {@code DMatrixRMaj}
 */
public final class Decoder<A> {

    private final Motor<A> motor;
    private final Batch step;
    /** The parameters read last by {@link #tell}. */
    private A last;

    /**
     * A writer of {@code batch} texts at once.
     *
     * @throws IllegalArgumentException if the network does not answer with symbols, or reads the future
     */
    public Decoder(Kernels<A> kernels, NetworkSpec spec, int batch) {
        if (spec.head() != OutputKind.SOFTMAX || spec.bidirectional()) {
            throw new IllegalArgumentException("Only a network with a SOFTMAX head that reads forward can write, not "
                    + spec + ".");
        }
        motor = new Motor<>(kernels, MotorPlan.measuring(spec, 1, batch), new ThreadTeam(1));
        step = Batch.ofSymbols(1, batch);
    }

    /** Its states, to be set before it writes: zeros, or those of an encoder. */
    public RecurrentStates<A> states() {
        return motor.states();
    }

    /**
     * Writes, always with the most probable symbol.
     *
     * @param parameters not modified
     * @param told       the symbol each text begins after. Not modified.
     * @param steps      number of symbols to write
     * @return one row a step, one symbol a text
     */
    public int[][] greedy(A parameters, int[] told, int steps) {
        return write(parameters, told, steps, b -> motor.answer(b));
    }

    /**
     * Writes, with symbols drawn from softmax(z / temperature): below 1 the likely become likelier.
     *
     * @param parameters  not modified
     * @param told        the symbol each text begins after. Not modified.
     * @param steps       number of symbols to write
     * @param temperature above 0
     * @param random      decides
     * @return one row a step, one symbol a text
     * @throws IllegalArgumentException if the temperature is not a number above 0
     */
    public int[][] sampled(A parameters, int[] told, int steps, double temperature, RandomGenerator random) {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("The temperature must be above 0, but it is " + temperature + ".");
        }
        int m = motor.plan().spec().output();
        double[] chances = new double[m];
        return write(parameters, told, steps, b -> {
            float[] p = motor.answers().data;
            double sum = 0;
            for (int j = 0; j < m; j++) {
                // softmax(z / T) is p^(1/T), made to sum to 1
                chances[j] = Math.pow(p[b * m + j], 1 / temperature);
                sum += chances[j];
            }
            return draw(chances, random.nextDouble() * sum);
        });
    }

    /** The first place up to which the chances sum to more than {@code drawn}. */
    private static int draw(double[] chances, double drawn) {
        double left = drawn;
        int last = 0;
        for (int j = 0; j < chances.length; j++) {
            if (chances[j] > 0) {
                last = j;
                left -= chances[j];
                if (left < 0) {
                    return j;
                }
            }
        }
        return last;
    }

    /**
     * Is told one more symbol of each text.
     *
     * @param parameters must be the same, and unchanged, from call to call where they are the same matrix. Not modified.
     * @param told       the symbols. Not modified.
     * @return ŷ after them, [B x m]; a copy
     */
    public FMatrixRMaj tell(A parameters, int[] told) {
        System.arraycopy(told, 0, step.symbols(), 0, told.length);
        if (parameters == last) {
            motor.forwardAgain(step);
        } else {
            motor.forward(parameters, step);
            last = parameters;
        }
        motor.states().carryOn();
        return motor.answers();
    }

    private interface Choice {
        int of(int text);
    }

    private int[][] write(A parameters, int[] told, int steps, Choice choice) {
        if (told.length != step.size()) {
            throw new IllegalArgumentException("There are " + step.size() + " texts, but " + told.length
                    + " symbols to begin after.");
        }
        int[][] written = new int[steps][told.length];
        int[] symbols = told.clone();
        for (int t = 0; t < steps; t++) {
            System.arraycopy(symbols, 0, step.symbols(), 0, symbols.length);
            motor.forward(parameters, step);
            last = null;
            motor.states().carryOn();
            for (int b = 0; b < symbols.length; b++) {
                symbols[b] = choice.of(b);
            }
            written[t] = symbols.clone();
        }
        return written;
    }

    /** ŷ after the last symbol told, [B x m]; a copy. */
    public FMatrixRMaj answers() {
        return motor.answers();
    }
}
