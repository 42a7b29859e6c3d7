package lab.unroll.lesson.answer;

import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.question.Question;
import lab.unroll.train.LossCurve;

/** The answer to a question that a bench bears out. */
public final class RightAnswer {

    private RightAnswer() {
    }

    /**
     * The right answer.
     *
     * @param bench  the bench after the reveal
     * @param losses the losses of its training
     * @throws lab.unroll.words.InputException if the bench has no such number
     */
    public static Answer to(Question question, LiveBench bench, LossCurve losses) {
        if (question instanceof Question.Choice choice) {
            return new Answer.Chosen(choice.rightOption());
        }
        if (question instanceof Question.OfNumber number) {
            return new Answer.Number(number.right().value().on(bench));
        }
        if (question instanceof Question.Valve valve) {
            return new Answer.Number(valve.right().value().on(bench));
        }
        if (question instanceof Question.Step step) {
            return new Answer.At((int) Math.round(step.right().value().on(bench)));
        }
        if (question instanceof Question.Curve drawn) {
            return new Answer.Sketch(RealCurve.of(drawn.curve(), bench, losses));
        }
        throw new IllegalArgumentException("Nobody knows the answer to a " + question.getClass().getSimpleName());
    }
}
