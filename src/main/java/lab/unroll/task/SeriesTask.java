package lab.unroll.task;

/**
 * A problem that foretells a series of numbers, whose end is held out: from T values, a window, the next one. Figures and
 * yardsticks of a forecast ask for this.
 */
public interface SeriesTask extends SequenceTask {

    /** The series, in its own unit. */
    NumberSeries series();

    /** How many of its values are trained on, from the first on; the others are held out. */
    int trained();

    /** The values go around in so many steps; 1 where they do not. */
    int season();

    /** True if the season was found out and not chosen. */
    boolean isSeasonGuessed();

    /** How the values become what the network reads and answers. */
    InputFeature feature();

    /**
     * The window that foretells the value at a place: the T values before it, and that value as what is asked for at the end.
     *
     * @param place counted from 0; T to the length of the series, where nothing is known to be right
     */
    Example windowBefore(int place);
}
