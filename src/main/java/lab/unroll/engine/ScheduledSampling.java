package lab.unroll.engine;

import java.util.random.RandomGenerator;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;

/**
 * Tells a decoder the right symbol before some steps, and before the others what it answers itself: Bengio, Vinyals, Jaitly and
 * Shazeer, "Scheduled Sampling for Sequence Prediction with Recurrent Neural Networks", NIPS 2015. Which it is, is drawn for
 * each step of each sequence. No gradient goes through the choice of a symbol. Not for several threads.
 *
 * @param <A> the matrices
 */
public final class ScheduledSampling<A> {

    private final Motor<A> motor;
    private final Batch step;

    /** For batches of one size. */
    public ScheduledSampling(Kernels<A> kernels, NetworkSpec decoder, int batch) {
        motor = new Motor<>(kernels, MotorPlan.measuring(decoder, 1, batch), new ThreadTeam(1));
        step = Batch.ofSymbols(1, batch);
    }

    /**
     * Replaces right symbols in an answer by those that the decoder says.
     *
     * @param parameters of the decoder. Not modified.
     * @param from       the states of the encoder after the questions. Not modified.
     * @param answer     with the right symbols. Modified.
     * @param forced     the teacher forcing ratio: the share of steps that are told the right symbol, 0 to 1
     */
    public void tell(A parameters, RecurrentStates<A> from, Batch answer, double forced, RandomGenerator random) {
        motor.states().startFrom(from);
        for (int t = 1; t < answer.steps(); t++) {
            System.arraycopy(answer.symbols(), answer.row(t, 0), step.symbols(), 0, answer.size());
            motor.forward(parameters, step);
            motor.states().carryOn();
            for (int b = 0; b < answer.size(); b++) {
                if (random.nextDouble() >= forced && isRead(answer, t + 1, b)) {
                    answer.symbols()[answer.row(t + 1, b)] = motor.answer(b);
                }
            }
        }
    }

    private static boolean isRead(Batch answer, int t, int b) {
        return answer.lengths() == null || t <= answer.lengths()[b];
    }
}
