package lab.unroll.lesson;

import java.util.List;

/**
 * Predict first: a question with options, one of them right, and what is told afterwards.
 *
 * @param text        the question
 * @param options     what can be chosen, two to six
 * @param rightOption place of the right option, counted from 0
 * @param revealed    the answer, told after the choice
 */
public record Question(List<Span> text, List<List<Span>> options, int rightOption, List<Block> revealed) {

    /** Copies the lists. */
    public Question {
        text = List.copyOf(text);
        options = options.stream().map(List::copyOf).toList();
        revealed = List.copyOf(revealed);
    }
}
