package lab.unroll.landscape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.engine.EncoderDecoder;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.NetworkSpec;

/**
 * A {@link FixedLoss} computed by motors on the caller's thread.
 *
 * @param <A> the matrices of the motors
 */
final class MotorObjective<A> implements Objective {

    private final FixedLoss loss;
    private final Kernels<A> kernels;
    private final boolean backward;
    private final Cancel cancel;
    private final double weight;
    private final int offset;
    private final Map<Integer, Motors> motors = new HashMap<>();
    /** The weights of the encoder, where there is one, and those of the network that answers. */
    private final A encoderWeights;
    private final A weights;

    MotorObjective(FixedLoss loss, Kernels<A> kernels, boolean backward, Cancel cancel) {
        this.loss = loss;
        this.kernels = kernels;
        this.backward = backward;
        this.cancel = cancel;
        weight = loss.pieces().stream().mapToDouble(FixedLoss.Piece::weight).sum();
        offset = loss.layout().offset();
        encoderWeights = kernels.zeros(Math.max(1, offset));
        weights = kernels.zeros(loss.layout().size() - offset);
        loss.pieces().forEach(this::motors);
    }

    private Motors motors(FixedLoss.Piece piece) {
        return motors.computeIfAbsent(piece.answers().size(), size -> new Motors(piece));
    }

    @Override
    public int size() {
        return loss.layout().size();
    }

    @Override
    public double loss(double[] at) {
        read(at);
        double sum = 0;
        List<FixedLoss.Piece> pieces = loss.pieces();
        for (FixedLoss.Piece piece : pieces) {
            cancel.check();
            double mean = motors(piece).forward(piece);
            if (pieces.size() == 1) {
                return loss.factor() * mean;
            }
            sum += mean * piece.weight();
        }
        return loss.factor() * sum / weight;
    }

    @Override
    public double[] gradient(double[] at) {
        if (!backward) {
            throw new IllegalStateException("These motors go forward only.");
        }
        read(at);
        double[] sum = new double[size()];
        for (FixedLoss.Piece piece : loss.pieces()) {
            cancel.check();
            motors(piece).addGradient(piece, loss.factor() * piece.weight() / weight, sum);
        }
        return sum;
    }

    private void read(double[] at) {
        if (at.length != size()) {
            throw new IllegalArgumentException("The network has " + size() + " weights, but " + at.length + " were given.");
        }
        for (int i = 0; i < offset; i++) {
            kernels.set(encoderWeights, i, at[i]);
        }
        for (int i = offset; i < at.length; i++) {
            kernels.set(weights, i - offset, at[i]);
        }
    }

    /** One motor, or two in a row, for pieces of one size. */
    private final class Motors {

        private final Motor<A> last;
        private final EncoderDecoder<A> both;

        Motors(FixedLoss.Piece piece) {
            List<NetworkSpec> networks = loss.networks();
            last = motor(networks.get(networks.size() - 1), piece.answers().steps(), piece.answers().size());
            both = piece.questions() == null ? null : new EncoderDecoder<>(
                    motor(networks.get(0), piece.questions().steps(), piece.questions().size()), last);
        }

        private Motor<A> motor(NetworkSpec spec, int steps, int size) {
            return new Motor<>(kernels, backward ? MotorPlan.training(spec, steps, size)
                    : MotorPlan.measuring(spec, steps, size), new ThreadTeam(1));
        }

        double forward(FixedLoss.Piece piece) {
            return both == null ? last.forward(weights, piece.answers())
                    : both.forward(encoderWeights, weights, piece.questions(), piece.answers());
        }

        void addGradient(FixedLoss.Piece piece, double share, double[] sum) {
            forward(piece);
            A gradient = both == null ? last.backward(piece.answers())
                    : both.backward(piece.questions(), piece.answers());
            for (int i = offset; i < sum.length; i++) {
                sum[i] += share * kernels.get(gradient, i - offset);
            }
            for (int i = 0; i < offset; i++) {
                sum[i] += share * kernels.get(both.encoderGradient(), i);
            }
        }
    }
}
