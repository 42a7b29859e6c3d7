package lab.unroll.dynamics;

import java.util.List;

/**
 * What a search for fixed points came to.
 *
 * @param points stable ones first; never changes
 * @param tried  from how many states points of every kind were looked for
 * @param starts how many states there were to look from; more than were tried where the states are so large that it would take
 *               minutes: from the others only points that attract were looked for; or where the search was given up
 */
public record PointSearch(List<FixedPoint> points, int tried, int starts) {

    /** True if it was looked for from every state. */
    public boolean isWhole() {
        return tried == starts;
    }
}
