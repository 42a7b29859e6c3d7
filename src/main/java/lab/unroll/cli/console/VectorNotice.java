package lab.unroll.cli.console;

import java.io.PrintWriter;
import lab.unroll.engine.KernelChoice;
import lab.unroll.words.Words;

/** Says in one line, once a command, that the motor runs without the vector module, and what to do about it. */
public final class VectorNotice {

    private VectorNotice() {
    }

    /** Says so in a language of the command line, if the module is absent. */
    public static void give(PrintWriter err, String language) {
        if (!KernelChoice.hasVectors()) {
            err.println(Words.of("cli", Words.language(language)).get("vector.absent"));
            err.flush();
        }
    }
}
