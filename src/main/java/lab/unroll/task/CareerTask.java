package lab.unroll.task;

import java.util.List;
import java.util.Optional;
import lab.unroll.net.Batch;

/**
 * A problem that foretells from the seasons of players how many home runs each hits in the next one, as one of five classes.
 * Of the year asked for, and of those after it, nothing is used in training. Figures and yardsticks of careers ask for this.
 */
public interface CareerTask extends SequenceTask {

    /** The classes of home runs in a season: 0 to 9, 10 to 19, 20 to 29, 30 to 39, 40 and more. */
    List<String> CLASSES = List.of("0–9", "10–19", "20–29", "30–39", "40+");

    /** A season counts from so many plate appearances on. */
    int FEWEST_APPEARANCES = 100;

    /** A player counts from so many seasons on. */
    int FEWEST_SEASONS = 2;

    /** The class of a number of home runs, from 0. */
    static int classOf(double homeRuns) {
        return (int) Math.max(0, Math.min(homeRuns / 10, CLASSES.size() - 1));
    }

    /** Those who are known. */
    List<Career> careers();

    /** The year that is foretold. */
    int predicted();

    /** True if nobody ever played these seasons: they were made up. */
    boolean isSynthetic();

    /** What is answered in training: every season before the one foretold that counts, each once. */
    List<CareerQuestion> trained();

    /**
     * What is asked of the year foretold: players who count, with at least {@link #FEWEST_APPEARANCES} plate appearances in
     * the year before and {@link #FEWEST_SEASONS} seasons; without those who did not play, where the year is known.
     */
    List<CareerQuestion> asked();

    /** The question about the season after one of a career, for the network to read up to it. */
    Example exampleOf(CareerQuestion question);

    /** The question that is asked at the last step of an example; empty if it is of none of these careers. */
    Optional<CareerQuestion> questionOf(Example example);

    /**
     * Writes the seasons before a question into a batch, with what came of it at the last of them alone.
     *
     * @param batch from {@link #newBatch}. Modified.
     * @param b     the sequence
     */
    void write(CareerQuestion question, Batch batch, int b);
}
