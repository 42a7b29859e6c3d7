package lab.unroll.state;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing of the bench that has a name and can be written as text.
 *
 * @param key   its name
 * @param write its value as text; empty where there is none
 * @param read  the state with the value that a text says. Throws an {@link lab.unroll.words.InputException} or an
 *              {@link IllegalArgumentException} if the text says none, or one that is not possible there.
 * @param known the texts there are; empty where they are no fixed list
 */
public record Setting(String key, Function<BenchState, String> write, BiFunction<BenchState, String, BenchState> read,
                      List<String> known) {

    private static final String YES = "yes";
    private static final String NO = "no";

    /** Copies the list. */
    public Setting {
        known = List.copyOf(known);
    }

    /** Something that can be written in more ways than can be listed. */
    Setting(String key, Function<BenchState, String> write, BiFunction<BenchState, String, BenchState> read) {
        this(key, write, read, List.of());
    }

    /** A whole number. */
    static Setting whole(String key, Function<BenchState, Long> get, BiFunction<BenchState, Long, BenchState> put) {
        return new Setting(key, state -> get.apply(state).toString(),
                (state, text) -> put.apply(state, Long.parseLong(text)));
    }

    /** A number, written so that it is read as the same. */
    static Setting number(String key, Function<BenchState, Double> get, BiFunction<BenchState, Double, BenchState> put) {
        return new Setting(key, state -> TextOf.number(get.apply(state)),
                (state, text) -> put.apply(state, TextOf.number(text)));
    }

    /** Yes or no. */
    static Setting flag(String key, Function<BenchState, Boolean> get, BiFunction<BenchState, Boolean, BenchState> put) {
        return new Setting(key, state -> get.apply(state) ? YES : NO, (state, text) -> {
            if (!text.equals(YES) && !text.equals(NO)) {
                throw new IllegalArgumentException("Neither yes nor no: " + text);
            }
            return put.apply(state, text.equals(YES));
        }, List.of(YES, NO));
    }
}
