package lab.unroll.task;

import java.util.List;

/**
 * The seasons of a player, one after the other. Years in which he did not play are not among them.
 *
 * @param id      by which files know him
 * @param name    as it is shown
 * @param seasons in the order of their years, at least one; copied
 */
public record Career(String id, String name, List<Season> seasons) {

    /** Copies the seasons. */
    public Career {
        seasons = List.copyOf(seasons);
        for (int i = 1; i < seasons.size(); i++) {
            if (seasons.get(i).year() <= seasons.get(i - 1).year()) {
                throw new IllegalArgumentException("The seasons of " + id + " are not in the order of their years.");
            }
        }
    }

    /** The place of the season of a year, counted from 0; -1 if he did not play in it. */
    public int placeOf(int year) {
        for (int i = 0; i < seasons.size(); i++) {
            if (seasons.get(i).year() == year) {
                return i;
            }
        }
        return -1;
    }
}
