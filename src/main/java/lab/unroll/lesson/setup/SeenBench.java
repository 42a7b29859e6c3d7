package lab.unroll.lesson.setup;

import java.util.Optional;
import lab.unroll.figure.SharedWeight;

/**
 * What a window shows of a bench beyond its state.
 *
 * @param view   the id of the view, see {@link BenchIds#VIEWS}
 * @param part   the id of its part
 * @param weight the weight whose gradient the way back sums up; empty for the one with the largest
 */
public record SeenBench(String view, String part, Optional<SharedWeight> weight) {
}
