package lab.unroll.window.lesson.card;

import lab.unroll.lesson.question.Question;

/** The input of each kind of question. */
public final class AnswerInputs {

    private AnswerInputs() {
    }

    /**
     * The input of a question.
     *
     * @throws IllegalArgumentException if there is none for its kind
     */
    public static AnswerInput of(Question question, CardTools tools) {
        if (question instanceof Question.Choice choice) {
            return new ChoiceInput(choice, tools);
        }
        if (question instanceof Question.OfNumber) {
            return new NumberInput(tools);
        }
        if (question instanceof Question.Valve valve) {
            return new ValveInput(valve, tools);
        }
        if (question instanceof Question.Step) {
            return new StepInput(tools);
        }
        if (question instanceof Question.Curve curve) {
            return new CurveInput(curve, tools);
        }
        throw new IllegalArgumentException("There is no way to answer a " + question.getClass().getSimpleName());
    }
}
