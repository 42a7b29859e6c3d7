package lab.unroll.lesson.goal;

import lab.unroll.state.BenchState;

/**
 * How far the bench is, as far as goals ask.
 *
 * @param state the bench
 * @param loss  the training loss, as the chart of the loss ends; NaN before the first step of training
 */
public record Progress(BenchState state, double loss) {
}
