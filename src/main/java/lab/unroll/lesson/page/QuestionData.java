package lab.unroll.lesson.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lab.unroll.lesson.answer.RealCurve;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.question.CurveQuantity;
import lab.unroll.lesson.question.Question;

/**
 * A question as the scripts of a page read it ({@code assets/page/question.js}), with its answer as the bench bears it out.
 *
 * @param before the bench when it is asked
 * @param told   the bench when the answer is told
 */
record QuestionData(OpenedBench before, OpenedBench told) {

    private static final double WHOLE = 1e-9;

    /** The question. */
    Map<String, Object> of(Question question) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", asking().spans(question.text()));
        data.put("revealed", telling().blocks(question.revealed()));
        if (question instanceof Question.Choice choice) {
            data.put("kind", "choice");
            data.put("options", choice.options().stream().map(option -> Map.<String, Object>of("text",
                    asking().spans(option.text()), "right", option.isRight(), "why", telling().spans(option.why()))).toList());
        } else if (question instanceof Question.OfNumber number) {
            data.put("kind", "number");
            expected(data, number.right(), number.tempting());
        } else if (question instanceof Question.Valve valve) {
            data.put("kind", "valve");
            data.put("gate", valve.gate().letter());
            data.put("unit", valve.unit());
            data.put("step", valve.step());
            expected(data, valve.right(), valve.tempting());
        } else if (question instanceof Question.Step step) {
            data.put("kind", "step");
            // the last one would tell too much where a reply ends sooner or later
            data.put("length", told.experiment().task().readsShorter() ? told.experiment().steps() : told.trace().length());
            expected(data, step.right(), step.tempting());
        } else {
            curve(data, (Question.Curve) question);
        }
        return data;
    }

    private void expected(Map<String, Object> data, Question.Expected right, List<Question.Tempting> tempting) {
        double value = right.value().on(told);
        data.put("right", value);
        data.put("shown", shown(right, value));
        data.put("tolerance", right.tolerance().around(value));
        data.put("tempting", tempting.stream().map(one -> Map.<String, Object>of("value", one.value().on(told), "why",
                telling().spans(one.why()))).toList());
    }

    /** A number of an answer: whole ones as such. */
    private static String shown(Question.Expected right, double value) {
        boolean isWhole = Math.abs(value - Math.rint(value)) < WHOLE;
        return LiveNumber.shown(value, isWhole ? 0 : right.decimals(right.value(), value));
    }

    private void curve(Map<String, Object> data, Question.Curve question) {
        boolean isOfTraining = question.curve().quantity().along() == CurveQuantity.Along.TRAINING;
        data.put("kind", "curve");
        data.put("values", RealCurve.of(question.curve(), told, told.losses()));
        data.put("tolerance", question.tolerance());
        data.put("relative", isOfTraining);
        data.put("training", isOfTraining);
        data.put("lowest", question.curve().lowest());
        data.put("highest", question.curve().highest(told.experiment().chanceLoss()));
        data.put("tempting", question.tempting().stream().map(one -> Map.<String, Object>of("shape", one.shape().id(), "why",
                telling().spans(one.why()))).toList());
    }

    private TextData asking() {
        return new TextData(numbers(before));
    }

    private TextData telling() {
        return new TextData(numbers(told));
    }

    private static Function<LiveNumber, String> numbers(OpenedBench bench) {
        return number -> number.shownOn(bench);
    }
}
