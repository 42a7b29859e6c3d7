package lab.unroll.chat;

import java.util.List;
import lab.unroll.net.Vector;

/**
 * What was said to a question.
 *
 * @param heard the question as it was read, with the state that crosses to the decoder
 * @param words each step of the decoder, the last one with EOS if it came to an end; at least one
 * @param ended true if it ended with EOS, false where it was cut off
 */
public record Answer(HeardQuestion heard, List<SaidWord> words, boolean ended) {

    /** Copies the steps. */
    public Answer {
        words = List.copyOf(words);
    }

    /** The symbols that were said, EOS among them. */
    public int[] symbols() {
        return words.stream().mapToInt(SaidWord::said).toArray();
    }

    /** P(answer | question): the product of the probabilities of all words, EOS among them. */
    public double probability() {
        return words.stream().mapToDouble(SaidWord::probability).reduce(1, (a, b) -> a * b);
    }

    /** True if the decoder looked at the question at every step. */
    public boolean isAttending() {
        return words.get(0).look() != null;
    }

    /** h of the top layer of the decoder after a step, counted from 0. */
    public Vector state(int step) {
        List<Vector> states = words.get(step).states();
        return states.get(states.size() - 1);
    }
}
