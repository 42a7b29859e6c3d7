package lab.unroll.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.question.Question;

/** Answers as words: {@code choice 2}, {@code number 0.43}, {@code step 5}, {@code curve 0 0.5 1}. */
public final class AnswerText {

    private static final int MOST_CHARACTERS = 10_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,300}(\\.\\d{1,30})?(E-?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    /**
     * A kind of answer.
     *
     * @param word  what such an answer begins with
     * @param type  its class
     * @param write its numbers
     * @param read  makes it of its numbers; empty if they are none
     */
    private record Kind<A extends Answer>(String word, Class<A> type, Function<A, String> write,
                                          Function<String, Optional<A>> read) {

        Optional<String> text(Answer answer) {
            return type.isInstance(answer) ? Optional.of(word + " " + write.apply(type.cast(answer))) : Optional.empty();
        }

        Optional<Answer> answer(String text) {
            return text.startsWith(word + " ") ? read.apply(text.substring(word.length() + 1)).map(one -> one) : Optional.empty();
        }
    }

    private static final List<Kind<?>> ALL = List.of(
            new Kind<>("choice", Answer.Chosen.class, chosen -> Integer.toString(chosen.option() + 1),
                    text -> whole(text).map(option -> new Answer.Chosen(option - 1))),
            new Kind<>("number", Answer.Number.class, number -> Double.toString(number.value()),
                    text -> number(text).map(Answer.Number::new)),
            new Kind<>("step", Answer.At.class, at -> Integer.toString(at.step()), text -> whole(text).map(Answer.At::new)),
            new Kind<>("curve", Answer.Sketch.class,
                    sketch -> sketch.values().stream().map(value -> Double.toString(value)).collect(Collectors.joining(" ")),
                    text -> numbers(text).map(Answer.Sketch::new)));

    private AnswerText() {
    }

    /** An answer as words. */
    public static String of(Answer answer) {
        return ALL.stream().flatMap(kind -> kind.text(answer).stream()).findFirst().orElseThrow();
    }

    /** The answer of some words; empty if they are none, or none to this question. */
    public static Optional<Answer> read(String text, Question question) {
        return text.length() > MOST_CHARACTERS ? Optional.empty()
                : ALL.stream().flatMap(kind -> kind.answer(text).stream()).findFirst().filter(answer -> answers(question, answer));
    }

    private static boolean answers(Question question, Answer answer) {
        if (question instanceof Question.Choice choice) {
            return answer instanceof Answer.Chosen chosen && chosen.option() < choice.options().size();
        }
        return question instanceof Question.Step ? answer instanceof Answer.At
                : question instanceof Question.Curve ? answer instanceof Answer.Sketch : answer instanceof Answer.Number;
    }

    private static Optional<Integer> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.parseInt(text)).filter(number -> number > 0) : Optional.empty();
    }

    private static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Double.parseDouble(text)).filter(Double::isFinite) : Optional.empty();
    }

    private static Optional<List<Double>> numbers(String text) {
        List<Double> values = new ArrayList<>();
        for (String one : text.split(" ")) {
            number(one).ifPresent(values::add);
        }
        return Optional.of(values).filter(all -> all.size() == text.split(" ").length);
    }
}
