package lab.unroll.lesson.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.live.Expression;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Filling;
import lab.unroll.lesson.text.Span;
import lab.unroll.state.ViewState;

/**
 * A question of a step with the benches that its numbers are of.
 *
 * @param question what is asked
 * @param before   the bench when it is asked
 * @param told     the bench when the answer is told
 */
record Asked(Question question, OpenedBench before, OpenedBench told) {

    private static final double WHOLE = 1e-9;

    /** All that a step asks, in order. */
    static List<Asked> of(LessonStep step, Benches benches) {
        OpenedBench before = benches.open(step.setup());
        OpenedBench told = step.reveal().map(benches::open).orElse(before);
        return Stream.of(step.question().map(question -> new Asked(question, before, told)),
                step.seen().map(question -> new Asked(question, told, told))).flatMap(Optional::stream).toList();
    }

    /** Fills in the numbers of a bench. */
    static Filling filling(OpenedBench bench) {
        return new Filling(number -> number.shownOn(bench));
    }

    /** What the step says, as it stands beside the question. */
    static List<Block> context(LessonStep step, Benches benches) {
        OpenedBench bench = benches.open(step.setup());
        Cover cover = step.setup().covering(step.covered(), ViewState.FIRST);
        return new Filling(number -> number.shownOn(bench, cover)).blocks(step.blocks());
    }

    /** The question. */
    List<Span> text() {
        return filling(before).spans(question.text());
    }

    /** Something that can be chosen. */
    List<Span> option(Question.Option option) {
        return filling(before).spans(option.text());
    }

    /** Why an answer is wrong. */
    List<Span> why(List<Span> why) {
        return filling(told).spans(why);
    }

    /** What is told afterwards. */
    List<Block> revealed() {
        return filling(told).blocks(question.revealed());
    }

    /** A number of the answer. */
    double value(LiveNumber number) {
        return number.on(told);
    }

    /**
     * A number of the answer as it is shown: as it is written where it is written as a number, whole numbers as such.
     *
     * @param right the right answer; no digit that its tolerance tells apart is left out
     */
    String shown(LiveNumber number, Question.Expected right) {
        double value = value(number);
        boolean isWhole = Math.abs(value - Math.rint(value)) < WHOLE;
        return number.expression() instanceof Expression.Constant || isWhole
                ? new Expression.Constant(isWhole ? Math.rint(value) : value).toString().replace('-', '−')
                : LiveNumber.shown(value, right.decimals(number, value(right.value())));
    }
}
