package lab.unroll.state;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing of the bench that has a name and can be written as text.
 *
 * @param key   its name
 * @param write its value as text; empty where there is none
 * @param read  the state with the value that a text says. Throws an {@link lab.unroll.words.InputException} or an
 *              {@link IllegalArgumentException} if the text says none, or one that is not possible there.
 */
record Setting(String key, Function<BenchState, String> write, BiFunction<BenchState, String, BenchState> read) {

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
        return new Setting(key, state -> get.apply(state) ? "yes" : "no", (state, text) -> {
            if (!text.equals("yes") && !text.equals("no")) {
                throw new IllegalArgumentException("Neither yes nor no: " + text);
            }
            return put.apply(state, text.equals("yes"));
        });
    }
}
