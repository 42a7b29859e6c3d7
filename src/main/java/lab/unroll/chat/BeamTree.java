package lab.unroll.chat;

import java.util.List;

/**
 * Everything that a beam search looked at: from each sentence that it kept, the likeliest words after it.
 *
 * @param heard     the question
 * @param width     of the beam
 * @param nodes     the words, each behind its parent
 * @param sentences the last words of the best whole sentences, the likeliest first
 * @param answers   these sentences
 */
public record BeamTree(HeardQuestion heard, int width, List<BeamNode> nodes, List<Integer> sentences, List<Answer> answers) {

    /** Copies the lists. */
    public BeamTree {
        nodes = List.copyOf(nodes);
        sentences = List.copyOf(sentences);
        answers = List.copyOf(answers);
    }

    /** The likeliest sentence. */
    public Answer best() {
        return answers.get(0);
    }

    /** True if a word belongs to a sentence of a rank, counted from 0. */
    public boolean isOf(int node, int rank) {
        for (int at = sentences.get(rank); at >= 0; at = nodes.get(at).parent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }
}
