package lab.unroll.lesson.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.lesson.file.Place;
import lab.unroll.net.Gate;

/**
 * Reads an expression such as {@code tanh(C[3][1]) * o[3][1]} or {@code argmax t: h[t][1]}:
 *
 * <pre>
 * expression = FOLD counter ":" expression | term { ("+" | "-") term }
 * term       = power { ("*" | "/") power }
 * power      = "-" power | primary [ "^" power ]
 * primary    = number | "(" expression ")" | FUNCTION "(" expression ")" | counter
 *            | QUANTITY [ "." gate ] [ "@" layer ] { "[" expression "]" }
 * </pre>
 */
public final class ExpressionParser {

    /** The longest that is read. */
    static final int MOST_CHARACTERS = 300;
    /** The deepest that parts may stand inside one another. */
    static final int MOST_DEPTH = 30;
    /** Sums in sums take time. */
    static final int MOST_FOLDS = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?([eE][+-]?\\d{1,3})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final Pattern GATE = Pattern.compile("\\.([a-z])");
    private static final Pattern LAYER = Pattern.compile("@([1-9]r?)");
    private static final Pattern COUNTER = Pattern.compile("[a-z]");
    private static final Pattern BLANK = Pattern.compile("\\s*");
    /** The step of the playhead. */
    private static final String PLAYHEAD = "t";

    private final String text;
    private final Place place;
    private final List<String> counters = new ArrayList<>(List.of(PLAYHEAD));
    private int position;
    private int depth;

    private ExpressionParser(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    /**
     * Reads an expression.
     *
     * @param place where it stands
     * @throws lab.unroll.words.InputException at the place, if it cannot be read
     */
    public static Expression parse(String text, Place place) {
        if (text.length() > MOST_CHARACTERS) {
            throw place.problem("formula.long", MOST_CHARACTERS);
        }
        ExpressionParser parser = new ExpressionParser(text.replace('−', '-'), place);
        Expression whole = parser.expression();
        parser.skipBlanks();
        if (parser.position < text.length()) {
            throw parser.problem();
        }
        return whole;
    }

    private RuntimeException problem() {
        return place.problem("formula", text, position + 1);
    }

    private Expression expression() {
        if (++depth > MOST_DEPTH) {
            throw place.problem("formula.deep", MOST_DEPTH);
        }
        Expression whole = fold().orElseGet(this::sum);
        depth--;
        return whole;
    }

    private Optional<Expression> fold() {
        int start = position;
        Optional<Fold> fold = accept(NAME).flatMap(name -> Fold.named(name.group()));
        if (fold.isEmpty()) {
            position = start;
            return Optional.empty();
        }
        String counter = accept(COUNTER).orElseThrow(this::problem).group();
        require(':');
        counters.add(counter);
        if (counters.size() > MOST_FOLDS + 1) {
            throw place.problem("formula.folds", MOST_FOLDS);
        }
        Expression inside = expression();
        counters.remove(counters.size() - 1);
        return Optional.of(new Expression.Over(fold.get(), counter, inside));
    }

    private Expression sum() {
        Expression left = term();
        for (char operator = next("+-"); operator != 0; operator = next("+-")) {
            left = new Expression.Operation(operator, left, term());
        }
        return left;
    }

    private Expression term() {
        Expression left = power();
        for (char operator = next("*/"); operator != 0; operator = next("*/")) {
            left = new Expression.Operation(operator, left, power());
        }
        return left;
    }

    private Expression power() {
        if (++depth > MOST_DEPTH) {
            throw place.problem("formula.deep", MOST_DEPTH);
        }
        Expression whole = next("-") != 0 ? new Expression.Operation('-', new Expression.Constant(0), power()) : raised();
        depth--;
        return whole;
    }

    private Expression raised() {
        Expression base = primary();
        return next("^") == 0 ? base : new Expression.Operation('^', base, power());
    }

    private Expression primary() {
        if (next("(") != 0) {
            Expression inside = expression();
            require(')');
            return inside;
        }
        Optional<Matcher> number = accept(NUMBER);
        if (number.isPresent()) {
            return new Expression.Constant(Double.parseDouble(number.get().group()));
        }
        int start = position;
        String name = accept(NAME).orElseThrow(this::problem).group();
        Optional<MathFunction> function = MathFunction.named(name);
        if (function.isPresent()) {
            require('(');
            Expression of = expression();
            require(')');
            return new Expression.Call(function.get(), of);
        }
        skipBlanks();
        boolean isIndexed = position < text.length() && "[.@".indexOf(text.charAt(position)) >= 0;
        if (counters.contains(name) && !isIndexed) {
            return new Expression.Counter(name);
        }
        LiveQuantity quantity = LiveQuantities.named(name).orElseThrow(() -> unknown(name, start));
        return entry(quantity);
    }

    private Expression entry(LiveQuantity quantity) {
        Gate gate = Gate.STATE;
        if (quantity.isByGate()) {
            gate = accept(GATE).map(found -> gate(found.group(1))).orElse(Gate.STATE);
        }
        String layer = accept(LAYER).map(found -> found.group(1)).orElse("");
        List<Expression> indices = new ArrayList<>();
        while (next("[") != 0) {
            indices.add(expression());
            require(']');
        }
        if (indices.size() != quantity.extents().size()) {
            throw place.problem("formula.indices", quantity.name(), quantity.extents().size(), indices.size());
        }
        return new Expression.Entry(quantity, gate, layer, indices);
    }

    private Gate gate(String letter) {
        return Stream.of(Gate.values()).filter(one -> one.letter().equals(letter)).findFirst().orElseThrow(this::problem);
    }

    private RuntimeException unknown(String name, int start) {
        position = start;
        return place.problem("formula.name", name, Stream.of(LiveQuantities.ALL.stream().map(LiveQuantity::name),
                Stream.of(MathFunction.values()).map(one -> one.id() + "( )"),
                Stream.of(Fold.values()).map(one -> one.id() + " t:"), Stream.of(PLAYHEAD))
                .flatMap(one -> one).collect(Collectors.joining(", ")));
    }

    private Optional<Matcher> accept(Pattern pattern) {
        skipBlanks();
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher);
    }

    /** One of some characters, if it stands here; 0 if none does. */
    private char next(String characters) {
        skipBlanks();
        if (position < text.length() && characters.indexOf(text.charAt(position)) >= 0) {
            return text.charAt(position++);
        }
        return 0;
    }

    private void require(char character) {
        if (next(String.valueOf(character)) == 0) {
            throw problem();
        }
    }

    private void skipBlanks() {
        Matcher blank = BLANK.matcher(text).region(position, text.length());
        blank.lookingAt();
        position = blank.end();
    }
}
