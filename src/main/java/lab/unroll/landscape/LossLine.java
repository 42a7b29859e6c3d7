package lab.unroll.landscape;

/**
 * The loss along the straight line from one network to another: L((1 - α) A + α B).
 *
 * @param places α of each point; 0 is A and 1 is B. Never changed
 * @param losses L there; never changed
 */
public record LossLine(double[] places, double[] losses) {

    private static final double ROUNDING = 1e-12;
    private static final int POINTS = 61;
    private static final int TO_A = 10;
    private static final int TO_B = 50;

    /** Computes it at {@link #POINTS} points. */
    public static LossLine between(Objective objective, double[] a, double[] b, Cancel cancel) {
        double[] away = Linear.plus(b, -1, a);
        double[] places = new double[POINTS];
        double[] losses = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            cancel.check();
            places[i] = (i - TO_A) / (double) (TO_B - TO_A);
            losses[i] = objective.loss(i == TO_B ? b : Linear.plus(a, places[i], away));
        }
        return new LossLine(places, losses);
    }

    /** L(A). */
    public double atA() {
        return losses[TO_A];
    }

    /** L(B). */
    public double atB() {
        return losses[TO_B];
    }

    /**
     * How far the loss between the networks rises above the straight line from L(A) to L(B): 0 where it never does, infinite
     * or NaN where the loss is. Frankle, Dziugaite, Roy and Carbin, "Linear Mode Connectivity", ICML 2020, with the line in
     * the place of the mean, as Entezari et al., ICLR 2022, have it.
     */
    public double barrier() {
        double highest = 0;
        for (int i = TO_A; i <= TO_B; i++) {
            double above = losses[i] - (1 - places[i]) * atA() - places[i] * atB();
            if (Double.isNaN(above)) {
                return Double.NaN;
            }
            // what is left of rounding is no barrier
            double least = ROUNDING * (Math.abs(losses[i]) + Math.abs(atA()) + Math.abs(atB()));
            highest = Math.max(highest, above > least ? above : 0);
        }
        return highest;
    }

    /** The place between both networks at which the loss rises most above the line. */
    public double top() {
        int top = TO_A;
        double highest = 0;
        for (int i = TO_A; i <= TO_B; i++) {
            double above = losses[i] - (1 - places[i]) * atA() - places[i] * atB();
            if (above > highest) {
                highest = above;
                top = i;
            }
        }
        return places[top];
    }
}
