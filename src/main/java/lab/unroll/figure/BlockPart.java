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
        ALONE(Token.TEXT, "", "gate.state"),
        /** Reads the question. */
        ENCODER(Token.ENCODER, "encoder.", "blocks.encoder"),
        /** Answers it. */
        DECODER(Token.DECODER, "decoder.", "blocks.decoder");

        private final Token token;
        private final String prefix;
        private final String key;

        Role(Token token, String prefix, String key) {
            this.token = token;
            this.prefix = prefix;
            this.key = key;
        }

        /** The hue of its blocks. */
        Token token() {
            return token;
        }

        /** What stands before the names of its spots. */
        String prefix() {
            return prefix;
        }

        /** The key of its name. */
        String key() {
            return key;
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
