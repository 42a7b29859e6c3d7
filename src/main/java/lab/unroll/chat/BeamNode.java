package lab.unroll.chat;

/**
 * A word in a beam tree.
 *
 * @param parent         the node of the word before it, -1 after GO
 * @param step           at which it would be said, from 1
 * @param symbol         the word, or EOS
 * @param probability    of the word after those before it
 * @param logProbability of all words from the first to this one
 * @param kept           true if it was among the best of its step
 */
public record BeamNode(int parent, int step, int symbol, double probability, double logProbability, boolean kept) {
}
