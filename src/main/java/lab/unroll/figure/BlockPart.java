package lab.unroll.figure;

import java.util.List;
import lab.unroll.trace.Trace;

/**
 * A network among those that a diagram of blocks shows one after the other.
 *
 * @param role   what it is for
 * @param trace  its run
 * @param free   the same run without pins, or null
 * @param inputs the symbol read at each step
 * @param offset number of columns before its first step
 */
record BlockPart(Role role, Trace trace, Trace free, List<String> inputs, int offset) {

    /** What a network is for. */
    enum Role {
        /** The only one. */
        ALONE(Token.TEXT, ""),
        /** Reads the question. */
        ENCODER(Token.ENCODER, "encoder."),
        /** Answers it. */
        DECODER(Token.DECODER, "decoder.");

        private final Token token;
        private final String prefix;

        Role(Token token, String prefix) {
            this.token = token;
            this.prefix = prefix;
        }

        /** The hue of its blocks. */
        Token token() {
            return token;
        }

        /** What stands before the names of its spots. */
        String prefix() {
            return prefix;
        }

        /** The key of its name; an only network has none. */
        String key() {
            return "blocks." + prefix.replace(".", "");
        }
    }

    int length() {
        return trace.length();
    }

    /** The step t of a column. */
    int step(int column) {
        return column - offset;
    }
}
