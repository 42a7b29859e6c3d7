package lab.unroll.lesson.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.lesson.live.Expression;
import lab.unroll.lesson.live.ExpressionParser;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.question.WrittenQuestion.WrittenOption;
import lab.unroll.lesson.text.LiveText;
import lab.unroll.lesson.text.MarkdownLine;
import lab.unroll.net.Gate;

/**
 * A kind of question: one entry each in {@link #ALL}.
 *
 * @param id     its name in lessons, after {@code predict} or {@code see}
 * @param fewest options that it has at least
 * @param read   makes it of its parts
 */
record QuestionKind(String id, int fewest, Function<WrittenQuestion, Question> read) {

    /** All of them; the first is meant where none is named. */
    static final List<QuestionKind> ALL = List.of(new QuestionKind("choice", 2, QuestionKind::choice),
            new QuestionKind("number", 1, QuestionKind::number), new QuestionKind("valve", 1, QuestionKind::valve),
            new QuestionKind("step", 1, QuestionKind::step), new QuestionKind("curve", 1, QuestionKind::curve));

    private static final Pattern EXPECTED = Pattern.compile(
            "(?<value>[^±]+?)(\\s*±\\s*(?<tolerance>\\d{1,9}(\\.\\d{1,9})?)(?<percent>\\s*%)?)?\\s*");
    private static final Pattern BOTH = Pattern.compile("(?<written>[^={]+)=\\s*(?<live>\\{\\{.*}})");
    private static final Pattern VALVE = Pattern.compile("(?<gate>[fiorz])\\s+(?<unit>[1-9]\\d{0,2})\\s+(?<step>[1-9]\\d{0,2})");
    private static final Pattern CURVE = Pattern.compile("(?<quantity>[A-Za-z]+( [A-Za-z]+)?)(\\s+(?<unit>[1-9]\\d{0,2}))?");
    private static final double USUAL_TOLERANCE = 0.05;

    /** The kind of a name, if there is one. */
    static Optional<QuestionKind> named(String id) {
        return ALL.stream().filter(kind -> kind.id.equals(id)).findFirst();
    }

    private static Question choice(WrittenQuestion written) {
        return new Question.Choice(written.text(), written.options().stream().map(option -> new Question.Option(
                MarkdownLine.read(option.text(), option.place(), written.problems()), option.isRight(), option.why(),
                option.claims())).toList(), written.revealed());
    }

    private static Question number(WrittenQuestion written) {
        WrittenOption right = written.right().get(0);
        return new Question.OfNumber(written.text(), expected(right, USUAL_TOLERANCE), tempting(written), written.revealed());
    }

    private static Question step(WrittenQuestion written) {
        return new Question.Step(written.text(), expected(written.right().get(0), 0), tempting(written), written.revealed());
    }

    private static Question valve(WrittenQuestion written) {
        WrittenOption right = written.right().get(0);
        Matcher parts = parts(right);
        Matcher valve = VALVE.matcher(parts.group("value").strip());
        if (!valve.matches()) {
            throw right.place().problem("question.valve", right.text());
        }
        Gate gate = Stream.of(Gate.values()).filter(one -> one.letter().equals(valve.group("gate"))).findFirst().orElseThrow();
        int unit = Integer.parseInt(valve.group("unit"));
        int step = Integer.parseInt(valve.group("step"));
        Expression value = ExpressionParser.parse(gate.letter() + "[" + step + "][" + unit + "]", right.place());
        return new Question.Valve(written.text(), gate, unit - 1, step, new Question.Expected(new LiveNumber(value,
                LiveNumber.DECIMALS, right.place()), Optional.empty(), tolerance(parts, USUAL_TOLERANCE)), tempting(written),
                written.revealed());
    }

    private static Question curve(WrittenQuestion written) {
        WrittenOption right = written.right().get(0);
        Matcher parts = parts(right);
        Matcher curve = CURVE.matcher(parts.group("value").strip());
        Optional<CurveQuantity> quantity = curve.matches() ? CurveQuantity.named(curve.group("quantity")) : Optional.empty();
        if (quantity.isEmpty() || quantity.get().isOfUnit() != (curve.group("unit") != null)) {
            throw right.place().problem("question.curve", right.text(), CurveQuantity.ALL.stream()
                    .map(one -> one.id() + (one.isOfUnit() ? " 1" : "")).collect(Collectors.joining(", ")));
        }
        int unit = quantity.get().isOfUnit() ? Integer.parseInt(curve.group("unit")) - 1 : -1;
        List<Question.WrongShape> tempting = new ArrayList<>();
        written.wrong().forEach(option -> written.problems().check(() -> tempting.add(new Question.WrongShape(Stream
                .of(Shape.values()).filter(shape -> shape.id().equalsIgnoreCase(option.text())).findFirst()
                .orElseThrow(() -> option.place().problem("question.shape", option.text(), Stream.of(Shape.values())
                        .map(Shape::id).collect(Collectors.joining(", ")))), option.why()))));
        return new Question.Curve(written.text(), new CurveAsked(quantity.get(), unit),
                tolerance(parts, USUAL_TOLERANCE).amount(), tempting, written.revealed());
    }

    private static List<Question.Tempting> tempting(WrittenQuestion written) {
        List<Question.Tempting> tempting = new ArrayList<>();
        written.wrong().forEach(option -> written.problems().check(() -> tempting.add(new Question.Tempting(
                LiveText.alone(option.text(), option.place()), option.why()))));
        return tempting;
    }

    private static Question.Expected expected(WrittenOption option, double usual) {
        Matcher parts = parts(option);
        Matcher both = BOTH.matcher(parts.group("value").strip());
        return new Question.Expected(LiveText.alone(both.matches() ? both.group("live") : parts.group("value"), option.place()),
                both.matches() ? Optional.of(written(both.group("written"), option)) : Optional.empty(),
                tolerance(parts, usual));
    }

    /** A number with the decimals that it is written with. */
    private static LiveNumber written(String text, WrittenOption option) {
        LiveNumber number = LiveText.alone(text, option.place());
        int point = text.strip().indexOf('.');
        return new LiveNumber(number.expression(), point < 0 ? 0 : text.strip().length() - point - 1, option.place());
    }

    private static Matcher parts(WrittenOption option) {
        Matcher parts = EXPECTED.matcher(option.text());
        if (!parts.matches()) {
            throw option.place().problem("question.number", option.text());
        }
        return parts;
    }

    private static Tolerance tolerance(Matcher parts, double usual) {
        if (parts.group("tolerance") == null) {
            return new Tolerance(usual, false);
        }
        double amount = Double.parseDouble(parts.group("tolerance"));
        return parts.group("percent") == null ? new Tolerance(amount, false) : new Tolerance(amount / 100, true);
    }
}
