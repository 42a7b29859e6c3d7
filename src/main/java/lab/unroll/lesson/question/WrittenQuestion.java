package lab.unroll.lesson.question;

import java.util.List;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Problems;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;

/**
 * The parts of a question, as they are written.
 *
 * @param fence    where its block begins
 * @param text     the question
 * @param options  in order
 * @param revealed what is told afterwards
 * @param problems takes what is wrong with a part
 */
record WrittenQuestion(Place fence, List<Span> text, List<WrittenOption> options, List<Block> revealed, Problems problems) {

    /**
     * An option as it is written.
     *
     * @param place   where it stands
     * @param isRight true if it is marked
     * @param text    what it says
     * @param why     the explanation below it; empty if there is none
     * @param claims  what the bench is to bear out
     */
    record WrittenOption(Place place, boolean isRight, String text, List<Span> why, List<Claim> claims) {
    }

    /** The right options. */
    List<WrittenOption> right() {
        return options.stream().filter(WrittenOption::isRight).toList();
    }

    /** The wrong options. */
    List<WrittenOption> wrong() {
        return options.stream().filter(option -> !option.isRight()).toList();
    }
}
