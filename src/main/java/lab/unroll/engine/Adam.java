package lab.unroll.engine;

/** Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1. */
public final class Adam implements Optimiser {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final float EPSILON = 1e-8f;

    private final double learningRate;
    private final float[] mean;
    private final float[] square;
    private double power1 = 1;
    private double power2 = 1;

    /** For {@code size} parameters. */
    public Adam(int size, double learningRate) {
        this.learningRate = learningRate;
        mean = new float[size];
        square = new float[size];
    }

    @Override
    public void update(float[] weights, float[] gradient) {
        power1 *= BETA_1;
        power2 *= BETA_2;
        float step = (float) (learningRate / (1 - power1));
        float correction = (float) (1 / (1 - power2));
        float b1 = (float) BETA_1;
        float b2 = (float) BETA_2;
        float rest1 = (float) (1 - BETA_1);
        float rest2 = (float) (1 - BETA_2);
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            // m = β1 m + (1 - β1) g, v = β2 v + (1 - β2) g²
            float m = b1 * mean[i] + rest1 * g;
            float v = b2 * square[i] + rest2 * g * g;
            mean[i] = m;
            square[i] = v;
            // w -= learningRate m / (1 - β1^n) / (sqrt(v / (1 - β2^n)) + ε)
            weights[i] -= step * m / ((float) Math.sqrt(v * correction) + EPSILON);
        }
    }
}
