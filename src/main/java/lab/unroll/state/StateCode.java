package lab.unroll.state;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.words.InputException;

/**
 * A state of the bench as one line: {@code preset=remember-first&cell=gru&train=300}. What is as the preset has it is left
 * out; what does not fit into 300 characters is {@linkplain ShortLine shortened}. Who reads the line gets the same numbers,
 * because everything computed follows from it.
 */
public final class StateCode {

    /** A line has at most so many characters, so that it can be typed from a slide. */
    public static final int LONGEST = 300;
    /** Longer ones are not read, whoever wrote them. */
    private static final int MOST_READ = 100_000;

    private static final String SUM = "sum";

    private StateCode() {
    }

    /**
     * The line for a state.
     *
     * @throws InputException if it has something that a line cannot hold: a text from a file, a training that was changed
     *                        on the way, or more than fits into {@link #LONGEST} characters
     */
    public static String of(BenchState state) {
        return of(state, Optional.empty());
    }

    /**
     * The same with the sum of the weights, so that whoever reads it learns whether his weights are these.
     *
     * @param sum {@link WeightSum} of the weights; empty where they are not known
     * @throws InputException as above
     */
    public static String of(BenchState state, Optional<String> sum) {
        if (state.experiment().choice().data() != null) {
            throw new InputException("code.cannot");
        }
        Map<String, String> texts = StateTexts.shortest(state);
        if (!state.equals(StateTexts.read(texts))) {
            throw new InputException("code.cannot");
        }
        sum.ifPresent(known -> texts.put(SUM, known));
        String line = texts.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String shortened = line.length() > LONGEST ? ShortLine.of(line) : line;
        if (shortened.length() > LONGEST) {
            throw new InputException("code.too-much", shortened.length(), LONGEST);
        }
        return shortened;
    }

    /**
     * The sum of the weights in a line, if it has one.
     *
     * @throws InputException if it is no line
     */
    public static Optional<String> sumIn(String line) {
        return Optional.ofNullable(values(line.strip()).get(SUM));
    }

    /**
     * The state of a line.
     *
     * @throws InputException naming the first part that cannot be used, and why
     */
    public static BenchState read(String line) {
        return StateTexts.read(values(line.strip()));
    }

    private static Map<String, String> values(String given) {
        String line = given.length() <= MOST_READ ? ShortLine.read(given) : given;
        if (line.length() > MOST_READ) {
            throw new InputException("code.long", line.length(), MOST_READ);
        }
        List<String> known = Stream.concat(StateSettings.ALL.stream().map(Setting::key), Stream.of(SUM)).toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : line.split("&")) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !known.contains(key)) {
                throw new InputException("code.key", key, String.join(", ", known));
            }
            if (values.put(key, decoded(key, part.substring(equals + 1))) != null) {
                throw new InputException("code.twice", key);
            }
        }
        return values;
    }

    private static String decoded(String key, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InputException(e, "code.value", key, text);
        }
    }
}
