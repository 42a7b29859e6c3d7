package lab.unroll.gradients;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.trace.Trace;

/**
 * The product ∂L/∂w_m × ∂w_m/∂w_{m-1} × … × ∂w_2/∂w_1, factor by factor. Never changes.
 *
 * @param factors from the loss back to the first copy, 1 to {@value #MOST}; none below 0
 * @param isReal  true if they are those of a network
 */
public record Chain(List<Double> factors, boolean isReal) {

    /** The most factors. */
    public static final int MOST = 200;
    /** The largest factor that a hand can set. */
    public static final double LARGEST = 10;
    /** The factors of the lecture deck. */
    public static final Chain DECK = new Chain(List.of(0.3, 0.2, 0.6, 0.4, 0.1, 0.2), false);

    /**
     * Copies the factors.
     *
     * @throws IllegalArgumentException if there are none or too many, or one is below 0
     */
    public Chain {
        factors = List.copyOf(factors);
        if (factors.isEmpty() || factors.size() > MOST || factors.stream().anyMatch(factor -> factor < 0)) {
            throw new IllegalArgumentException("Not the factors of a chain: " + factors + ".");
        }
    }

    /**
     * The factors of a run: first the length of the gradient at the last judged step, then by how much each step back really
     * changed it. With v_t = (∂L/∂h_t, ∂L/∂C_t along C), the factor of the step back to t is ‖v_t‖ / ‖v_{t+1}‖, which is at
     * most ‖∂(h, C)_{t+1}/∂(h, C)_t‖; so their product is ‖v_1‖. Of the last loss alone; where the gradient is 0 a factor is 0.
     */
    public static Chain of(Trace trace, WayBack way) {
        Trace carried = way.with(LossChoice.LAST).of(trace);
        List<Double> factors = new ArrayList<>();
        int t = Math.max(1, carried.sequence().lastJudgedStep());
        double after = length(carried, t);
        factors.add(after);
        int start = carried.focus().start();
        while (carried.before(t) != start && factors.size() < MOST) {
            t = carried.before(t);
            double here = length(carried, t);
            factors.add(after == 0 ? 0 : here / after);
            after = here;
        }
        return new Chain(factors, true);
    }

    /** ‖v_t‖ of the state handed on at t. */
    private static double length(Trace trace, int t) {
        double hidden = Reach.length(trace.dHidden(t));
        return !trace.spec().cell().hasCellState() ? hidden : Math.hypot(hidden, Reach.length(trace.dCellFromNext(t)));
    }

    /** Number of factors. */
    public int size() {
        return factors.size();
    }

    /** A factor; {@code place} counts from 0, at the loss. */
    public double factor(int place) {
        return factors.get(place);
    }

    /** The same with another factor, brought into 0 to {@value #LARGEST}; then it is nobody's network. */
    public Chain with(int place, double factor) {
        List<Double> others = new ArrayList<>(factors);
        others.set(place, Math.max(0, Math.min(LARGEST, factor)));
        return new Chain(others, false);
    }

    /** log₁₀ of the product of the first factors, which needs no number that small; -∞ for 0. */
    public double logarithmUpTo(int place) {
        double sum = 0;
        for (int i = 0; i <= place; i++) {
            sum += Math.log10(factors.get(i));
        }
        return sum;
    }

    /** The product of the first factors; 0 or ∞ where float64 has no number for it. */
    public double productUpTo(int place) {
        double product = 1;
        for (int i = 0; i <= place; i++) {
            product *= factors.get(i);
        }
        return product;
    }

    /** The whole product. */
    public double product() {
        return productUpTo(size() - 1);
    }
}
