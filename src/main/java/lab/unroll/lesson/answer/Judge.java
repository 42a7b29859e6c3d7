package lab.unroll.lesson.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.unroll.lesson.answer.Judgement.Verdict;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.question.CurveQuantity;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.question.Shape;
import lab.unroll.lesson.text.Span;

/** Compares answers with what the bench shows. */
public final class Judge {

    /** So many times the tolerance off, a number is still near. */
    private static final double NEAR = 3;
    /** The share of the points of a sketch that must be within the tolerance. */
    private static final double HIT = 0.8;
    private static final double NEARLY = 0.5;
    /** A curve that ends less than this share of the way that it went from where it began goes both ways. */
    private static final double ONE_WAY = 0.5;
    private static final double SAME = 1e-9;

    private Judge() {
    }

    /**
     * How good an answer is.
     *
     * @param bench the bench after the reveal
     * @param curve the curve as the bench has it, at each point of the axis; empty where no curve is asked for
     * @throws IllegalArgumentException  if the answer is none to this kind of question
     * @throws lab.unroll.words.InputException if the bench has no such number
     */
    public static Judgement of(Question question, Answer answer, LiveBench bench, List<Double> curve) {
        if (question instanceof Question.Choice choice && answer instanceof Answer.Chosen chosen) {
            Question.Option option = choice.options().get(chosen.option());
            return new Judgement(option.isRight() ? Verdict.RIGHT : Verdict.WRONG, option.why());
        }
        if (question instanceof Question.OfNumber number && answer instanceof Answer.Number given) {
            return number(given.value(), number.right(), number.tempting(), bench);
        }
        if (question instanceof Question.Valve valve && answer instanceof Answer.Number given) {
            return number(given.value(), valve.right(), valve.tempting(), bench);
        }
        if (question instanceof Question.Step step && answer instanceof Answer.At at) {
            return step(at.step(), step, bench);
        }
        if (question instanceof Question.Curve drawn && answer instanceof Answer.Sketch sketch) {
            return curve(sketch.values(), drawn, curve);
        }
        throw new IllegalArgumentException(answer + " does not answer " + question.getClass().getSimpleName());
    }

    private static Judgement number(double given, Question.Expected right, List<Question.Tempting> tempting,
                                    LiveBench bench) {
        double value = right.value().on(bench);
        double tolerance = right.tolerance().around(value);
        return number(given, value, tolerance, NEAR * tolerance, tempting, bench);
    }

    private static Judgement step(int given, Question.Step question, LiveBench bench) {
        double value = question.right().value().on(bench);
        double tolerance = question.right().tolerance().around(value);
        return number(given, value, tolerance, tolerance + 1, question.tempting(), bench);
    }

    private static Judgement number(double given, double right, double tolerance, double near, List<Question.Tempting> tempting,
                                    LiveBench bench) {
        double off = Math.abs(given - right);
        if (off <= tolerance + SAME) {
            return new Judgement(Verdict.RIGHT, List.of());
        }
        Optional<Question.Tempting> meant = meant(given, Math.max(tolerance, SAME), tempting, bench);
        // who gives a tempting answer has not all but found the right one, however near that lies
        boolean another = meant.filter(one -> off(one, given, bench) < off).isPresent();
        return new Judgement(off <= near + SAME && !another ? Verdict.NEAR : Verdict.WRONG,
                meant.map(Question.Tempting::why).orElse(List.of()));
    }

    /** The tempting answer that is nearest to the one given, if that is as near to it as a right one is. */
    private static Optional<Question.Tempting> meant(double given, double tolerance, List<Question.Tempting> tempting,
                                                     LiveBench bench) {
        return tempting.stream().filter(one -> off(one, given, bench) <= tolerance + SAME)
                .min(Comparator.comparingDouble(one -> off(one, given, bench)));
    }

    private static double off(Question.Tempting one, double given, LiveBench bench) {
        return Math.abs(one.value().on(bench) - given);
    }

    private static Judgement curve(List<Double> sketch, Question.Curve question, List<Double> real) {
        int points = Math.min(sketch.size(), real.size());
        boolean relative = isRelative(question);
        long hits = IntStream.range(0, points).filter(i -> Math.abs(sketch.get(i) - real.get(i))
                <= question.tolerance() * (relative ? Math.abs(real.get(i)) : 1) + SAME).count();
        double share = points == 0 ? 0 : (double) hits / points;
        Verdict verdict = share >= HIT ? Verdict.RIGHT : share >= NEARLY ? Verdict.NEAR : Verdict.WRONG;
        Optional<Shape> shape = shape(sketch, question);
        return new Judgement(verdict, verdict == Verdict.RIGHT || shape.equals(shape(real, question)) ? List.of()
                : question.tempting().stream().filter(one -> shape.filter(one.shape()::equals).isPresent()).findFirst()
                .map(Question.WrongShape::why).orElse(List.of()));
    }

    /** How a curve runs as a whole; empty where it goes up as well as down. */
    public static Optional<Shape> shape(List<Double> values, Question.Curve question) {
        double range = values.stream().max(Double::compare).orElse(0.0) - values.stream().min(Double::compare).orElse(0.0);
        double scale = isRelative(question) ? values.stream().mapToDouble(Math::abs).average().orElse(0) : 1;
        if (range <= 2 * question.tolerance() * scale + SAME) {
            return Optional.of(Shape.FLAT);
        }
        double moved = IntStream.range(1, values.size()).mapToDouble(i -> Math.abs(values.get(i) - values.get(i - 1))).sum();
        double way = values.get(values.size() - 1) - values.get(0);
        return Math.abs(way) < ONE_WAY * moved ? Optional.empty() : Optional.of(way > 0 ? Shape.RISING : Shape.FALLING);
    }

    private static boolean isRelative(Question.Curve question) {
        return question.curve().quantity().along() == CurveQuantity.Along.TRAINING;
    }
}
