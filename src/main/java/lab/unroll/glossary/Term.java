package lab.unroll.glossary;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A term or symbol. Its name, the words by which it is known and its explanation stand in the room {@code glossary}.
 *
 * @param id     its name in the keys of its texts
 * @param symbol how it is written as a formula; null for a term of words only
 */
public record Term(String id, Pattern symbol) {

    /** All of them, in the order in which they are listed. */
    public static final List<Term> ALL = List.of(
            of("input", "x(_[^ ]*|\\^[^ ]*)?"), of("hidden-state", "h(_[^ ]*|\\^[^ ]*)?"), of("cell-state", "C(_[^ ]*|\\^[^ ]*)?"),
            of("decoder-state", "s(_[^ ]*|\\^[^ ]*)?"),
            of("output", "\\\\hat y(_[^ ]*|\\^[^ ]*)?|y"), of("candidate", "\\\\tilde [Ch](_[^ ]*)?"),
            of("forget-gate", "f(_[^ ]*|\\^[^ ]*)?"), of("input-gate", "i(_[^ ]*\\^?[^ ]*)?"), of("output-gate", "o(_[^ ]*|\\^[^ ]*)?"),
            of("update-gate", "z(_[^ ]*|\\^[^ ]*)?"), of("reset-gate", "r(_[^ ]*|\\^[^ ]*)?"),
            of("weight", "[wW](\\^[^ ]*|_[^ ]*)?|\\(W\\^.\\)\\^T"), of("bias", "b(_[^ ]*|\\^[^ ]*)?"), of("stimulus", "a(_[^ ]*|\\^[^ ]*)?"),
            of("loss", "L(_[^ ]*)?"), of("gradient", "‖?∂[^ ]*|\\\\frac\\{∂[^ ]*"), of("step", "t"), of("count-n", "n"), of("count-k", "k"),
            of("count-m", "m"), of("count-t", "T"), of("tanh", "tanh[^ ]*"), of("sigma", "σ|\\\\sigma"),
            word("recurrent"), word("neuron"), word("unit"), word("layer"), word("gate"), word("unrolled"),
            word("saturated"), word("one-hot"), word("training"), word("iteration"), word("seed"), word("guessing"),
            word("bptt"), word("rnn"), word("lstm"), word("gru"), word("softmax"), word("playhead"), word("encoder"),
            word("decoder"));

    private static Term of(String id, String symbol) {
        return new Term(id, Pattern.compile(symbol));
    }

    private static Term word(String id) {
        return new Term(id, null);
    }

    /** True if a part of a formula stands for it. */
    boolean isWritten(String part) {
        return symbol != null && symbol.matcher(part).matches();
    }
}
