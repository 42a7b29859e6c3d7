package lab.unroll.cli.console;

import java.io.PrintWriter;
import lab.unroll.words.Words;

/** Tells how far training, or something else, is: on a terminal in one line that changes, elsewhere in a few lines. */
public final class ProgressLine {

    private static final int PARTS_ON_TERMINAL = 40;
    private static final int PARTS_ELSEWHERE = 4;

    private final PrintWriter out;
    private final Words words;
    private final boolean terminal;
    private final long total;
    private final String key;
    private long told = -1;

    /**
     * Nothing is written yet.
     *
     * @param terminal true if {@code out} is a terminal
     * @param total    steps there will be
     */
    public ProgressLine(PrintWriter out, Words words, boolean terminal, long total) {
        this(out, words, terminal, total, "training");
    }

    /**
     * The same of something else.
     *
     * @param key of what is told of it
     */
    public ProgressLine(PrintWriter out, Words words, boolean terminal, long total, String key) {
        this.key = key;
        this.out = out;
        this.words = words;
        this.terminal = terminal;
        this.total = total;
    }

    /** So many steps have been taken. */
    public void tell(long iteration) {
        long part = iteration * (terminal ? PARTS_ON_TERMINAL : PARTS_ELSEWHERE) / total;
        if (part == told) {
            return;
        }
        told = part;
        String text = words.get(key, iteration, total);
        if (terminal) {
            out.print("\r" + text);
            if (iteration == total) {
                out.println();
            }
        } else {
            out.println(text);
        }
        out.flush();
    }
}
