package lab.unroll.lesson.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.live.Expression;
import lab.unroll.net.Gate;
import lab.unroll.words.Raised;

/** How a number of the bench is said: {@code k} as the number of units, what is computed from several as a formula. */
final class SaidNumber {

    private static final String WORDS = "lesson.number.";
    /** The answer of the network: its second index has a name where the task gives it one. */
    private static final String OUTPUT = "y";
    /** As the course writes them. */
    private static final Map<String, String> SYMBOLS = Map.of("y", "ŷ", "g", "C̃");
    private static final char MINUS = '-';
    private static final Map<Character, Character> SIGNS = Map.of(MINUS, '−', '*', '·');
    /** What a number with a minus before it is taken from. */
    private static final Expression NOTHING = new Expression.Constant(0);
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z]+)\\[(\\d+)](?:\\[(\\d+)])?");
    /** A number with more characters is said with a power of ten. */
    private static final int LONGEST = 7;
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private SaidNumber() {
    }

    /** {@code 1e-3} is said 0.001, {@code 2e-9} as 2·10⁻⁹. */
    static String plain(String written) {
        BigDecimal number = new BigDecimal(written).stripTrailingZeros();
        String plain = number.toPlainString();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int power = number.precision() - number.scale() - 1;
        String factor = number.movePointLeft(power).toPlainString();
        return factor + "·10" + Raised.of(power);
    }

    static Phrase of(Expression number, Optional<Experiment> experiment) {
        if (number instanceof Expression.Entry entry && entry.gate() == Gate.STATE && entry.layer().isEmpty()
                && entry.indices().stream().allMatch(Expression.Constant.class::isInstance)) {
            List<Object> where = new ArrayList<>(entry.indices().stream().map(Object::toString).toList());
            if (entry.of().name().equals(OUTPUT)) {
                experiment.ifPresent(known -> where.set(1, named(where.get(1).toString(), known)));
            }
            return new Phrase(WORDS + entry.of().name(), where);
        }
        return new Phrase(WORDS + "formula", List.of(formula(number)));
    }

    private static String named(String index, Experiment experiment) {
        List<String> names = experiment.task().outputNames();
        int place = Integer.parseInt(index) - 1;
        return place < 0 || place >= names.size() ? index : names.get(place);
    }

    /** {@code abs(C[3][1] - 0.2)} is written abs(C₃¹ − 0.2). */
    private static String formula(Expression number) {
        if (number instanceof Expression.Call call) {
            return call.function().id() + "(" + formula(call.of()) + ")";
        }
        if (number instanceof Expression.Over over) {
            return over.fold().id() + " " + over.counter() + ": " + formula(over.of());
        }
        if (number instanceof Expression.Operation operation) {
            String sign = " " + SIGNS.getOrDefault(operation.operator(), operation.operator()) + " ";
            return operation.operator() == MINUS && operation.left().equals(NOTHING) ? sign.strip() + part(operation.right())
                    : part(operation.left()) + sign + part(operation.right());
        }
        return ENTRY.matcher(number.toString()).replaceAll(SaidNumber::symbol);
    }

    private static String part(Expression number) {
        boolean isWhole = number instanceof Expression.Operation || number instanceof Expression.Over;
        return isWhole ? "(" + formula(number) + ")" : formula(number);
    }

    private static String symbol(MatchResult entry) {
        String raised = entry.group(3) == null ? "" : Raised.of(entry.group(3));
        return Matcher.quoteReplacement(SYMBOLS.getOrDefault(entry.group(1), entry.group(1)) + lowered(entry.group(2))
                + raised);
    }

    private static String lowered(String digits) {
        return digits.chars().mapToObj(digit -> LOWERED.substring(digit - '0', digit - '0' + 1)).collect(Collectors.joining());
    }
}
