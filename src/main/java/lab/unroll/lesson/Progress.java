package lab.unroll.lesson;

import lab.unroll.state.BenchState;

/**
 * How far the bench is, as far as goals ask.
 *
 * @param state the bench
 * @param loss  the last loss that was measured on the fixed sequences; NaN before the first
 */
public record Progress(BenchState state, double loss) {
}
