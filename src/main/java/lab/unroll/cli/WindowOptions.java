package lab.unroll.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.figure.Theme;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputProblem;
import picocli.CommandLine.Option;

/** The options of {@code unroll render --figure window}. */
final class WindowOptions {

    /** The name of the figure. */
    static final String FIGURE = "window";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");

    @Option(names = "--size", paramLabel = "WxH", description = "size of the window, for example 1440x900")
    private String size;

    @Option(names = "--lesson", paramLabel = "N", description = "open the window on this lesson")
    private Integer lesson;

    @Option(names = "--at", paramLabel = "STEP", description = "and on this step of the lesson (default: 1)")
    private Integer lessonStep;

    /** Paints the window. */
    void paint(ExperimentOptions options, int training, Theme theme, Locale locale, int scale, Path out) {
        throw new InputProblem("figure.unknown", FIGURE);
    }

    /**
     * Refuses these options where there is no window.
     *
     * @throws InputProblem naming the option
     */
    void requireUnused() {
        String used = size != null ? "--size" : lesson != null ? "--lesson" : lessonStep != null ? "--at" : null;
        if (used != null) {
            throw new InputProblem("arguments.window-only", used);
        }
    }
}
