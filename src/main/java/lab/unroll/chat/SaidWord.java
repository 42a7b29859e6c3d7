package lab.unroll.chat;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import lab.unroll.trace.AttentionStep;

/**
 * A step of the decoder.
 *
 * @param told          the symbol it was told: GO, then what it said before
 * @param said          the symbol it said
 * @param probabilities P(symbol | question, what was said before), of size m
 * @param states        h_t of each layer after the step, from the bottom
 * @param look          how it weighed the states of the encoder before the step; null without attention
 */
public record SaidWord(int told, int said, Vector probabilities, List<Vector> states,
                       AttentionStep look) {

    /** Copies the states. */
    public SaidWord {
        states = List.copyOf(states);
    }

    /** The probability of what was said. */
    public double probability() {
        return probabilities.get(said);
    }

    /** The likeliest symbols, the likeliest first; equal ones in their order. */
    public List<Integer> likeliest(int count) {
        return likeliest(probabilities, count);
    }

    static List<Integer> likeliest(Vector probabilities, int count) {
        return IntStream.range(0, probabilities.size()).boxed()
                .sorted((a, b) -> Double.compare(probabilities.get(b), probabilities.get(a))).limit(count).toList();
    }
}
