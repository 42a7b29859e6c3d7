package lab.unroll.chat;

import java.util.List;
import lab.unroll.words.InputException;

/**
 * A question, what was said to it, and what else could have been said.
 *
 * @param question     as it was typed
 * @param answer       what was said
 * @param tree         what a beam search finds, whatever way the answer was chosen
 * @param near         the questions learnt whose states are nearest to the one that crossed
 * @param meanDistance between two questions learnt, to compare with; 0 where it is not known
 */
public record Talk(String question, Answer answer, BeamTree tree, List<Neighbours.Neighbour> near, double meanDistance) {

    /** So many questions that are near are told. */
    public static final int NEAR = 3;
    /** The width of the beam beside an answer that was chosen in another way. */
    public static final int BESIDE = 3;

    /** Copies the questions. */
    public Talk {
        near = List.copyOf(near);
    }

    /**
     * Talks. Takes some tens of milliseconds.
     *
     * @param asked  the question
     * @param swap   a question whose state is to cross in the place of its own; null for none
     * @param forced the words that are said first whatever their probability
     * @param choice how the others are chosen; null for the best sentence of the beam, where nothing is forced
     * @param width  of the beam
     * @throws InputException if a question has no word
     */
    public static Talk of(Talker talker, Neighbours neighbours, String asked, String swap, int[] forced, WordChoice choice,
                          int width) {
        HeardQuestion own = read(talker, asked);
        HeardQuestion heard = swap == null ? own : own.withStateOf(read(talker, swap));
        BeamTree tree = talker.beam(heard, width);
        Answer answer = choice == null && forced.length == 0 ? tree.best()
                : talker.answer(heard, forced, choice == null ? WordChoice.GREEDY : choice);
        return new Talk(asked, answer, tree, neighbours.nearest(heard, NEAR), neighbours.meanDistance());
    }

    private static HeardQuestion read(Talker talker, String question) {
        int[] symbols = talker.task().lexicon().question(question);
        if (symbols.length == 0) {
            throw new InputException("dialogue.nothing");
        }
        return talker.read(symbols);
    }
}
