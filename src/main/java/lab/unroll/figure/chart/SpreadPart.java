package lab.unroll.figure.chart;

import java.util.List;
import lab.unroll.train.Histogram;

/**
 * How the numbers of a part of the network are spread, now and on the way.
 *
 * @param id         its name in the spots
 * @param name       as it is called
 * @param iterations the steps of the way
 * @param way        how they were spread at each of them; copied
 * @param now        how they are spread in the network that is seen
 */
record SpreadPart(String id, PartName name, long[] iterations, List<Histogram> way, Histogram now) {

    SpreadPart {
        way = List.copyOf(way);
    }

    double low() {
        double low = now.isEmpty() ? Double.POSITIVE_INFINITY : now.low();
        for (Histogram one : way) {
            low = one.isEmpty() ? low : Math.min(low, one.low());
        }
        return low;
    }

    double high() {
        double high = now.isEmpty() ? Double.NEGATIVE_INFINITY : now.high();
        for (Histogram one : way) {
            high = one.isEmpty() ? high : Math.max(high, one.high());
        }
        return high;
    }
}
