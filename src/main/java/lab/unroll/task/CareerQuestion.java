package lab.unroll.task;

import java.util.List;
import java.util.Optional;

/**
 * How many home runs a player hits in the year after one of his seasons.
 *
 * @param career the player
 * @param last   the place of the last season that is known, t-1; counted from 0
 */
public record CareerQuestion(Career career, int last) {

    /** Checks the place. */
    public CareerQuestion {
        if (last < 0 || last >= career.seasons().size()) {
            throw new IllegalArgumentException(career.id() + " has no season " + last + ".");
        }
    }

    /** The last season that is known. */
    public Season lastSeason() {
        return career.seasons().get(last);
    }

    /** The year that is asked for, t. */
    public int year() {
        return lastSeason().year() + 1;
    }

    /** What came of it: the season of the year that is asked for, if he played in it. */
    public Optional<Season> actual() {
        return last + 1 < career.seasons().size() && career.seasons().get(last + 1).year() == year()
                ? Optional.of(career.seasons().get(last + 1)) : Optional.empty();
    }

    /** The seasons that are read: the last so many up to the one that is known last. */
    public List<Season> read(int most) {
        return career.seasons().subList(Math.max(0, last + 1 - most), last + 1);
    }
}
