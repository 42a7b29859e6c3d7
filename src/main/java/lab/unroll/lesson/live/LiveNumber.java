package lab.unroll.lesson.live;

import java.util.Locale;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.file.Place;

/**
 * A number in a lesson that the bench computes. Two are equal if they compute the same and show as many decimals.
 *
 * @param expression what is computed
 * @param decimals   how many are shown, 0 to 6
 * @param place      where it stands
 */
public record LiveNumber(Expression expression, int decimals, Place place) {

    /** Where nothing else is said, of what is no count. */
    public static final int DECIMALS = 2;

    /** What makes whole numbers of whole numbers. */
    private static final String WHOLE = "+-*";
    private static final String MINUS = "−";
    private static final String NONE = "–";
    private static final String COVERED = "?";

    /**
     * Its value.
     *
     * @throws lab.unroll.words.InputException at its place, if the bench has no such number
     */
    public double on(LiveBench bench) {
        return new Evaluation(bench, place, Cover.NONE).of(expression);
    }

    /**
     * Its value as it is shown; a dash where it is no number.
     *
     * @throws lab.unroll.words.InputException at its place, if the bench has no such number
     */
    public String shownOn(LiveBench bench) {
        return shown(on(bench), decimals);
    }

    /**
     * The same on a bench of which not all may be seen: a question mark where the number is, or is made of, what is covered.
     *
     * @throws lab.unroll.words.InputException at its place, if the bench has no such number
     */
    public String shownOn(LiveBench bench, Cover cover) {
        return isCovered(bench, cover) ? COVERED : shownOn(bench);
    }

    /**
     * True if it is, or is made of, what may not be seen.
     *
     * @throws lab.unroll.words.InputException at its place, if the bench has no such number
     */
    public boolean isCovered(LiveBench bench, Cover cover) {
        Evaluation evaluation = new Evaluation(bench, place, cover);
        evaluation.of(expression);
        return evaluation.isCovered();
    }

    /** How many are shown where nothing else is said: none of what counts something, such as {@code 2 * k}. */
    public static int usualDecimals(Expression expression) {
        return counts(expression) ? 0 : DECIMALS;
    }

    private static boolean counts(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value() == Math.rint(constant.value());
        }
        if (expression instanceof Expression.Over over) {
            return over.fold().isPlace();
        }
        if (expression instanceof Expression.Operation operation) {
            return WHOLE.indexOf(operation.operator()) >= 0 && counts(operation.left()) && counts(operation.right());
        }
        return expression instanceof Expression.Counter
                || expression instanceof Expression.Entry entry && entry.of().isCount();
    }

    /** A number with so many decimals. */
    public static String shown(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean isZero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !isZero ? MINUS + digits : digits;
    }

    /** As lessons have it, with its decimals where they are not the usual ones. */
    @Override
    public String toString() {
        return expression instanceof Expression.Constant ? expression.toString()
                : "{{" + expression + (decimals == usualDecimals(expression) ? "" : ":" + decimals) + "}}";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LiveNumber that && expression.equals(that.expression) && decimals == that.decimals;
    }

    @Override
    public int hashCode() {
        return 31 * expression.hashCode() + decimals;
    }
}
