package lab.unroll.cli.options;

import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.lens.AlikeSpans;
import lab.unroll.task.Ranges;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;
import picocli.CommandLine.Option;

/** The options of the figures of a network beside its text: what is written, and what is looked at in it. */
public final class TextOptions {

    private static final int USUAL_CHARS = 400;

    @Option(names = "--chars", paramLabel = "N", description = "letters that are written in write, unit-along and next-letter"
            + " (default: 400)")
    private Integer chars;

    @Option(names = "--temperature", paramLabel = "T", description = "how they are drawn: 0, always the likeliest, by 1 to 5"
            + " (default: 0.8)")
    private Double temperature;

    @Option(names = "--top-k", paramLabel = "K", description = "draw them from the K likeliest only; 0 for all (default: 0)")
    private Integer topK;

    @Option(names = "--seed-text", paramLabel = "TEXT", description = "what is read before they are written (default: a new line)")
    private String beginning;

    @Option(names = "--letter", paramLabel = "N", description = "the letter that is looked at, from 2 on (default: the next)")
    private Integer letter;

    @Option(names = "--by-cell", description = "colour letters by C in place of h, where the cell has it")
    private boolean byCell;

    @Option(names = "--mark", paramLabel = "A-B", description = "of alike: the span of letters of the text that others are compared"
            + " with (default: its first word of four letters)")
    private String mark;

    @Option(names = "--threshold", paramLabel = "H", description = "of alike: h from which on a unit is on (default: 0.3)")
    private Double threshold;

    /** How letters are drawn. */
    public Sampling sampling() {
        return new Sampling(temperature == null ? 0.8 : temperature, topK == null ? 0 : topK);
    }

    /** How many are written. */
    public int chars() {
        int count = chars == null ? USUAL_CHARS : chars;
        Ranges.require("--chars", count, 1, Manuscript.LONGEST);
        return count;
    }

    /**
     * What is read first.
     *
     * @throws InputException if the text has a letter that the network does not know
     */
    public Manuscript beginning(Vocabulary symbols) {
        return beginning == null ? Manuscript.begin(symbols) : Manuscript.begin(symbols, known(beginning, symbols));
    }

    /**
     * The symbols of a text that is to be read.
     *
     * @throws InputException if it has none, or one that the network does not know
     */
    public static int[] known(String text, Vocabulary symbols) {
        int[] told = symbols.encode(text);
        for (int place = 0; place < told.length; place++) {
            if (told[place] < 0) {
                throw new InputException("input.unknown", symbols.split(text).get(place), place + 1, symbols.summary());
            }
        }
        if (told.length == 0) {
            throw new InputException("writing.nothing-read");
        }
        return told;
    }

    /** The place of the letter looked at in a text so long, counted from 0. */
    public int cursor(int length) {
        if (letter != null) {
            Ranges.require("--letter", letter, 2, length + 1);
        }
        return letter == null ? length : letter - 1;
    }

    /** True if letters are coloured by C. */
    public boolean isByCell() {
        return byCell;
    }

    /** The marked span, its first place counted from 0 and the place behind its last, in a text so long. */
    public int[] mark(int length) {
        if (mark == null) {
            return new int[] {Math.min(8, length - 1), Math.min(12, length)};
        }
        String[] ends = mark.split("-", 2);
        try {
            int from = Integer.parseInt(ends[0].strip());
            int to = ends.length == 1 ? from : Integer.parseInt(ends[1].strip());
            Ranges.require("--mark", from, 1, length);
            Ranges.require("--mark", to, from, length);
            return new int[] {from - 1, to};
        } catch (NumberFormatException e) {
            throw new InputException(e, "writing.mark", mark);
        }
    }

    /** h from which on a unit is on. */
    public double threshold() {
        double asked = threshold == null ? AlikeSpans.USUAL_THRESHOLD : threshold;
        Ranges.require("--threshold", asked, -1, 1);
        return asked;
    }

    /**
     * Refuses them for a figure that has no use for them.
     *
     * @throws InputException naming one
     */
    public void requireUnused() {
        given().ifPresent(option -> {
            throw new InputException("arguments.text-only", option);
        });
    }

    /** True if none is given. */
    public boolean isEmpty() {
        return given().isEmpty();
    }

    /** True if a span is to be marked. */
    public boolean isMarked() {
        return mark != null;
    }

    private Optional<String> given() {
        return Stream.of(chars != null ? "--chars" : "", temperature != null ? "--temperature" : "",
                topK != null ? "--top-k" : "", beginning != null ? "--seed-text" : "", letter != null ? "--letter" : "",
                byCell ? "--by-cell" : "", mark != null ? "--mark" : "", threshold != null ? "--threshold" : "")
                .filter(option -> !option.isEmpty()).findFirst();
    }
}
