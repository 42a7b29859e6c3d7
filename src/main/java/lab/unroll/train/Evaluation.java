package lab.unroll.train;

/**
 * How the fixed evaluation sequences are answered.
 *
 * @param iteration the iteration whose parameters were measured
 * @param correct   right answers, as the task counts them
 * @param total     answers judged
 * @param loss      mean loss over them, as the task reports it
 */
public record Evaluation(long iteration, int correct, int total, double loss) {

    /** Share of right answers, 0 to 1. */
    public double accuracy() {
        return total == 0 ? Double.NaN : (double) correct / total;
    }
}
