package lab.unroll.describe;

import java.util.List;
import java.util.Map;
import lab.unroll.figure.Cover;

/**
 * The bench at a moment at which nothing moves, as far as a response tells it. Never changes.
 *
 * @param described   the network and where one looks; its pins are those of the reading
 * @param training    what training does
 * @param trainedFrom what was described when training began to run; the same as {@code described} while it rests
 * @param edits       the parameters changed by hand, by their places in the flat array, with the values set
 * @param choices     the options in force, in the reader's language, always in the same order
 * @param cover       what may not be told yet
 */
public record Moment(Described described, Training training, Described trainedFrom, Map<Integer, Double> edits, List<Choice> choices,
                     Cover cover) {

    /** What training can be doing. */
    public enum Training {
        /** It waits. */
        RESTS,
        /** It takes steps. */
        RUNS,
        /** It waits, and the task is solved. */
        SOLVED,
        /** It cannot go on: it has diverged or failed. */
        STUCK
    }

    /**
     * An option.
     *
     * @param name  what is chosen, in the reader's language
     * @param value what is chosen there
     */
    public record Choice(String name, String value) {
    }

    /** Copies the lists. */
    public Moment {
        edits = Map.copyOf(edits);
        choices = List.copyOf(choices);
    }
}
