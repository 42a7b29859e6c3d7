package lab.unroll.chat;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import lab.unroll.net.Vector;

/** Which of the words that could be said is said. */
@FunctionalInterface
public interface WordChoice {

    /** The lowest and the highest temperature. */
    double COLDEST = 0.05;
    /** See {@link #COLDEST}. */
    double HOTTEST = 5;

    /** Always the likeliest, the first of equals. */
    WordChoice GREEDY = (probabilities, allowed) -> {
        int best = -1;
        for (int symbol = 0; symbol < probabilities.size(); symbol++) {
            if (allowed.test(symbol) && (best < 0 || probabilities.get(symbol) > probabilities.get(best))) {
                best = symbol;
            }
        }
        return best;
    };

    /**
     * Chooses.
     *
     * @param probabilities of every symbol
     * @param allowed       which may be said, at least one
     */
    int of(Vector probabilities, IntPredicate allowed);

    /** Draws from p^(1/temperature), made to sum to 1: the same as softmax(z / temperature). */
    static WordChoice drawn(double temperature, RandomGenerator random) {
        return (probabilities, allowed) -> {
            double largest = probabilities.get(GREEDY.of(probabilities, allowed));
            double[] weights = new double[probabilities.size()];
            double sum = 0;
            for (int symbol = 0; symbol < weights.length; symbol++) {
                weights[symbol] = allowed.test(symbol) && largest > 0
                        ? Math.pow(probabilities.get(symbol) / largest, 1 / temperature) : 0;
                sum += weights[symbol];
            }
            double left = random.nextDouble() * sum;
            for (int symbol = 0; symbol < weights.length; symbol++) {
                left -= weights[symbol];
                if (left < 0) {
                    return symbol;
                }
            }
            return GREEDY.of(probabilities, allowed);
        };
    }
}
