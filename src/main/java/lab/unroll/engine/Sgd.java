package lab.unroll.engine;

/**
 * Stochastic gradient descent, with momentum where it is above zero:
 * m = g at first, then m = momentum m + g; w -= learningRate m.
 * Polyak, "Some methods of speeding up the convergence of iteration methods" (1964).
 */
public final class Sgd implements Optimiser {

    private final float learningRate;
    private final float momentum;
    private final float[] velocity;

    /** For {@code size} parameters. */
    public Sgd(int size, double learningRate, double momentum) {
        this.learningRate = (float) learningRate;
        this.momentum = (float) momentum;
        velocity = new float[size];
    }

    @Override
    public void update(float[] weights, float[] gradient) {
        for (int i = 0; i < weights.length; i++) {
            // m = momentum m + g, from m = 0
            velocity[i] = momentum * velocity[i] + gradient[i];
            // w -= learningRate m
            weights[i] -= learningRate * velocity[i];
        }
    }
}
