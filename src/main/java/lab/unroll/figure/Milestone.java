package lab.unroll.figure;

/**
 * A loss worth knowing, drawn as a line across the loss chart.
 *
 * @param id   stable name, for example {@code bigram}
 * @param name what stands at the line, in the reader's language
 * @param loss its height, in nats
 */
public record Milestone(String id, String name, double loss) {
}
